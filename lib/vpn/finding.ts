import type { Path } from './slots'
import type { Source } from './sources'

/** An error blocks, a warning must be acknowledged, advice informs. */
export type Severity = 'error' | 'warning' | 'advice'

/** A change that would settle a finding, offered as a button. */
export type Fix = {
  readonly label: string
  readonly changes: readonly { readonly path: Path; readonly text: string }[]
}

/** A connection that exists, as far as one needs to name it and to link to it. */
export type NamedConnection = {
  readonly regionId: string
  readonly vpnConnectionId: string
  readonly name: string | undefined
}

/** Something to say about one or more values, with who says so. The first path is where it is shown. */
export type Finding = {
  readonly severity: Severity
  readonly paths: readonly [Path, ...Path[]]
  readonly message: string
  readonly source: readonly Source[]
  /** The rule that found it; absent when a value alone is wrong. */
  readonly rule?: string
  readonly fix?: Fix
  /** The connection on the same VPN gateway that it is about. */
  readonly other?: NamedConnection
}
