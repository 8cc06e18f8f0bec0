/** A draft that a team works on, as a list of our HTTP API has it. */
export type DraftSummary = {
  readonly DraftId: string
  readonly Name: string
  readonly MadeBy: string
  /** Who changed it last; whoever made it, where nobody has. */
  readonly ChangedBy: string
  /** Milliseconds since 1970-01-01T00:00:00Z, both. */
  readonly CreateTime: number
  readonly ChangeTime: number
  /** Counts the saves from 1; what a change names in If-Match. */
  readonly Version: number
}

/** A draft with what it holds. */
export type Draft = DraftSummary & {
  /** The form as its link's fragment has it, without `#`. No secret can be in it. */
  readonly Link: string
}

export type DraftList = { readonly Drafts: readonly DraftSummary[] }

/** What a save gives. */
export type DraftBody = Pick<Draft, 'Name' | 'Link'>

/** Characters, both. A redirect carries the link in a header, where proxies take about 8 KiB. */
export const draftMax = { name: 100, link: 6000 } as const
