import type { Metadata } from 'next'
import { AttemptPage } from '@/components/activity/attempt/attempt-page'

export const metadata: Metadata = { title: 'Attempt' }

export default async function Page({ params }: PageProps<'/activity/[attemptId]'>) {
  const { attemptId } = await params
  return <AttemptPage key={attemptId} attemptId={attemptId} />
}
