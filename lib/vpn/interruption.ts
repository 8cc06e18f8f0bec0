import { parameterAt, tunnelOf } from './slots'
import { cite, type Source } from './sources'
import type { Change } from './wire/describe-change'
import { plainName, tunnelOptions } from './wire/documented-names'

/**
 * What happens to traffic, mildest first. `renegotiates`: keys are made anew, traffic pauses for
 * seconds at most. `resets`: a session goes down and comes back by itself. `cuts`: something stays down
 * until the other side, or the routes, are changed too.
 */
export const interruptionSeverities = ['none', 'renegotiates', 'resets', 'cuts'] as const

export type InterruptionSeverity = (typeof interruptionSeverities)[number]

/** One consequence of a change. Without a source it is assumed, and should be shown as such. */
export type Consequence = {
  readonly severity: InterruptionSeverity
  readonly say: string
  readonly source: Source | 'assumed'
  /** Documented names of the changed parameters that bring it about. */
  readonly parameters: readonly string[]
}

export type Interruption = {
  /** The worst of the consequences. */
  readonly severity: InterruptionSeverity
  readonly consequences: readonly Consequence[]
  /** The active tunnel and everything that both share stay as they are. */
  readonly isOfStandbyAlone: boolean
}

type Rule = Omit<Consequence, 'parameters'> & {
  /** Names of the 2020 reference, whatever the mode, or a whole group such as `IkeConfig`. */
  readonly covers: readonly string[]
  /** Only for changes to these values; without it, for all. */
  readonly to?: string
}

/** The first rule that covers a change speaks for it, so exceptions stand before their group. */
const rules: readonly Rule[] = [
  {
    covers: ['Name'],
    severity: 'none',
    say: 'The name is only shown in lists. Traffic goes on.',
    source: 'assumed',
  },
  {
    covers: ['CustomerGatewayId'],
    severity: 'cuts',
    say: 'The tunnel goes down and is negotiated with another device, which must be set up for it.',
    source: 'assumed',
  },
  {
    covers: ['LocalSubnet', 'RemoteSubnet'],
    severity: 'cuts',
    say: 'Phase 2 is negotiated again with the new subnets, and routes change. The other side needs the same subnets, or the traffic selectors no longer match.',
    source: cite('diagnosis', 'TrafficSelectorMismatch'),
  },
  {
    covers: ['AutoConfigRoute'],
    to: 'false',
    severity: 'cuts',
    say: 'Routes that the service added may go away. Traffic stops where no route of yours leads into the tunnel.',
    source: 'assumed',
  },
  {
    covers: ['AutoConfigRoute'],
    severity: 'none',
    say: 'The service adds the routes of the VPN gateway. Traffic that has a route already goes on.',
    source: 'assumed',
  },
  {
    covers: ['EffectImmediately'],
    to: 'true',
    severity: 'resets',
    say: 'The present negotiation is torn down and started anew at once.',
    source: cite('reference2020', 'EffectImmediately'),
  },
  {
    covers: ['EffectImmediately'],
    severity: 'none',
    say: 'The next negotiation waits for traffic. The present one stays.',
    source: cite('today', 'EffectImmediately'),
  },
  {
    covers: ['HealthCheckConfig.enable'],
    to: 'false',
    severity: 'none',
    say: 'The address is no longer probed, and no failed probe resets the tunnel.',
    source: cite('diagnosis', 'health check'),
  },
  {
    covers: ['HealthCheckConfig'],
    severity: 'resets',
    say: 'The tunnel is reset whenever the check fails: be sure that the destination answers.',
    source: cite('diagnosis', 'health check'),
  },
  {
    covers: ['EnableDpd'],
    severity: 'renegotiates',
    say: 'Dead peer detection is agreed on in the next negotiation of Phase 1.',
    source: 'assumed',
  },
  {
    covers: ['EnableNatTraversal'],
    to: 'false',
    severity: 'cuts',
    say: 'A device behind NAT can no longer negotiate.',
    source: cite('diagnosis', 'NatTMismatch'),
  },
  {
    covers: ['EnableNatTraversal'],
    severity: 'renegotiates',
    say: 'Phase 1 is negotiated again. With NAT on the way, packets then travel over UDP 4500.',
    source: cite('diagnosis', 'NatTMismatch'),
  },
  {
    covers: ['IkeConfig.IkeLifetime'],
    severity: 'renegotiates',
    say: 'Phase 1 is negotiated again. Give the other side the same lifetime.',
    source: cite('diagnosis', 'LifetimeMismatch'),
  },
  {
    covers: ['IkeConfig', 'RemoteCaCertificate'],
    severity: 'cuts',
    say: 'The tunnel goes down, and stays down until the other side holds the same Phase 1 values.',
    source: cite('diagnosis', 'PskMismatch, PeerIdMismatch, ProposalMismatch'),
  },
  {
    covers: ['IpsecConfig.IpsecLifetime'],
    severity: 'renegotiates',
    say: 'Phase 2 is negotiated again. Give the other side the same lifetime.',
    source: cite('diagnosis', 'LifetimeMismatch'),
  },
  {
    covers: ['IpsecConfig'],
    severity: 'cuts',
    say: 'Phase 2 goes down, and stays down until the other side holds the same values.',
    source: cite('diagnosis', 'PfsMismatch, AlgorithmMismatch'),
  },
  {
    covers: ['BgpConfig.EnableBgp', 'EnableTunnelsBgp'],
    to: 'true',
    severity: 'resets',
    say: 'A BGP session is set up. Until it stands, no route comes from it.',
    source: 'assumed',
  },
  {
    covers: ['BgpConfig.EnableBgp', 'EnableTunnelsBgp'],
    severity: 'cuts',
    say: 'The BGP session ends and its routes go away. Traffic stops where no other route leads into the tunnel.',
    source: 'assumed',
  },
  {
    covers: ['BgpConfig'],
    severity: 'resets',
    say: 'The BGP session is reset, and comes back when your device has the matching values.',
    source: 'assumed',
  },
]

function ruleFor({ path, after }: Change): Rule | undefined {
  const parameter = parameterAt(path)
  const { group = '' } = parameter.wire
  return rules.find(
    ({ covers, to }) =>
      (covers.includes(plainName(parameter)) || covers.includes(group)) &&
      (to === undefined || to === after),
  )
}

const meanwhile = [
  'The standby tunnel carries the traffic meanwhile, as long as it is up.',
  'The active tunnel goes on carrying the traffic.',
] as const

const atOnce =
  'Both tunnels are changed at once, so neither carries the traffic for the other meanwhile. Changing one after the other keeps it going.'

const isOfOneOfTwo = ({ parameter }: Change): boolean => parameter.startsWith(`${tunnelOptions}.`)

/** The tunnels, of two, that are interrupted; undefined stands for the connection as a whole. */
function interruptedOf(changes: readonly Change[]): ReadonlySet<number | undefined> {
  const touched = changes.filter((change) => ruleFor(change)?.severity !== 'none')
  return new Set(touched.map((one) => (isOfOneOfTwo(one) ? tunnelOf(one.path) : undefined)))
}

/** What it means that there are two tunnels: the other one stays as it is, or there is no other. */
function ofTwoTunnels(
  changes: readonly Change[],
  tunnels: ReadonlySet<number | undefined>,
  worst: InterruptionSeverity,
): readonly Consequence[] {
  const parameters = changes.filter(isOfOneOfTwo).map(({ parameter }) => parameter)
  if (tunnels.has(0) && tunnels.has(1))
    return [{ severity: worst, say: atOnce, source: 'assumed', parameters }]
  const [tunnel] = tunnels
  const say = tunnels.size === 1 && tunnel !== undefined ? meanwhile[tunnel] : undefined
  return say === undefined ? [] : [{ severity: 'none', say, source: 'assumed', parameters }]
}

/** What the changes do to traffic, the worst first; consequences that several share come once. */
export function interruptionOf(changes: readonly Change[]): Interruption {
  const byRule = new Map<Rule, string[]>()
  for (const change of changes) {
    const rule = ruleFor(change)
    if (rule) byRule.set(rule, [...(byRule.get(rule) ?? []), change.parameter])
  }
  const weight = ({ severity }: Pick<Consequence, 'severity'>) =>
    interruptionSeverities.indexOf(severity)
  const direct = [...byRule]
    .map(([{ severity, say, source }, parameters]) => ({ severity, say, source, parameters }))
    .sort((one, other) => weight(other) - weight(one))
  const severity = direct[0]?.severity ?? 'none'
  const tunnels = interruptedOf(changes)
  const consequences = [...direct, ...ofTwoTunnels(changes, tunnels, severity)].sort(
    (one, other) => weight(other) - weight(one),
  )
  return { severity, consequences, isOfStandbyAlone: tunnels.size === 1 && tunnels.has(1) }
}
