import { Badge } from '@/components/ui/badge'
import { DefinitionList } from '@/components/ui/definition-list'
import type { Receipt } from '@/lib/browser/receipts'
import { steps } from '@/lib/vpn/steps'
import { DocumentedName } from '../documented-name'
import { Panel } from './panel'
import { RevealKey } from './reveal-key'
import type { Described } from './use-connection'
import { type ShownValue, shownValue } from './value-words'

type Place = { readonly regionId: string; readonly connectionId: string }

type ValueGroupsProps = { described: Described; receipt: Receipt | undefined; place: Place }

/** Every value that applies, grouped like the steps of the form. */
export function ValueGroups({ described, receipt, place }: ValueGroupsProps) {
  const { applicable } = described.check
  const groups = steps.map(({ id, title, slots }) => ({
    id,
    title,
    values: slots
      .filter((slot) => applicable.has(slot.path))
      .map((slot) => shownValue(slot, described, receipt)),
  }))
  const filled = groups.filter(({ values }) => values.some(({ text }) => text !== undefined))
  return (
    <div className="@4xl:columns-2 gap-4 *:mb-4 *:break-inside-avoid">
      {filled.map(({ id, title, values }) => (
        <Panel key={id} title={title}>
          <DefinitionList>
            {values.map((value) => (
              <ValueRow key={value.name} value={value} place={place} />
            ))}
          </DefinitionList>
        </Panel>
      ))}
    </div>
  )
}

function ValueRow({ value, place }: { value: ShownValue; place: Place }) {
  const { slot, name, text, words, isDefault } = value
  const isSecret = slot.parameter.value.kind === 'secret'
  return (
    <div className="grid grid-cols-[minmax(7.5rem,2fr)_minmax(0,3fr)] gap-x-4 py-2">
      <dt className="min-w-0 text-ink-muted">
        {slot.parameter.label}
        <span className="wrap-anywhere block text-2xs text-ink-faint leading-4">
          <DocumentedName name={name} />
        </span>
      </dt>
      <dd className="flex min-w-0 flex-wrap content-start items-center gap-x-2">
        {text !== undefined && (
          <code
            translate="no"
            className="wrap-anywhere max-h-40 overflow-y-auto whitespace-pre-wrap text-xs leading-5"
          >
            {text}
          </code>
        )}
        {isDefault && <Badge>Default</Badge>}
        {isSecret && <RevealKey {...place} />}
        {words && !isSecret && (
          <span className="basis-full text-ink-muted text-xs leading-5">{words}</span>
        )}
      </dd>
    </div>
  )
}
