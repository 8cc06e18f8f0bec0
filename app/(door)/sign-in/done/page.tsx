import type { Metadata } from 'next'
import { SignInDone } from '@/components/door/sign-in-done'

export const metadata: Metadata = { title: 'Signed in' }

export default function Page() {
  return <SignInDone />
}
