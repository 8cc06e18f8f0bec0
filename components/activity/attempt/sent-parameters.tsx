'use client'

import { Panel } from '@/components/connections/details/panel'
import { DocumentedName } from '@/components/connections/documented-name'
import { PairedValues } from '@/components/connections/paired-values'
import { CodeBlock } from '@/components/ui/code-block'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/details'
import { type SentGroup, type SentRequest, type SentValue, sentGroups } from './sent-groups'
import { useGatewayWords } from './use-gateway-words'

type SentParametersProps = { request: SentRequest; title: string }

/** The documented parameters of a request, keys masked, and the request itself below. */
export function SentParameters({ request: sent, title }: SentParametersProps) {
  const lines = Object.entries(sent.Parameters).map(([name, text]) => `${name}=${text}`)
  const request = [`x-acs-action: ${sent.Operation}`, '', ...lines].join('\n')
  const groups = sentGroups(sent)
  const isWide = groups.some((group) => 'rows' in group)
  return (
    <section aria-labelledby="sent" className="@container flex min-w-0 flex-col gap-4">
      <h2 id="sent" className="font-semibold text-base">
        {title}
      </h2>
      <div
        className={
          isWide ? 'mb-4 flex flex-col gap-4' : '@4xl:columns-2 gap-4 *:mb-4 *:break-inside-avoid'
        }
      >
        {groups.map((group) => (
          <Panel key={group.title} title={group.title}>
            <SentValues group={group} regionId={sent.RegionId} />
          </Panel>
        ))}
      </div>
      <Disclosure
        summary="The request"
        effective={`${lines.length} parameters, keys masked`}
        className="-mt-4"
      >
        <CodeBlock label="Request, decoded; keys masked">{request}</CodeBlock>
      </Disclosure>
    </section>
  )
}

function SentValues({ group, regionId }: { group: SentGroup; regionId: string }) {
  const gatewayWords = useGatewayWords(regionId)
  const draw = (value: SentValue) => (
    <SentText text={value.text} words={value.words ?? gatewayWords(value.text)} />
  )
  if ('rows' in group) return <PairedValues rows={group.rows} draw={draw} />
  return (
    <DefinitionList>
      {group.values.map((value) => (
        <div
          key={value.name}
          className="grid grid-cols-[minmax(7.5rem,2fr)_minmax(0,3fr)] gap-x-4 py-2"
        >
          <dt className="min-w-0 text-ink-muted">
            {value.label}
            {value.label !== value.name && (
              <span className="wrap-anywhere block text-2xs text-ink-faint leading-4">
                <DocumentedName name={value.name} />
              </span>
            )}
          </dt>
          <dd className="min-w-0">{draw(value)}</dd>
        </div>
      ))}
    </DefinitionList>
  )
}

function SentText({ text, words }: Pick<SentValue, 'text' | 'words'>) {
  return (
    <>
      {text === '' ? (
        <span className="text-ink-muted">empty</span>
      ) : (
        <code
          translate="no"
          className="wrap-anywhere block max-h-40 overflow-y-auto whitespace-pre-wrap text-xs leading-5"
        >
          {text}
        </code>
      )}
      {words && <span className="text-ink-muted text-xs leading-5">{words}</span>}
    </>
  )
}
