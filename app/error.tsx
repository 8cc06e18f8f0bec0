'use client'

import { Mark } from '@/components/layout/mark'
import { buttonClass } from '@/components/ui/button-class'

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void }

/** A page that could not be drawn. Nothing typed is lost: the form keeps its draft in the browser. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-4 px-6 py-12">
      <Mark className="size-10" />
      <div role="alert">
        <h1 className="font-semibold text-xl tracking-tight">This page could not be shown</h1>
        <p className="mt-1 text-ink-muted">
          Something went wrong in Causeway, not in your network. Connections are not affected, and
          a form that was being filled in is kept as a draft without its keys.
        </p>
      </div>
      {error.digest && (
        <p className="flex items-center gap-1 text-ink-muted text-xs">
          In the server’s log: <code translate="no">{error.digest}</code>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <button type="button" onClick={reset} className={buttonClass({ variant: 'primary' })}>
          Try again
        </button>
        {/* A full load and not a client transition: what is broken may be in the page's memory. */}
        <a href="/connections" className={buttonClass()}>
          All connections
        </a>
      </div>
    </main>
  )
}
