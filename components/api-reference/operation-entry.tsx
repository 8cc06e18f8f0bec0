import { clsx } from 'clsx'
import { AnchorHeading } from '@/components/parameters/anchor-heading'
import { targetLook } from '@/components/parameters/target-look'
import { Badge } from '@/components/ui/badge'
import { CodeBlock } from '@/components/ui/code-block'
import { roleWords } from '@/lib/access/roles'
import type { DescribedOperation } from '@/lib/api-description/described-operation'
import { curlOf, exampleCall } from '@/lib/api-description/example-call'
import { MethodBadge } from './method-badge'
import { OperationAnswers } from './operation-answers'
import { OperationTakes } from './operation-takes'
import { searchText } from './search-text'

type OperationEntryProps = { operation: DescribedOperation; url: string }

/** One operation with everything its declaration and its description say. */
export function OperationEntry({ operation, url }: OperationEntryProps) {
  const { id, summary } = operation
  return (
    <article
      id={id}
      data-operation={searchText(operation)}
      aria-labelledby={`${id}-title`}
      className={clsx('border-line border-t py-5', targetLook)}
    >
      <div className="grid gap-x-8 gap-y-3 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          <OperationHead operation={operation} />
          <OperationTakes operation={operation} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <CodeBlock label={`curl: ${summary}`}>{curlOf(exampleCall(operation), url)}</CodeBlock>
          <OperationAnswers operation={operation} />
        </div>
      </div>
    </article>
  )
}

function OperationHead({ operation }: { operation: DescribedOperation }) {
  const { id, method, path, summary, says } = operation
  return (
    <div>
      <AnchorHeading anchor={id}>
        <span id={`${id}-title`}>{summary}</span>
      </AnchorHeading>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
        <MethodBadge method={method} />
        <code translate="no" className="wrap-anywhere text-xs">
          {path}
        </code>
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Needs operation={operation} />
      </p>
      {says && <p className="mt-2 max-w-prose text-ink-muted">{says}</p>}
    </div>
  )
}

function Needs({ operation: { role, signsInBy } }: { operation: DescribedOperation }) {
  if (!role) return <Badge>No sign-in needed</Badge>
  return (
    <>
      <Badge tone="accent">{roleWords[role].label}</Badge>
      {signsInBy === 'cookies' && <Badge>Browser session only</Badge>}
    </>
  )
}
