import type { Metadata } from 'next'
import { EditConnection } from '@/components/connection-form/edit/edit-connection'

type EditPageProps = PageProps<'/connections/[regionId]/[connectionId]/edit'>

export async function generateMetadata({ params }: EditPageProps): Promise<Metadata> {
  const { connectionId } = await params
  return { title: `Edit ${connectionId}` }
}

export default async function EditPage({ params }: EditPageProps) {
  const { regionId, connectionId } = await params
  return (
    <EditConnection
      key={`${regionId}/${connectionId}`}
      regionId={regionId}
      connectionId={connectionId}
    />
  )
}
