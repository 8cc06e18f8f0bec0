import { type ComponentType, lazy, useState } from 'react'

// The first step needs none of them: they come behind it, before anybody can have gone on.

type Later<P> = { readonly Control: ComponentType<P>; readonly bring: () => Promise<void> }

/**
 * A control that comes later. Once it is there it is drawn at once, where `lazy` alone would wait for a moment each
 * first time, and nobody could put the focus into it.
 */
function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let loaded: ComponentType<P> | undefined
  const bring = async () => {
    loaded = await load()
  }
  // `lazy` forgets the props of what it brings; both are the same control.
  const Awaited = lazy(() =>
    load().then((Control) => ({ default: Control as ComponentType<object> })),
  )
  function Control(props: P) {
    const [Drawn] = useState<ComponentType<P>>(() => loaded ?? (Awaited as ComponentType<P>))
    return <Drawn {...props} />
  }
  return { Control, bring }
}

const choice = later(() => import('./choice-control').then((module) => module.ChoiceControl))
const subnets = later(() => import('./subnets-control').then((module) => module.SubnetsControl))
const psk = later(() => import('./psk-control').then((module) => module.PskControl))
const token = later(() => import('./token-control').then((module) => module.TokenControl))

export const ChoiceControl = choice.Control
export const SubnetsControl = subnets.Control
export const PskControl = psk.Control
export const TokenControl = token.Control

/** Fetches all of them, so that a step is whole when it is opened. */
export async function fetchLaterControls(): Promise<void> {
  await Promise.all([choice, subnets, psk, token].map(({ bring }) => bring()))
}
