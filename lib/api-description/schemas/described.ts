import type { Fields } from '@/lib/vpn/wire/read-fields'
import { boolean, number, object, text } from '../json-schema'

const kinds = { text: text(), number: number(), boolean: boolean() } as const

type MembersOf<F extends Fields> = { readonly [K in keyof F]: (typeof kinds)[F[K]] }

/** The members of what a table of the service's fields reads. */
export function membersOf<F extends Fields>(fields: F): MembersOf<F> {
  const members = Object.entries(fields).map(([name, kind]) => [name, kinds[kind]] as const)
  // Every member stands under its own name and is made of the kind that the table gives it.
  return Object.fromEntries(members) as MembersOf<F>
}

/** The schema of what a table of the service's fields reads; every one of them may be missing. */
export const described = <F extends Fields>(fields: F) => object({}, membersOf(fields))
