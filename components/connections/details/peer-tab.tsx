'use client'

import { useQuery } from '@tanstack/react-query'
import { buttonClass } from '@/components/ui/button-class'
import { Callout } from '@/components/ui/callout'
import { CopyButton } from '@/components/ui/copy-button'
import { DefinitionList, DefinitionRow } from '@/components/ui/definition-list'
import { Skeleton } from '@/components/ui/skeleton'
import { connectionPeerConfigQuery } from '@/lib/browser/queries'
import { ProblemState } from '../problem-state'
import { Panel } from './panel'
import { peerGroups, peerText } from './peer-rows'

type PeerTabProps = { regionId: string; connectionId: string }

/** What the device at the other end has to be set up with, as the service hands it out. */
export function PeerTab({ regionId, connectionId }: PeerTabProps) {
  const query = useQuery(connectionPeerConfigQuery(regionId, connectionId))
  if (query.isPending) {
    return <Skeleton label="Reading the configuration" className="h-72 rounded-lg" />
  }
  if (query.error) {
    return (
      <ProblemState
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    )
  }
  const groups = peerGroups(query.data)
  return (
    <div className="flex flex-col gap-4">
      <Callout
        severity="info"
        title="From your device’s point of view"
        action={
          <CopyButton
            text={peerText(groups)}
            label="Copy the peer configuration"
            className={buttonClass({ size: 'sm' })}
          >
            Copy all
          </CopyButton>
        }
      >
        Local is your site here, and remote is Alibaba Cloud. The pre-shared key is not in it:
        give it to whoever sets the device up by a way of its own.
      </Callout>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {groups.map(({ title, rows }) => (
          <Panel key={title} title={title}>
            <DefinitionList>
              {rows.map(({ name, words, text }) => (
                <DefinitionRow
                  key={name}
                  term={words}
                  name={name}
                  mono
                  action={<CopyButton text={text} label={`Copy ${name}`} />}
                >
                  <span translate="no" className="text-xs leading-5">
                    {text}
                  </span>
                </DefinitionRow>
              ))}
            </DefinitionList>
          </Panel>
        ))}
      </div>
    </div>
  )
}
