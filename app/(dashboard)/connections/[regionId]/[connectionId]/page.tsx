import type { Metadata } from 'next'
import { ConnectionView } from '@/components/connections/details/connection-view'

type ConnectionPageProps = PageProps<'/connections/[regionId]/[connectionId]'>

export async function generateMetadata({ params }: ConnectionPageProps): Promise<Metadata> {
  const { connectionId } = await params
  return { title: connectionId }
}

export default async function ConnectionPage({ params, searchParams }: ConnectionPageProps) {
  const { regionId, connectionId } = await params
  const { created } = await searchParams
  return (
    <ConnectionView
      key={`${regionId}/${connectionId}`}
      regionId={regionId}
      connectionId={connectionId}
      isJustCreated={created === '1'}
    />
  )
}
