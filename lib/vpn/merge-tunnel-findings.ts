import type { Finding, Fix } from './finding'
import type { Path } from './slots'

/** The same place of the first tunnel. */
const inFirst = (path: Path): string => path.replace(/^tunnels\.\d+\./, 'tunnels.0.')

/** What is said, without the tunnel it is said about. */
const gistOf = ({ severity, rule = '', message, paths }: Finding): string =>
  [severity, rule, message, ...paths.map(inFirst)].join('\n')

/** The places a finding is about first: one, or the same one of either tunnel. */
export function placesOf({ paths }: Finding): readonly Path[] {
  const [first] = paths
  return paths.filter((path) => inFirst(path) === inFirst(first))
}

function joinedFix(one: Fix | undefined, other: Fix | undefined): Fix | undefined {
  if (!one || !other) return undefined
  return { label: one.label, changes: [...one.changes, ...other.changes] }
}

/**
 * What holds for both tunnels alike is said once, about both: tunnels are mostly set up the same, and
 * nobody reads a list in which everything stands twice. Its fix mends both.
 */
export function mergeTunnelFindings(
  findings: readonly Finding[],
  tunnelCount: number,
): readonly Finding[] {
  if (tunnelCount < 2) return findings
  const merged: Finding[] = []
  const places = new Map<string, number>()
  for (const finding of findings) {
    const gist = gistOf(finding)
    const place = places.get(gist)
    const first = place === undefined ? undefined : merged[place]
    if (!first || place === undefined) {
      places.set(gist, merged.length)
      merged.push(finding)
      continue
    }
    const { fix: _fix, ...rest } = first
    const fix = joinedFix(first.fix, finding.fix)
    const paths = [...new Set([...first.paths, ...finding.paths])] as [Path, ...Path[]]
    merged[place] = { ...rest, paths, ...(fix && { fix }) }
  }
  return merged
}
