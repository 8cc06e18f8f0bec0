import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { processContext, withCaller } from '@/lib/connections/context'
import { getDraft } from '@/lib/connections/drafts'
import { pageCaller } from '../../../page-caller'

export const metadata: Metadata = { title: 'Draft' }

/** Where a short link leads: to the form with the draft in it. */
export default async function DraftPage({ params }: PageProps<'/d/[draftId]'>) {
  const looking = await pageCaller()
  // The layout sends whoever is signed out to the sign-in, and back here.
  if (looking.kind !== 'known') return null
  const { draftId } = await params
  const draft = await getDraft(withCaller(processContext(), looking.caller), draftId)
  if (draft.ok)
    redirect(`/connections/new?draft=${draft.value.DraftId}#${draft.value.Link}` as never)
  if (draft.problem.status === 404) notFound()
  throw new Error(draft.problem.detail)
}
