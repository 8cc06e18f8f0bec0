import type { DiagnosisCode } from '@/lib/vpn/diagnosis/diagnosis-codes'
import type { TunnelStanding } from '@/lib/vpn/tunnels-status'
import type { DescribedDiagnosis } from '@/lib/vpn/wire/read-diagnoses'

export type TunnelVerdicts = {
  /** Undefined where the verdicts name no tunnel of the connection. */
  readonly standing: TunnelStanding | undefined
  readonly place: number
  readonly verdicts: readonly DescribedDiagnosis[]
}

/** What to do about a tunnel in which nothing was negotiated yet; of one that is up it would be wrong. */
const nothingFound = 'NoExceptionFound' satisfies DiagnosisCode

/**
 * The verdicts under the tunnels they are about, by ID; a tunnel that is down comes before one that is
 * up, of which nothing is said unless something was found.
 */
export function verdictsByTunnel(
  verdicts: readonly DescribedDiagnosis[],
  standings: readonly TunnelStanding[],
): readonly TunnelVerdicts[] {
  const isOf = ({ TunnelId }: DescribedDiagnosis, { tunnelId }: TunnelStanding) =>
    TunnelId !== undefined && TunnelId === tunnelId
  const ofTunnels = standings
    .map((standing, place) => ({
      standing,
      place,
      verdicts: verdicts.filter(
        (verdict) =>
          isOf(verdict, standing) &&
          !(standing.status.id === 'up' && verdict.FailedReasonCode === nothingFound),
      ),
    }))
    .sort((a, b) => Number(a.standing.status.id === 'up') - Number(b.standing.status.id === 'up'))
  const others = verdicts.filter(
    (verdict) => !standings.some((standing) => isOf(verdict, standing)),
  )
  return [...ofTunnels, { standing: undefined, place: 0, verdicts: others }].filter(
    (group) => group.verdicts.length > 0,
  )
}
