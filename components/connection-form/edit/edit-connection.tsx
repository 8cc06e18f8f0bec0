'use client'

import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { DetailsSkeleton } from '@/components/connections/details/details-skeleton'
import { Callout } from '@/components/ui/callout'
import { keepEdits, readEdits } from '@/lib/browser/edits'
import { connectionQuery } from '@/lib/browser/queries'
import type { ConnectionText } from '@/lib/vpn/connection'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { tunnelsInOrder } from '@/lib/vpn/wire/describe'
import { newClientToken } from '../random'
import { EditForm } from './edit-form'
import { layOver, withEdits } from './lay-over'
import { openedText } from './opened-text'

// Most connections can be read.
const ConnectionMissing = lazy(() =>
  import('@/components/connections/details/connection-missing').then((module) => ({
    default: module.ConnectionMissing,
  })),
)

type EditConnectionProps = { regionId: string; connectionId: string }

/** The form over a connection, as the service describes it when the form is opened. */
export function EditConnection({ regionId, connectionId }: EditConnectionProps) {
  const query = useQuery({
    ...connectionQuery(regionId, connectionId),
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  })
  const [details, setDetails] = useState<ConnectionDetails>()
  // What another page has read before may be out of date by now.
  if (!details && query.data && query.isFetchedAfterMount && !query.isFetching)
    setDetails(query.data)
  if (details) {
    return <OpenEdit regionId={regionId} connectionId={connectionId} details={details} />
  }
  if (query.error && !query.isFetching) {
    return (
      <Suspense fallback={<DetailsSkeleton regionId={regionId} connectionId={connectionId} />}>
        <ConnectionMissing
          regionId={regionId}
          connectionId={connectionId}
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      </Suspense>
    )
  }
  return <DetailsSkeleton regionId={regionId} connectionId={connectionId} />
}

type Opening = {
  readonly details: ConnectionDetails
  readonly before: ConnectionText
  readonly opened: ConnectionText
  readonly from: 'service' | 'kept' | 'present'
}

const notices: Readonly<Record<Opening['from'], string | undefined>> = {
  service: undefined,
  kept: 'Your changes were restored. A pre-shared key is never kept; enter it again.',
  present: 'The form now starts from the present values, with your changes made to them.',
}

/** A form begins with a token of its own, whatever it opens with. */
const begin = (text: ConnectionText): ConnectionText => ({
  ...text,
  clientToken: newClientToken(),
})

function OpenEdit(props: EditConnectionProps & { details: ConnectionDetails }) {
  const { regionId, connectionId } = props
  const [opening, setOpening] = useState((): Opening => {
    const before = openedText(props.details, regionId)
    const edits = readEdits(regionId, connectionId)
    const from = Object.keys(edits).length > 0 ? 'kept' : 'service'
    return { details: props.details, before, opened: begin(withEdits(before, edits)), from }
  })
  const [generation, setGeneration] = useState(0)
  const restart = (mine?: ConnectionText, present: ConnectionDetails = opening.details) => {
    const before = openedText(present, regionId)
    const opened = begin(mine ? layOver(opening.before, before, mine) : before)
    if (!mine) keepEdits(regionId, connectionId, {})
    setOpening({ details: present, before, opened, from: mine ? 'present' : 'service' })
    setGeneration((count) => count + 1)
  }
  const notice = notices[opening.from]
  return (
    <EditForm
      key={generation}
      regionId={regionId}
      connectionId={connectionId}
      tunnelIds={tunnelsInOrder(opening.details).map(({ TunnelId = '' }) => TunnelId)}
      version={opening.details.Version}
      name={opening.details.Name ?? connectionId}
      before={opening.before}
      opened={opening.opened}
      notice={notice && <Callout severity="info">{notice}</Callout>}
      onRestart={restart}
    />
  )
}
