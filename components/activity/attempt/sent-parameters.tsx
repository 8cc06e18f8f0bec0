'use client'

import { Panel } from '@/components/connections/details/panel'
import { DocumentedName } from '@/components/connections/documented-name'
import { listedValues } from '@/components/parameters/parameter-words'
import { CodeBlock } from '@/components/ui/code-block'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/details'
import type { Attempt } from '@/lib/http/attempt'
import { textAt } from '@/lib/vpn/slots'
import { steps } from '@/lib/vpn/steps'
import { splitCidrs } from '@/lib/vpn/values/cidr-list'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { useGatewayWords } from './use-gateway-words'

/** What is sent to the service, or is to be. */
type Request = Pick<Attempt, 'Operation' | 'Parameters' | 'RegionId'>

type SentValue = { name: string; label: string; text: string; words: string | undefined }
type SentGroup = { title: string; values: readonly SentValue[] }

/** What was sent, grouped like the steps of the form; the token has a place of its own. */
function sentGroups({ Parameters }: Request): readonly SentGroup[] {
  const { text, given, unknown } = readRequest(Parameters)
  const known = steps.map(({ title, slots }) => ({
    title,
    values: slots
      .filter((slot) => given.includes(documentedName(slot)))
      .filter(({ parameter }) => parameter.value.kind !== 'token')
      .map((slot): SentValue => {
        const { label, value } = slot.parameter
        const held = textAt(text, slot)
        return {
          name: documentedName(slot),
          label,
          text: value.kind === 'cidr-list' ? splitCidrs(held).join('\n') : held,
          words: listedValues(slot.parameter).find((listed) => listed.value === held)?.meaning,
        }
      }),
  }))
  const others = unknown.map((name) => ({
    name,
    label: name,
    text: Parameters[name] ?? '',
    words: undefined,
  }))
  const last = { title: 'Which connection', values: others }
  return [last, ...known].filter(({ values }) => values.length > 0)
}

/** The documented parameters of a request, keys masked, and the request itself below. */
export function SentParameters({ request: sent, title }: { request: Request; title: string }) {
  const lines = Object.entries(sent.Parameters).map(([name, text]) => `${name}=${text}`)
  const gatewayWords = useGatewayWords(sent.RegionId)
  const request = [`x-acs-action: ${sent.Operation}`, '', ...lines].join('\n')
  return (
    <section aria-labelledby="sent" className="@container flex min-w-0 flex-col gap-4">
      <h2 id="sent" className="font-semibold text-base">
        {title}
      </h2>
      <div className="@4xl:columns-2 gap-4 *:mb-4 *:break-inside-avoid">
        {sentGroups(sent).map(({ title, values }) => (
          <Panel key={title} title={title}>
            <DefinitionList>
              {values.map((value) => (
                <SentRow
                  key={value.name}
                  value={{ ...value, words: value.words ?? gatewayWords(value.text) }}
                />
              ))}
            </DefinitionList>
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

function SentRow({ value: { name, label, text, words } }: { value: SentValue }) {
  return (
    <div className="grid grid-cols-[minmax(7.5rem,2fr)_minmax(0,3fr)] gap-x-4 py-2">
      <dt className="min-w-0 text-ink-muted">
        {label}
        {label !== name && (
          <span className="wrap-anywhere block text-2xs text-ink-faint leading-4">
            <DocumentedName name={name} />
          </span>
        )}
      </dt>
      <dd className="min-w-0">
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
      </dd>
    </div>
  )
}
