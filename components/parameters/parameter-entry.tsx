import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { defaultTextOf } from '@/lib/vpn/defaults'
import type { Parameter } from '@/lib/vpn/parameters/declaration'
import type { Slot } from '@/lib/vpn/slots'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { AnchorHeading } from './anchor-heading'
import { conditionWords } from './condition-words'
import { absentWords, listedValues, typeWords, wireSample } from './parameter-words'
import { SourceLinks } from './source-links'
import { targetLook } from './target-look'
import { ValueTable } from './value-table'

/** One parameter with everything its declaration says. */
export function ParameterEntry({ slot }: { slot: Slot }) {
  const { parameter } = slot
  const name = documentedName(slot)
  return (
    <article id={name} className={clsx('border-line border-t py-5', targetLook)}>
      <div className="grid gap-x-8 gap-y-3 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <AnchorHeading anchor={name}>
              <code translate="no">{name}</code>
            </AnchorHeading>
            <PresenceBadge parameter={parameter} />
          </div>
          <p className="mt-1.5 font-medium">{parameter.label}</p>
          <p className="mt-0.5 max-w-prose text-ink-muted">{parameter.help}</p>
        </div>
        <ParameterFacts slot={slot} />
        <div className="min-w-0 xl:col-span-2">
          <ValueTable slot={slot} />
        </div>
      </div>
    </article>
  )
}

function PresenceBadge({ parameter }: { parameter: Parameter }) {
  if (parameter.presence === 'required') return <Badge tone="info">Required</Badge>
  if (parameter.presence === 'optional') return <Badge>Optional</Badge>
  return (
    <Badge tone="accent">
      Default <code translate="no">{defaultTextOf(parameter)}</code>
    </Badge>
  )
}

function ParameterFacts({ slot }: { slot: Slot }) {
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
      {group && alias && (
        <Fact term="Older name">
          <code translate="no">{`${group}.${alias}`}</code>, sent beside the name
        </Fact>
      )}
      <Fact term="In the request">
        <code translate="no" className="text-xs">
          {wireSample(slot)}
        </code>
        {group && <span className="text-ink-muted"> as JSON text</span>}
      </Fact>
      <Fact term="Documented">
        <SourceLinks sources={parameter.source} />
      </Fact>
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-muted text-xs leading-5">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  )
}
