import { clsx } from 'clsx'
import { Disclosure } from '@/components/ui/details'
import type { ReferenceSection } from './reference-sections'

type ReferenceNavProps = { sections: readonly ReferenceSection[] }

/** The table of contents: beside the text on a wide screen, folded above it on a narrow one. */
export function ReferenceNav({ sections }: ReferenceNavProps) {
  return (
    <div className="print:hidden">
      <Disclosure summary="On this page" className="lg:hidden">
        <Contents sections={sections} label="On this page, folded" />
      </Disclosure>
      <div className="sticky top-16 hidden max-h-[calc(100dvh-4rem)] overflow-y-auto pt-1 pr-2 pb-4 pl-1 lg:block">
        <p className="mb-2 font-semibold text-ink-muted text-xs">On this page</p>
        <Contents sections={sections} label="On this page" />
      </div>
    </div>
  )
}

function Contents({ sections, label }: ReferenceNavProps & { label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-col gap-3">
        {sections.map(({ id, title, entries }) => (
          <li key={id}>
            <ContentsLink anchor={id} className="font-medium text-ink">
              {title}
            </ContentsLink>
            <ul>
              {entries.map((name) => (
                <li key={name}>
                  <ContentsLink anchor={name} className="text-ink-muted">
                    <code translate="no" className="wrap-anywhere text-2xs">
                      {name}
                    </code>
                  </ContentsLink>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type ContentsLinkProps = { anchor: string; className: string; children: React.ReactNode }

function ContentsLink({ anchor, className, children }: ContentsLinkProps) {
  return (
    <a
      href={`#${anchor}`}
      className={clsx(
        'flex min-h-6 pointer-coarse:min-h-8 items-center rounded-sm hover:text-ink hover:underline',
        className,
      )}
    >
      {children}
    </a>
  )
}
