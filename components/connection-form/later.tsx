import { type ComponentType, lazy, useState } from 'react'

type Later<P> = { readonly Control: ComponentType<P>; readonly bring: () => Promise<void> }

/**
 * A part that comes later. Once it is there it is drawn at once, where `lazy` alone would wait for a moment each
 * first time, and nobody could put the focus into it.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let loaded: ComponentType<P> | undefined
  const bring = async () => {
    loaded = await load()
  }
  // `lazy` forgets the props of what it brings; both are the same part.
  const Awaited = lazy(() =>
    load().then((Control) => ({ default: Control as ComponentType<object> })),
  )
  function Control(props: P) {
    const [Drawn] = useState<ComponentType<P>>(() => loaded ?? (Awaited as ComponentType<P>))
    return <Drawn {...props} />
  }
  return { Control, bring }
}
