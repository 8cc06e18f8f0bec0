import type { Metadata } from 'next'
import { EditConnection } from '@/components/connection-form/edit/edit-connection'
import { OnlyFor } from '@/components/layout/only-for'

type EditPageProps = PageProps<'/connections/[regionId]/[connectionId]/edit'>

export async function generateMetadata({ params }: EditPageProps): Promise<Metadata> {
  const { connectionId } = await params
  return { title: `Edit ${connectionId}` }
}

export default async function EditPage({ params }: EditPageProps) {
  const { regionId, connectionId } = await params
  return (
    <OnlyFor action="editConnection">
      <EditConnection
        key={`${regionId}/${connectionId}`}
        regionId={regionId}
        connectionId={connectionId}
      />
    </OnlyFor>
  )
}
