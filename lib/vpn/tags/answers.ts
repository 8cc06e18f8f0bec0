/** A tag as the service and our HTTP API write it. */
export type DescribedTag = { readonly Key: string; readonly Value: string }

/** The tags of a connection, as our HTTP API answers them: in the service's own nesting. */
export type ConnectionTags = {
  readonly RequestId: string
  readonly Tags: { readonly Tag: readonly DescribedTag[] }
}
