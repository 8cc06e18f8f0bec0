'use client'

import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { useId } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Callout } from '@/components/ui/callout'
import { CopyButton } from '@/components/ui/copy-button'
import { DefinitionList, DefinitionRow } from '@/components/ui/definition-list'
import { Skeleton } from '@/components/ui/skeleton'
import { connectionPeerConfigQuery } from '@/lib/browser/queries'
import { tunnelStandings } from '@/lib/vpn/connection-status'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { ProblemState } from '../problem-state'
import { Panel } from './panel'
import { type PeerGroup, type PeerSection, peerSections, peerText } from './peer-rows'

type PeerTabProps = { regionId: string; connectionId: string; described: ConnectionDetails }

/** What the device at the other end has to be set up with, as the service hands it out. */
export function PeerTab({ regionId, connectionId, described }: PeerTabProps) {
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
  const sections = peerSections(query.data, tunnelStandings(described), described)
  const common = sections.filter(({ title }) => title === undefined)
  const tunnels = sections.filter(({ title }) => title !== undefined)
  return (
    <div className="flex flex-col gap-4">
      <Callout
        severity="info"
        title="From your device’s point of view"
        action={
          <CopyButton
            text={peerText(sections)}
            label="Copy the peer configuration"
            className={buttonClass({ size: 'sm' })}
          >
            Copy all
          </CopyButton>
        }
      >
        Local is your site here, and remote is Alibaba Cloud.{' '}
        {tunnels.length > 1
          ? 'The pre-shared keys are not in it: each tunnel has its own, to be given to whoever sets the device up by a way of its own.'
          : 'The pre-shared key is not in it: give it to whoever sets the device up by a way of its own.'}
      </Callout>
      <Groups groups={common.flatMap(({ groups }) => groups)} />
      {tunnels.length > 0 && (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {tunnels.map((section) => (
            <TunnelSection key={section.title} section={section} />
          ))}
        </div>
      )}
    </div>
  )
}

/** One of two tunnels, with all that is set up for it. */
function TunnelSection({ section }: { section: PeerSection }) {
  const { title, tunnelId, groups } = section
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={id} className="font-semibold text-lg">
          {title}
        </h2>
        {tunnelId && (
          <code translate="no" className="text-ink-muted text-xs">
            {tunnelId}
          </code>
        )}
        <CopyButton
          text={peerText([section])}
          label={`Copy the configuration of the ${title?.toLowerCase()}`}
          className="ml-auto"
        />
      </div>
      {groups.map((group) => (
        <Group key={group.title} group={group} of={title} />
      ))}
    </section>
  )
}

function Groups({ groups }: { groups: readonly PeerGroup[] }) {
  if (groups.length === 0) return null
  return (
    <div className={clsx('grid items-start gap-4', groups.length > 1 && 'xl:grid-cols-2')}>
      {groups.map((group) => (
        <Group key={group.title} group={group} of={undefined} />
      ))}
    </div>
  )
}

/** `of`: the tunnel it is about, where there are two. */
function Group({ group, of }: { group: PeerGroup; of: string | undefined }) {
  const suffix = of ? ` of the ${of.toLowerCase()}` : ''
  return (
    <Panel title={group.title} of={of}>
      <DefinitionList>
        {group.rows.map(({ name, words, text }) => (
          <DefinitionRow
            key={name}
            term={words}
            name={name}
            mono
            action={<CopyButton text={text} label={`Copy ${name}${suffix}`} />}
          >
            <span translate="no" className="text-xs leading-5">
              {text}
            </span>
          </DefinitionRow>
        ))}
      </DefinitionList>
    </Panel>
  )
}
