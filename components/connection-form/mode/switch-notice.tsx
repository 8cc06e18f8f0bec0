'use client'

import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { announceQuietly } from '@/components/ui/toast'
import type { Mode } from '@/lib/vpn/parameters/declaration'
import { useFormModel } from '../form-model'
import { type SettledGateway, type Switched, takenBack } from './mode-switch'

/** What the form is by now, in a sentence without its full stop. */
const titles: Readonly<Record<Mode, string>> = {
  single: 'The form now has one tunnel',
  dual: 'The form now has two tunnels',
}

const carriedOver: Readonly<Record<Mode, string>> = {
  single: 'The values of the active tunnel carried over.',
  dual: 'The values of the tunnel carried over, into both tunnels but for what each needs of its own; the standby tunnel follows the active one until you set it apart.',
}

const broughtBackWords: Readonly<Record<Mode, string>> = {
  single: 'Back, as the form last had it with one tunnel:',
  dual: 'Back, as the standby tunnel last had it:',
}

const notCarriedOver: Readonly<Record<Mode, string>> = {
  single: 'Left behind, since one tunnel has no place for it:',
  dual: 'Left behind, since two tunnels have no place for it (they fail over by themselves):',
}

/** Where what is left behind comes back. */
const keptAside: Readonly<Record<Mode, string>> = {
  single: 'It comes back with a gateway of two tunnels, as long as this form is open.',
  dual: 'It comes back with a gateway of one tunnel, as long as this form is open.',
}

const place: Readonly<Record<Mode, string>> = {
  single: 'two tunnels have',
  dual: 'one tunnel has',
}

const carriedWords = ({ mode, broughtBack }: Switched): string =>
  mode === 'dual' && broughtBack.length > 0
    ? 'The values of the tunnel carried over.'
    : carriedOver[mode]

const listed = (words: string, labels: readonly string[]): string[] =>
  labels.length > 0 ? [`${words} ${labels.join(', ')}.`] : []

/** The change of mode in one text, for those who hear it. */
export function spokenSwitch(switched: Switched): string {
  const { mode, leftBehind, broughtBack, isShown } = switched
  if (!isShown) return `${titles[mode]}.`
  return [
    `${titles[mode]}.`,
    carriedWords(switched),
    ...listed(broughtBackWords[mode], broughtBack),
    ...listed(notCarriedOver[mode], leftBehind),
  ].join(' ')
}

function Labels({ name, words, of }: { name: string; words: string; of: readonly string[] }) {
  if (of.length === 0) return null
  return (
    <>
      <p>{words}</p>
      <ul aria-label={name} className="list-disc pl-5">
        {of.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </>
  )
}

function WayBack({ from, mode }: { from: SettledGateway; mode: Mode }) {
  const { text } = useFormModel()
  const isOtherRegion = from.regionId !== text.regionId
  return (
    <p>
      Undo goes back to{' '}
      {from.vpnGatewayId === '' ? (
        'no gateway'
      ) : (
        <>
          <code translate="no" className="wrap-anywhere font-mono text-xs">
            {from.vpnGatewayId}
          </code>
          {isOtherRegion && ` in ${from.regionId}`}
        </>
      )}
      , and keeps everything else that {place[mode]} a place for.
    </p>
  )
}

/** That the form has changed its mode, what came along and what did not, and the way back. */
export function SwitchNotice({ switched }: { switched: Switched }) {
  const { text, facts, replace, hideSwitch, open } = useFormModel()
  const { mode, from, leftBehind, broughtBack } = switched
  const isOtherGateway = from.vpnGatewayId !== text.vpnGatewayId
  const undo = () => {
    const back = takenBack(switched, text)
    replace(back)
    // The button goes with the notice: on to what was taken back.
    open('gateways', 'vpnGatewayId')
    announceQuietly(`Taken back. ${spokenSwitch(back)}`)
  }
  const actions = (
    <>
      <Button size="sm" onClick={undo}>
        Undo
      </Button>
      <Button size="sm" variant="ghost" onClick={hideSwitch}>
        Dismiss
      </Button>
    </>
  )
  return (
    <Callout
      severity={leftBehind.length > 0 ? 'warning' : 'info'}
      title={
        isOtherGateway && facts.vpnGateway ? `${titles[mode]}, as the gateway has` : titles[mode]
      }
      action={actions}
    >
      <p>{carriedWords(switched)}</p>
      <Labels name="Back" words={broughtBackWords[mode]} of={broughtBack} />
      <Labels name="Left behind" words={notCarriedOver[mode]} of={leftBehind} />
      {leftBehind.length > 0 && <p>{keptAside[mode]}</p>}
      {isOtherGateway && <WayBack from={from} mode={mode} />}
    </Callout>
  )
}
