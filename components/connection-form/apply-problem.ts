import type { Problem } from '@/lib/http/problem'
import type { ConnectionText } from '@/lib/vpn/connection'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import { findSlot, type Path, textAt, tunnelOf } from '@/lib/vpn/slots'
import { stepsOf } from '@/lib/vpn/steps'
import { isWireGroup, slotMeant } from '@/lib/vpn/wire/documented-names'

export type AppliedProblem = {
  /** Errors that have a field, by its path. */
  readonly fields: readonly { readonly path: Path; readonly message: string }[]
  /** The step and field to open; absent when the problem is about no field. */
  readonly open: { readonly step: StepId; readonly path: Path } | undefined
}

/** The path of a documented name; a whole group stands for its first parameter. */
function pathOf(parameter: string, tunnelCount: number): Path | undefined {
  const slot = slotMeant(parameter, tunnelCount)
  if (slot) return slot.path
  if (!isWireGroup(parameter)) return undefined
  const members = stepsOf(tunnelCount).flatMap(({ slots }) => slots)
  return members.find((member) => member.parameter.wire.group === parameter)?.path
}

function inTunnel(path: Path | undefined, tunnel: number | undefined): Path | undefined {
  if (!path || tunnel === undefined || tunnelOf(path) === undefined) return path
  return path.replace(/^tunnels\.\d+/, `tunnels.${tunnel}`) as Path
}

/**
 * Where a problem belongs in the form: pure, so that every code can be tried in a test.
 *
 * @param onlyTunnel - the one of two tunnels that was sent: its parameters go out without its number
 */
export function applyProblem(
  problem: Problem,
  tunnelCount = 1,
  onlyTunnel?: number,
): AppliedProblem {
  const fields = problem.errors.flatMap(({ parameter, message }) => {
    const path = inTunnel(pathOf(parameter, tunnelCount), onlyTunnel)
    return path ? [{ path, message }] : []
  })
  const inOrder = stepsOf(tunnelCount).flatMap(({ id, slots }) =>
    slots.map(({ path }) => ({ step: id, path })),
  )
  const open = inOrder.find(({ path }) => fields.some((field) => field.path === path))
  return { fields, open }
}

/**
 * Whether what the service said about a field still stands: until one of the values that the same
 * words are about is changed. Leaving the field changes nothing.
 */
export function refusalAt(
  path: Path,
  { fields }: AppliedProblem,
  sent: ConnectionText,
  now: ConnectionText,
): string | undefined {
  const message = fields.find((field) => field.path === path)?.message
  const about = fields.filter((field) => field.message === message)
  const isSame = about.every(({ path: one }) => {
    const slot = findSlot(one, now.tunnels.length)
    return slot !== undefined && textAt(sent, slot) === textAt(now, slot)
  })
  return isSame ? message : undefined
}
