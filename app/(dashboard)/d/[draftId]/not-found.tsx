import { FileX } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'

const drafts = '/drafts' as Route

export default function DraftNotFound() {
  return (
    <>
      <h1 className="mb-6 font-semibold text-xl tracking-tight">There is no such draft</h1>
      <EmptyState
        title="The short link leads to nothing"
        icon={<FileX />}
        action={
          <Link href={drafts} className={buttonClass()}>
            All drafts
          </Link>
        }
      >
        The draft was deleted, or the link is misspelt or cut off.
      </EmptyState>
    </>
  )
}
