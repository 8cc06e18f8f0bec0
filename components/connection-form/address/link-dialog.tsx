'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Table, TableScroll, TBody, Td, THead, Th, Tr } from '@/components/ui/table'
import type { ConnectionText } from '@/lib/vpn/connection'
import { shorten } from '@/lib/vpn/values/text-codec'
import { differencesBetween } from './link-differences'

/** Enough for a dozen subnets; a pasted page is not shown whole. */
const cellMax = 240

type LinkDialogProps = {
  draft: ConnectionText
  /** The link's form, or undefined when nothing waits for an answer. */
  link: ConnectionText | undefined
  onTake: () => void
  onKeep: () => void
}

/** That the two are of different kinds of gateway, where they are. */
function otherTunnels(draft: ConnectionText, link: ConnectionText | undefined): string {
  if (!link || link.tunnels.length === draft.tunnels.length) return ''
  return link.tunnels.length > 1
    ? ' It is of a connection with two tunnels, your draft of one with one.'
    : ' It is of a connection with one tunnel, your draft of one with two.'
}

/** A link over an unsaved draft: what it would change, and the choice. */
export function LinkDialog({ draft, link, onTake, onKeep }: LinkDialogProps) {
  const differences = link ? differencesBetween(draft, link) : []
  const footer = (
    <>
      <Button onClick={onKeep}>Keep my draft</Button>
      <Button variant="primary" onClick={onTake}>
        Open the link
      </Button>
    </>
  )
  return (
    <Dialog
      open={link !== undefined}
      onClose={onKeep}
      size="lg"
      title="Open this link over your draft?"
      description={`You have an unsaved draft. The link would change ${differences.length === 1 ? 'one value' : `${differences.length} values`}.${otherTunnels(draft, link)}`}
      footer={footer}
    >
      <TableScroll label="What the link would change">
        <Table>
          <THead>
            <Tr>
              <Th>Parameter</Th>
              <Th>Your draft</Th>
              <Th>The link</Th>
            </Tr>
          </THead>
          <TBody>
            {differences.map(({ name, mine, theirs }) => (
              <Tr key={name}>
                <Td mono>{name}</Td>
                <Td className="wrap-anywhere">{shorten(mine, cellMax) || 'empty'}</Td>
                <Td className="wrap-anywhere">{shorten(theirs, cellMax) || 'empty'}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      </TableScroll>
    </Dialog>
  )
}
