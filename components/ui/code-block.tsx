import { clsx } from 'clsx'
import { CopyButton } from './copy-button'

type CodeBlockProps = {
  /** What the text is: "strongSwan configuration". */
  label: string
  children: string
  /** What is copied when it differs from what is shown. */
  copyText?: string | undefined
  className?: string | undefined
}

export function CodeBlock({ label, children, copyText, className }: CodeBlockProps) {
  return (
    <div
      data-slot="code-block"
      className={clsx('relative rounded-lg border border-line bg-sunken', className)}
    >
      <div className="absolute top-1.5 right-1.5 rounded-md bg-sunken print:hidden">
        <CopyButton text={copyText ?? children} label={`Copy ${label}`}>
          Copy
        </CopyButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={label} className="overflow-x-auto rounded-lg">
        <pre className="w-fit min-w-full py-3 pr-24 pl-4 font-mono text-ink text-xs leading-5">
          <code translate="no">{children}</code>
        </pre>
      </section>
    </div>
  )
}
