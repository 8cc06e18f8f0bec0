'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Table, TableScroll, TBody, Td, THead, Th, Tr } from '@/components/ui/table'
import type { ConnectionText } from '@/lib/vpn/connection'
import { differingSlots } from '@/lib/vpn/share-link'
import { textAt } from '@/lib/vpn/slots'
import { shorten } from '@/lib/vpn/values/text-codec'
import { documentedName } from '@/lib/vpn/wire/documented-names'

/** Enough for a dozen subnets; a pasted page is not shown whole. */
const cellMax = 240

type LinkDialogProps = {
  draft: ConnectionText
  /** The link's form, or undefined when nothing waits for an answer. */
  link: ConnectionText | undefined
  onTake: () => void
  onKeep: () => void
}

/** A link over an unsaved draft: what it would change, and the choice. */
export function LinkDialog({ draft, link, onTake, onKeep }: LinkDialogProps) {
  const slots = link ? differingSlots(draft, link) : []
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
      description={`You have an unsaved draft. The link would change ${slots.length === 1 ? 'one value' : `${slots.length} values`}.`}
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
            {slots.map((slot) => (
              <Tr key={slot.path}>
                <Td mono>{documentedName(slot)}</Td>
                <Td className="wrap-anywhere">
                  {shorten(textAt(draft, slot), cellMax) || 'empty'}
                </Td>
                <Td className="wrap-anywhere">
                  {link && (shorten(textAt(link, slot), cellMax) || 'empty')}
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      </TableScroll>
    </Dialog>
  )
}
