import { clsx } from 'clsx'
import { DocumentedName } from '@/components/connections/documented-name'
import { Badge } from '@/components/ui/badge'
import { defaultTextOf } from '@/lib/vpn/defaults'
import type { Mode, Parameter } from '@/lib/vpn/parameters/declaration'
import { AnchorHeading } from './anchor-heading'
import { conditionWords } from './condition-words'
import { Fact } from './fact'
import { absentWords, listedValues, typeWords, wireSamples } from './parameter-words'
import type { ReferenceEntry } from './reference-entries'
import { SourceLinks } from './source-links'
import { targetLook } from './target-look'
import { ValueTable } from './value-table'

/** One parameter with everything its declaration says, under each of its names. */
export function ParameterEntry({ entry }: { entry: ReferenceEntry }) {
  const { slot, name, tunnelNames, only } = entry
  const { parameter } = slot
  return (
    <article id={name} className={clsx('border-line border-t py-5', targetLook)}>
      {tunnelNames.map((one) => (
        <span key={one} id={one} />
      ))}
      <div className="grid gap-x-8 gap-y-3 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <AnchorHeading anchor={name}>
              <code translate="no">{name}</code>
            </AnchorHeading>
            <PresenceBadge parameter={parameter} />
            {only && <Badge>{modeWords[only]}</Badge>}
          </div>
          <p className="mt-1.5 font-medium">{parameter.label}</p>
          <p className="mt-0.5 max-w-prose text-ink-muted">{parameter.help}</p>
        </div>
        <ParameterFacts entry={entry} />
        <div className="min-w-0 xl:col-span-2">
          <ValueTable slot={slot} />
        </div>
      </div>
    </article>
  )
}

const modeWords = {
  single: 'One tunnel only',
  dual: 'Two tunnels only',
} as const satisfies Record<Mode, string>

function PresenceBadge({ parameter }: { parameter: Parameter }) {
  if (parameter.presence === 'required') return <Badge tone="info">Required</Badge>
  if (parameter.presence === 'optional') return <Badge>Optional</Badge>
  return (
    <Badge tone="accent">
      Default <code translate="no">{defaultTextOf(parameter)}</code>
    </Badge>
  )
}

function ParameterFacts({ entry }: { entry: ReferenceEntry }) {
  const { slot, tunnelName } = entry
  const { parameter } = slot
  const { group, alias } = parameter.wire
  const conditions = conditionWords(parameter)
  const listed = listedValues(parameter).length > 0
  return (
    <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] content-start gap-x-4 gap-y-1 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <Fact term="Type">{typeWords[parameter.value.kind]}</Fact>
      {!listed && <Fact term="Takes">{parameter.value.constraint}</Fact>}
      <Fact term="Left out">{absentWords(parameter)}</Fact>
      {conditions.length > 0 && <Fact term="Condition">{conditions.join(' ')}</Fact>}
      {tunnelName && (
        <Fact term="Two tunnels">
          <DocumentedName name={tunnelName} />
        </Fact>
      )}
      {group && alias && (
        <Fact term="Older name">
          <code translate="no">{`${group}.${alias}`}</code>, sent beside the name
        </Fact>
      )}
      <Fact term="In the request">
        {wireSamples(entry).map(({ sample, isJson }) => (
          <span key={sample} className="block">
            <code translate="no" className="text-xs">
              {sample}
            </code>
            {isJson && <span className="text-ink-muted"> as JSON text</span>}
          </span>
        ))}
      </Fact>
      <Fact term="Documented">
        <SourceLinks sources={parameter.source} />
      </Fact>
    </dl>
  )
}
