import type { ConnectionText } from '@/lib/vpn/connection'
import { isDefaultText } from '@/lib/vpn/defaults'
import type { Mode } from '@/lib/vpn/parameters/declaration'
import { labelOf } from '@/lib/vpn/slot-words'
import {
  findSlot,
  modeOf,
  type Slot,
  setTextAt,
  slotsOf,
  textAt,
  tunnelCounts,
} from '@/lib/vpn/slots'
import { switchMode } from '@/lib/vpn/switch-mode'
import { linksOf, withLinks } from '../tunnels/tunnel-links'

/** The gateway that the form was settled on. */
export type SettledGateway = Pick<ConnectionText, 'regionId' | 'vpnGatewayId'>

/** The form as it last was in each mode: where it keeps what the other mode has no place for. */
export type Aside = Readonly<Partial<Record<Mode, ConnectionText>>>

/** A change of mode, what it kept aside, and the way back. */
export type Switched = {
  readonly mode: Mode
  /** Where the way back leads. */
  readonly from: SettledGateway
  readonly after: ConnectionText
  /** Labels of what the mode has no place for. */
  readonly leftBehind: readonly string[]
  /** Labels of what the mode before had no place for, and this one has again. */
  readonly broughtBack: readonly string[]
  readonly aside: Aside
  /** Whether the form says so, with the way back; what is kept aside stays either way. */
  readonly isShown: boolean
}

const otherMode = (mode: Mode): Mode => (mode === 'dual' ? 'single' : 'dual')

export const gatewayOf = ({ regionId, vpnGatewayId }: SettledGateway): SettledGateway => ({
  regionId,
  vpnGatewayId,
})

/** Both modes switch BGP, each at a place of its own: it carries over. */
const isBgpSwitch = ({ key }: Slot) => key === 'bgpEnabled' || key === 'tunnelsBgpEnabled'

/** The slots of a mode that the other one has no place for. */
const ownSlots = (mode: Mode): readonly Slot[] =>
  slotsOf(tunnelCounts[mode]).filter(
    (slot) => !findSlot(slot.path, tunnelCounts[otherMode(mode)]) && !isBgpSwitch(slot),
  )

/** A form that was carried over, with what was kept aside of its mode; what followed the active tunnel follows it again. */
function withAside(carried: ConnectionText, kept: ConnectionText) {
  const own = ownSlots(modeOf(carried.tunnels.length))
  const laid = structuredClone(carried)
  for (const slot of own) setTextAt(laid, slot, textAt(kept, slot))
  const text = withLinks(laid, linksOf(kept))
  const isBack = (slot: Slot) =>
    slot.scope === 'connection'
      ? !isDefaultText(text, slot)
      : textAt(text, slot) !== textAt(carried, slot)
  return { text, broughtBack: own.filter(isBack).map(labelOf) }
}

const hasTunnelValues = (text: ConnectionText): boolean =>
  slotsOf(text.tunnels.length).some(
    (slot) => slot.scope === 'tunnel' && !isDefaultText(text, slot),
  )

/**
 * The form in another mode: what both modes know as it is now, the rest as it last was in that mode.
 *
 * @param aside - what the changes of mode before have kept
 * @param from - where the way back leads; left out, the gateway stays
 */
export function switchedTo(
  text: ConnectionText,
  mode: Mode,
  aside: Aside = {},
  from: SettledGateway = text,
): Switched {
  // The form library changes the values it holds in place.
  const held = structuredClone(text)
  const { text: carried, leftBehind } = switchMode(held, mode)
  const kept = aside[mode]
  const { text: after, broughtBack } = kept
    ? withAside(carried, kept)
    : { text: carried, broughtBack: [] }
  // The first gateway of a form whose tunnel is still empty: there is nothing to tell and nothing to lose.
  const isBeginning = mode === 'dual' && from.vpnGatewayId === '' && !hasTunnelValues(held)
  return {
    mode,
    from: gatewayOf(from),
    after,
    leftBehind,
    broughtBack,
    aside: { ...aside, [otherMode(mode)]: held },
    isShown: !isBeginning || leftBehind.length + broughtBack.length > 0,
  }
}

/**
 * The change that takes a change of mode back: the gateway of before, in its region, and everything else as
 * it is now. Shown only where something of now has no place there.
 */
export function takenBack({ mode, from, aside }: Switched, now: ConnectionText): Switched {
  const { vpnGatewayId } = from
  // Only another gateway brings its region along.
  const hasRegion = vpnGatewayId !== '' && vpnGatewayId !== now.vpnGatewayId
  const regionId = hasRegion ? from.regionId : now.regionId
  const back = switchedTo({ ...now, regionId, vpnGatewayId }, otherMode(mode), aside, now)
  return { ...back, isShown: back.leftBehind.length > 0 }
}

/** The mode that a gateway asks for; undefined where nobody knows the gateway. */
export const modeOfGateway = (isDual: boolean | undefined): Mode | undefined =>
  isDual === undefined ? undefined : modeOf(isDual ? 2 : 1)
