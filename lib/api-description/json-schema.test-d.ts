import { listOf, object, orNull, type Schema, text } from './json-schema'

// Compiled, never run: a schema and a type that differ are an error, whichever of them has more.

type Told = {
  readonly Name: string
  readonly Tags?: readonly string[]
  readonly Note: string | null
}

const same = object({ Name: text(), Note: orNull(text()) }, { Tags: listOf(text()) })
const fewer = object({ Name: text(), Note: orNull(text()) })
const more = object(
  { Name: text(), Note: orNull(text()), Extra: text() },
  { Tags: listOf(text()) },
)
const looser = object({ Note: orNull(text()) }, { Name: text(), Tags: listOf(text()) })

same satisfies Schema<Told>
// @ts-expect-error a member of the type is missing
fewer satisfies Schema<Told>
// @ts-expect-error the type lacks a member
more satisfies Schema<Told>
// @ts-expect-error a member that is always there may not be missing
looser satisfies Schema<Told>
