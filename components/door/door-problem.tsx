import { Callout } from '@/components/ui/callout'
import { ProblemError } from '@/lib/browser/request-json'

/** What kept somebody out, without codes: they may be nobody we know. */
export function DoorProblem({ error }: { error: Error }) {
  const isKnown = error instanceof ProblemError
  const title = isKnown ? error.problem.detail || error.problem.title : 'Something went wrong.'
  return <Callout severity="error" role="alert" title={title} />
}
