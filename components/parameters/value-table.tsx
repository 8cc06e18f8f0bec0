import { clsx } from 'clsx'
import { Badge } from '@/components/ui/badge'
import { FieldNoticeLine } from '@/components/ui/field-notice'
import { Table, TableScroll, TBody, Td, THead, Th, Tr } from '@/components/ui/table'
import { type Weakness, weaknessOf } from '@/lib/vpn/advice/weak-values'
import { defaultTextOf } from '@/lib/vpn/defaults'
import type { Slot } from '@/lib/vpn/slots'
import type { Documented, Option } from '@/lib/vpn/values/choice'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { editionWords, listedValues } from './parameter-words'
import { SourceLinks } from './source-links'

/** The values of a parameter with their meanings, and who advises against which. */
export function ValueTable({ slot }: { slot: Slot }) {
  const values = listedValues(slot.parameter)
  if (values.length === 0) return null
  return (
    <TableScroll label={`Values of ${documentedName(slot)}`}>
      <Table>
        <THead>
          <Tr>
            <Th>Value</Th>
            <Th>Meaning</Th>
            <Th className="hidden sm:table-cell">Documented</Th>
          </Tr>
        </THead>
        <TBody>
          {values.map((option) => (
            <ValueRow key={option.value} slot={slot} option={option} />
          ))}
        </TBody>
      </Table>
    </TableScroll>
  )
}

type ValueRowProps = { slot: Slot; option: Option }

function ValueRow({ slot, option }: ValueRowProps) {
  const weakness = weaknessOf(slot.key, option.value)
  const isDefault = defaultTextOf(slot.parameter) === option.value
  return (
    <Tr>
      <Th scope="row">
        <code translate="no" className="text-xs">
          {option.value}
        </code>
        {isDefault && (
          <Badge tone="accent" className="ml-2">
            Default
          </Badge>
        )}
        <Edition documented={option.documented} className="mt-1 sm:hidden" />
      </Th>
      <Td className="w-full">
        {option.meaning}
        {option.note && <span className="block text-ink-muted text-xs">{option.note}</span>}
        {weakness && <Advice weakness={weakness} />}
      </Td>
      <Td className="hidden whitespace-nowrap sm:table-cell">
        <Edition documented={option.documented} />
      </Td>
    </Tr>
  )
}

type EditionProps = { documented: Documented; className?: string }

function Edition({ documented, className }: EditionProps) {
  const look = documented === 'both' ? 'text-ink-muted text-xs leading-5' : undefined
  const words = editionWords[documented]
  return (
    <span className={clsx('block font-normal', look, className)}>
      {look ? words : <Badge tone="info">{words}</Badge>}
    </span>
  )
}

function Advice({ weakness }: { weakness: Weakness }) {
  const message = (
    <>
      {weakness.because}{' '}
      <span className="text-ink-muted">
        <SourceLinks sources={weakness.source} />
      </span>
    </>
  )
  return <FieldNoticeLine notice={{ severity: weakness.severity, message }} />
}
