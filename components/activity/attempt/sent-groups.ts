import { type PairedRow, type Pairing, pairedRows } from '@/components/connections/paired-rows'
import { listedValues } from '@/components/parameters/parameter-words'
import type { Attempt } from '@/lib/http/attempt'
import { labelOf } from '@/lib/vpn/slot-words'
import { type Slot, textAt } from '@/lib/vpn/slots'
import { stepsOf } from '@/lib/vpn/steps'
import { splitCidrs } from '@/lib/vpn/values/cidr-list'
import { documentedName, tunnelOptionKey, tunnelOptions } from '@/lib/vpn/wire/documented-names'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { requestOfChange } from '@/lib/vpn/wire/request-of-change'

/** What is sent to the service, or is to be. */
export type SentRequest = Pick<Attempt, 'Operation' | 'Parameters' | 'RegionId'>

export type SentValue = {
  readonly name: string
  readonly label: string
  readonly text: string
  readonly words: string | undefined
}

/** Of a slot: it can be put beside that of the other tunnel. */
export type SentSlotValue = SentValue & { readonly slot: Slot }

export type SentGroup = { readonly title: string } & (
  | { readonly values: readonly SentValue[] }
  | { readonly rows: readonly PairedRow<SentSlotValue>[] }
)

type Parameters = SentRequest['Parameters']

/**
 * A change of one tunnel names it by its ID alone. It is read as if it were the active one, and named as
 * it was sent: without a number.
 */
const asRequest = (sent: Parameters): Parameters => {
  const { TunnelId } = sent
  const tunnelIds = Object.entries(sent).flatMap(([name, text]) =>
    name.endsWith('.TunnelId') ? [text] : [],
  )
  return requestOfChange(sent, TunnelId === undefined ? tunnelIds : [TunnelId]) ?? sent
}

const isOfOneTunnel = ({ TunnelId }: Parameters): boolean => TunnelId !== undefined

function sentValue(slot: Slot, held: string, sent: Parameters): SentSlotValue {
  const { parameter } = slot
  const oneTunnel = isOfOneTunnel(sent) && slot.scope === 'tunnel'
  return {
    slot,
    name: oneTunnel ? `${tunnelOptions}.${tunnelOptionKey(parameter)}` : documentedName(slot),
    label: oneTunnel ? parameter.label : labelOf(slot),
    text: parameter.value.kind === 'cidr-list' ? splitCidrs(held).join('\n') : held,
    words: listedValues(parameter).find((listed) => listed.value === held)?.meaning,
  }
}

const compare = (one: SentValue, other: SentValue): Pairing =>
  one.text === other.text ? 'same' : 'differs'

const ids = ['VpnConnectionId', 'TunnelId']

/** What was sent, grouped like the steps of the form, of two tunnels side by side; the token has a place of its own. */
export function sentGroups({ Parameters }: SentRequest): readonly SentGroup[] {
  const { VpnConnectionId: _id, TunnelId: _tunnel, ...request } = asRequest(Parameters)
  const { text, given, unknown } = readRequest(request)
  const isDual = text.tunnels.length > 1 && !isOfOneTunnel(Parameters)
  const known = stepsOf(text.tunnels.length).map(({ title, slots }): SentGroup => {
    const values = slots
      .filter((slot) => given.includes(documentedName(slot)))
      .filter(({ parameter }) => parameter.value.kind !== 'token')
      .map((slot) => sentValue(slot, textAt(text, slot), Parameters))
    if (!isDual) return { title, values }
    return { title, rows: pairedRows(values, compare) }
  })
  const others = [...ids.filter((name) => Parameters[name] !== undefined), ...unknown]
  const last = {
    title: 'Which connection',
    values: others.map((name) => ({
      name,
      label: name,
      text: Parameters[name] ?? '',
      words: undefined,
    })),
  }
  return [last, ...known].filter((group) =>
    'rows' in group ? group.rows.length > 0 : group.values.length > 0,
  )
}
