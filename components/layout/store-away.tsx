import type { Problem } from '@/lib/http/problem'
import { Mark } from './mark'

/** In place of every page while nobody can be recognised. */
export function StoreAway({ problem }: { problem: Problem }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-4 px-6 py-12">
      <Mark className="size-10" />
      <div role="alert">
        <h1 className="font-semibold text-xl tracking-tight">{problem.title}</h1>
        <p className="wrap-anywhere mt-1 text-ink-muted">{problem.detail}</p>
        <p className="mt-3 text-ink-muted text-xs">
          Code <code translate="no">{problem.code}</code>
        </p>
      </div>
      <a href="/connections" className="font-medium text-accent-ink underline underline-offset-2">
        Try again
      </a>
    </main>
  )
}
