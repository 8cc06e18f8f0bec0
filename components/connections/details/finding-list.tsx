import { Fragment } from 'react'
import { SourceLinks } from '@/components/parameters/source-links'
import { Callout } from '@/components/ui/callout'
import type { Finding } from '@/lib/vpn/finding'
import { placesOf } from '@/lib/vpn/merge-tunnel-findings'
import { documentedNameAt } from '@/lib/vpn/wire/documented-names'
import { DocumentedName } from '../documented-name'

/** What the rules say about a connection that exists; nobody is blocked by it any more. */
type FindingListProps = { findings: readonly Finding[]; tunnelCount: number }

export function FindingList({ findings, tunnelCount }: FindingListProps) {
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title" className="mb-2 font-semibold text-base">
        Worth knowing
      </h2>
      <ul className="flex flex-col gap-2">
        {findings.map((finding) => (
          <li key={`${finding.rule}/${finding.paths.join()}/${finding.message}`}>
            <Callout severity={finding.severity}>
              <p>{finding.message}</p>
              <p className="mt-0.5 text-ink-muted text-xs leading-5">
                {placesOf(finding).map((path, index) => (
                  <Fragment key={path}>
                    {index > 0 && ', '}
                    <DocumentedName name={documentedNameAt(path, tunnelCount)} />
                  </Fragment>
                ))}
                {finding.source.length > 0 && ' · '}
                <SourceLinks sources={finding.source} />
              </p>
            </Callout>
          </li>
        ))}
      </ul>
    </section>
  )
}
