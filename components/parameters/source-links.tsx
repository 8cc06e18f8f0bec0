import { citation, documents, type Source } from '@/lib/vpn/sources'

/** Who says so, each with a link where the document has an address. */
export function SourceLinks({ sources }: { sources: readonly Source[] }) {
  return sources.map((source, index) => {
    const words = citation(source)
    const { title, href } = documents[source.document]
    return (
      <span key={words} title={title}>
        {index > 0 && ', '}
        {href === undefined ? (
          words
        ) : (
          <a
            href={href}
            target="_blank"
            rel="noreferrer"
            className="rounded-sm underline decoration-line-strong underline-offset-2 hover:text-ink"
          >
            {words}
          </a>
        )}
      </span>
    )
  })
}
