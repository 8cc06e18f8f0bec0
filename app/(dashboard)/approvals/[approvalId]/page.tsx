import type { Metadata } from 'next'
import { ApprovalPage } from '@/components/approvals/request/approval-page'

export const metadata: Metadata = { title: 'Request for approval' }

export default async function Page({ params }: PageProps<'/approvals/[approvalId]'>) {
  const { approvalId } = await params
  return <ApprovalPage key={approvalId} approvalId={approvalId} />
}
