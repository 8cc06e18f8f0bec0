'use client'

import { Link2 } from 'lucide-react'
import { FieldCell } from '@/components/ui/field-row'
import { LinkButton } from '@/components/ui/link-button'
import { announceQuietly } from '@/components/ui/toast'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { labelOf } from '@/lib/vpn/slot-words'
import { type Slot, textAt, tunnelOf } from '@/lib/vpn/slots'
import { fieldId, useFormModel } from '../form-model'
import { useFormVariant } from '../form-variant'
import { useParameterControl } from '../use-parameter-field'
import { columnTitles } from './column-titles'
import { isKeyLeft, randomKeys } from './random-keys'
import { alwaysLinked, keyAt, neverLinked } from './tunnel-links'

const titleOf = ({ path }: Slot) => columnTitles[tunnelOf(path) ?? 0]

/** Sets one parameter of the standby tunnel apart, or lets it follow again. One button, so that it keeps the focus. */
function LinkToggle({ slot }: { slot: Slot }) {
  const { links, link } = useFormModel()
  const key = keyAt(slot.path)
  if (key === undefined || neverLinked.has(key)) return null
  const isLinked = links.has(key)
  if (isLinked && alwaysLinked.has(key)) return null
  const { label } = slot.parameter
  const toggle = () => {
    link([key], !isLinked)
    announceQuietly(
      isLinked
        ? `${label} of the standby tunnel is set apart.`
        : `${label} of the standby tunnel is the same as of tunnel 1.`,
    )
  }
  return (
    <LinkButton onClick={toggle}>
      {isLinked ? 'Set apart' : 'Same as tunnel 1'}
      <VisuallyHidden>: {label}</VisuallyHidden>
    </LinkButton>
  )
}

/** Whether the service makes a key; of a connection that is there already, the present one stays. */
function useIsRandom(slot: Slot): boolean {
  const { text } = useFormModel()
  const twist = useFormVariant().twistOf(slot)
  return twist === undefined && isKeyLeft(slot, textAt(text, slot))
}

/** What a value that follows is, in a line; a key is never shown. */
function FollowedValue({ slot }: { slot: Slot }) {
  const { text } = useFormModel()
  const held = textAt(text, slot)
  const { value } = slot.parameter
  if (useIsRandom(slot)) return randomKeys
  if (held === '') return 'Left empty'
  if (value.kind === 'secret') return 'The same key'
  if (value.kind === 'certificate') return 'The same certificate'
  if (value.kind === 'toggle') return held === 'true' ? value.on : value.off
  return (
    <code translate="no" className="font-mono text-xs">
      {held}
    </code>
  )
}

const following = (
  <span className="inline-flex items-center gap-1 text-2xs text-ink-muted">
    <Link2 aria-hidden className="size-3.5" />
    Same as tunnel 1
  </span>
)

type TunnelCellProps = {
  slot: Slot
  /** The other tunnel has no cell of its own: this one is about both. */
  isAlone?: boolean
}

/** One parameter of one tunnel: its control, or what it follows. */
export function TunnelCell({ slot, isAlone = false }: TunnelCellProps) {
  const { check, links } = useFormModel()
  const control = useParameterControl(slot)
  const isRandom = useIsRandom(slot)
  const key = keyAt(slot.path)
  const isStandby = tunnelOf(slot.path) === 1
  const isFollowing = isStandby && key !== undefined && links.has(key)
  const applies = check.applicable.has(slot.path)
  const followed = isFollowing ? <FollowedValue slot={slot} /> : undefined
  return (
    <FieldCell
      id={fieldId(slot.path)}
      name={isAlone ? `${slot.parameter.label} (both tunnels)` : labelOf(slot)}
      title={isAlone ? undefined : titleOf(slot)}
      action={isStandby && applies && <LinkToggle slot={slot} />}
      required={slot.parameter.presence === 'required'}
      {...control}
      state={isFollowing && applies ? !isRandom && following : control.state}
      followed={applies ? followed : 'Does not apply to the values above'}
    />
  )
}
