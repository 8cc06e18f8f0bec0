import Link from 'next/link'
import { SourceLinks } from '@/components/parameters/source-links'
import { buttonClass } from '@/components/ui/button-class'
import { severities } from '@/components/ui/severity'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { DiagnosisExplanation, Mismatch } from '@/lib/vpn/diagnosis/explain-diagnosis'
import type { DescribedDiagnosis } from '@/lib/vpn/wire/read-diagnoses'
import { editHref } from '../../connection-links'
import { stepsOf } from '../../step-of'
import { isoUtc, localWords } from '../../time-words'

type VerdictProps = {
  verdict: DescribedDiagnosis
  explanation: DiagnosisExplanation
  /** How many tunnels the connection has: with two, other things can be changed. */
  tunnelCount: number
  regionId: string
  connectionId: string
}

const looks = { critical: 'error', warning: 'warning', normal: 'info' } as const

/** One verdict in our words: what differs, what to do, the line it was read from. */
export function Verdict(props: VerdictProps) {
  const { verdict, explanation, tunnelCount, regionId, connectionId } = props
  const { code, say, severity, remedy, parameters, mismatch, source } = explanation
  const { word, icon: Icon, ink } = severities[looks[severity]]
  const { TunnelId, FailedTime, SourceLog } = verdict
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex items-start gap-2">
        <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${ink}`} />
        <p className="min-w-0">
          <VisuallyHidden>{word}: </VisuallyHidden>
          <span className="font-medium">{say}</span>
          <span className="mt-0.5 flex flex-wrap gap-x-2 text-ink-muted text-xs">
            {code && <code translate="no">{code}</code>}
            {TunnelId && <code translate="no">{TunnelId}</code>}
            {FailedTime !== undefined && (
              <time dateTime={isoUtc(FailedTime)}>last seen {localWords(FailedTime)}</time>
            )}
            {source && <SourceLinks sources={[source]} />}
          </span>
        </p>
      </div>
      {mismatch && <Difference mismatch={mismatch} />}
      {remedy.length > 0 && (
        <ol className="flex list-decimal flex-col gap-1 pl-9 marker:text-ink-muted">
          {remedy.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      )}
      {SourceLog && (
        <figure className="pl-6">
          <figcaption className="text-ink-muted text-xs">The line it was read from</figcaption>
          <code translate="no" className="wrap-anywhere block text-xs leading-5">
            {SourceLog}
          </code>
        </figure>
      )}
      <div className="flex flex-wrap gap-2 pl-6 empty:hidden">
        {stepsOf(parameters, tunnelCount).map(({ id, title }) => (
          <Link
            key={id}
            prefetch={false}
            href={editHref(regionId, connectionId, id)}
            className={buttonClass({ size: 'sm' })}
          >
            Change this value: {title}
          </Link>
        ))}
      </div>
    </div>
  )
}

/** Both ends’ values side by side, as the two ends stand in the picture. */
function Difference({ mismatch: { local, remote } }: { mismatch: Mismatch }) {
  const sides = [
    { end: 'Alibaba Cloud', value: local },
    { end: 'Your device', value: remote },
  ]
  return (
    <dl className="ml-6 grid grid-cols-2 divide-x divide-line rounded-md border border-line bg-sunken">
      {sides.map(({ end, value }) => (
        <div key={end} className="min-w-0 px-3 py-1.5">
          <dt className="text-ink-muted text-xs">{end}</dt>
          <dd className="wrap-anywhere font-mono text-xs leading-5">{value ?? 'not reported'}</dd>
        </div>
      ))}
    </dl>
  )
}
