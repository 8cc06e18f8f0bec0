'use client'

import './globals.css'
import { buttonClass } from '@/components/ui/button-class'

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void }

/** The layout itself failed, so this page brings its own document. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en" className="font-sans">
      <head>
        <title>Causeway could not be shown</title>
      </head>
      <body>
        <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-4 px-6 py-12">
          <div role="alert">
            <h1 className="font-semibold text-xl tracking-tight">Causeway could not be shown</h1>
            <p className="mt-1 text-ink-muted">
              Something went wrong in Causeway itself. Connections are not affected.
            </p>
          </div>
          {error.digest && (
            <p className="text-ink-muted text-xs">
              In the server’s log: <code translate="no">{error.digest}</code>
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            <button type="button" onClick={reset} className={buttonClass({ variant: 'primary' })}>
              Try again
            </button>
            <a href="/" className={buttonClass()}>
              Start page
            </a>
          </div>
        </main>
      </body>
    </html>
  )
}
