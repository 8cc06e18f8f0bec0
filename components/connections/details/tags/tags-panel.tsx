'use client'

import { useQuery } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { connectionTagsQuery, type TagPlace } from '@/lib/browser/tags'
import { problemIn } from '../../problem-state'
import { TagChips } from '../../tags/tag-chips'
import { Panel } from '../panel'

// Rarely opened, so it comes when it is asked for.
const TagsDialog = lazy(async () => ({ default: (await import('./tags-dialog')).TagsDialog }))

/** What the connection is marked with. */
export function TagsPanel(place: TagPlace) {
  const query = useQuery(connectionTagsQuery(place))
  const mayEdit = useMay('editConnection')
  // Each opening starts anew: what was typed before does not count.
  const [opened, setOpened] = useState(0)
  const [isEditing, setIsEditing] = useState(false)
  const { data } = query
  const edit = mayEdit && data && (
    <Button
      size="sm"
      icon={<Pencil aria-hidden />}
      aria-label="Edit the tags"
      onClick={() => {
        setOpened(opened + 1)
        setIsEditing(true)
      }}
    >
      Edit
    </Button>
  )
  return (
    <Panel title="Tags" action={edit}>
      {query.isPending && <Skeleton label="Reading the tags" className="my-1 h-5 rounded-sm" />}
      {query.error && (
        <div role="alert" className="flex flex-wrap items-center gap-2 py-1 text-danger-ink">
          The tags could not be read: {problemIn(query.error).title}
          <Button size="sm" pending={query.isFetching} onClick={() => void query.refetch()}>
            Try again
          </Button>
        </div>
      )}
      {data?.length === 0 && <p className="py-1 text-ink-muted">No tags.</p>}
      {data && data.length > 0 && <TagChips label="Tags" tags={data} className="py-1" />}
      {opened > 0 && data && (
        <Suspense>
          <TagsDialog
            key={opened}
            place={place}
            tags={data}
            open={isEditing}
            onClose={() => setIsEditing(false)}
          />
        </Suspense>
      )}
    </Panel>
  )
}
