import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInPage } from '@/components/door/sign-in-page'
import { processAuth } from '@/lib/auth/process-auth'
import { getSignIn } from '@/lib/auth/sign-in-ways'
import { safeNext } from '@/lib/browser/door'
import { pageCaller } from '../../page-caller'

export const metadata: Metadata = { title: 'Sign in' }

type Query = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> }

const first = (value: string | string[] | undefined) => [value ?? []].flat()[0]

export default async function Page({ searchParams }: Query) {
  const { next, error } = await searchParams
  const place = safeNext(first(next) ?? null)
  // The fragment of the address survives a redirect, so a shared form does, too.
  if ((await pageCaller()).kind === 'known') redirect(place as never)
  const auth = await processAuth().catch(() => undefined)
  const ways = auth && (await getSignIn({ auth }))
  return (
    <SignInPage ways={ways?.ok ? ways.value : undefined} next={place} errorCode={first(error)} />
  )
}
