import { clsx } from 'clsx'
import { Badge } from '@/components/ui/badge'
import { ownCodes } from '@/lib/http/own-problem'
import { customerGatewayProblems } from '@/lib/vpn/customer-gateway/problems'
import { type Problem, problems, referenceCodes } from '@/lib/vpn/problems'
import { AnchorHeading } from './anchor-heading'
import { DocumentedLink } from './documented-link'
import { SourceLinks } from './source-links'
import { targetLook } from './target-look'

const entryLook = clsx(
  'grid gap-x-8 gap-y-1.5 border-line border-t py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]',
  targetLook,
)

const documented: readonly string[] = referenceCodes

const all: Readonly<Record<string, Problem>> = { ...problems, ...customerGatewayProblems }

/** The service's codes: those of the reference first, in its order. */
const serviceCodes = [
  ...documented,
  ...Object.keys(all).filter((code) => !documented.includes(code)),
]

export function ServiceErrors() {
  return serviceCodes.map((code) => {
    const problem = all[code]
    return problem && <ServiceError key={code} code={code} problem={problem} />
  })
}

function ServiceError({ code, problem }: { code: string; problem: Problem }) {
  return (
    <article id={`error-${code}`} className={entryLook}>
      <CodeHeading code={code} retryable={problem.retryable} />
      <div>
        <p>{problem.say}</p>
        <p className="mt-0.5 text-ink-muted">{problem.hint}</p>
        <p className="mt-1 flex flex-wrap gap-x-4 text-ink-muted text-xs leading-5">
          {problem.parameters.map((name) => (
            <DocumentedLink key={name} name={name} />
          ))}
          <span>
            <SourceLinks sources={[problem.source]} />
          </span>
        </p>
      </div>
    </article>
  )
}

export function OwnErrors() {
  return Object.entries(ownCodes).map(([code, title]) => (
    <article key={code} id={`error-${code}`} className={entryLook}>
      <CodeHeading code={code} retryable={false} />
      <p>{title}</p>
    </article>
  ))
}

function CodeHeading({ code, retryable }: { code: string; retryable: boolean }) {
  return (
    <div className="flex flex-wrap content-start items-center gap-x-3 gap-y-1">
      <AnchorHeading anchor={`error-${code}`} className="text-sm">
        <code translate="no">{code}</code>
      </AnchorHeading>
      {retryable && <Badge tone="info">Can be sent again</Badge>}
    </div>
  )
}
