import type { Metadata } from 'next'
import Link from 'next/link'
import { Mark } from '@/components/layout/mark'
import { buttonClass } from '@/components/ui/button-class'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-4 px-6 py-12">
      <Mark className="size-10" />
      <div>
        <h1 className="font-semibold text-xl tracking-tight">There is nothing at this address</h1>
        <p className="mt-1 text-ink-muted">
          The link may be misspelt or cut off. Connections are found by region, name or ID in the
          list.
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Link href="/connections" className={buttonClass({ variant: 'primary' })}>
          All connections
        </Link>
        <Link href="/parameters" className={buttonClass()}>
          Parameters
        </Link>
      </div>
    </main>
  )
}
