'use client'

import { useId } from 'react'
import { flushSync } from 'react-dom'
import { ConfirmDialog } from '@/components/layout/confirm-dialog'
import { deleteRoute, type OwnRoute, publishRoute, type RoutePlace } from '@/lib/browser/routes'
import { NoteFields } from '../../note-fields'
import { kindWords } from './route-words'
import { focusRoutesTitle } from './routes-title'
import { useRouteChange } from './use-route-change'

/** What somebody is about to do to routes: all of them alike. */
export type RouteAsk = {
  readonly what: 'publish' | 'withdraw' | 'delete'
  readonly routes: readonly [OwnRoute, ...OwnRoute[]]
}

type RouteQuestionProps = {
  place: RoutePlace
  ask: RouteAsk
  /** What it was asked with goes once it is done, as everything that deletes does. */
  isOpenerLost?: boolean
  onClose: () => void
}

const named = ({ source, destination }: OwnRoute): string =>
  source === undefined ? destination : `${source} to ${destination}`

const asked = {
  publish: {
    action: 'Publish',
    variant: 'primary',
    title: (what: string) => `Publish ${what}?`,
    says: (what: string) => `${what} published.`,
    description:
      'The system route table of the VPC gets an entry with the VPN gateway as next hop, and traffic goes into this connection. Custom route tables need an entry by hand.',
  },
  withdraw: {
    action: 'Withdraw',
    variant: 'danger',
    title: (what: string) => `Withdraw ${what}?`,
    says: (what: string) => `${what} withdrawn.`,
    description:
      'The entry in the system route table of the VPC is removed, and traffic of the VPC no longer goes into this connection. The route stays on the VPN gateway.',
  },
  delete: {
    action: 'Delete route',
    variant: 'danger',
    title: (what: string) => `Delete ${what}?`,
    says: (what: string) => `${what} deleted.`,
    description:
      'The route is taken off the VPN gateway, and withdrawn from the VPC where it is published. Traffic that only this route has led here stops.',
  },
} as const

/** The routes in a few words: inside a question, and as the beginning of a sentence. */
function wordsOf({ what, routes }: RouteAsk): { inTitle: string; inNews: string } {
  const [{ kind, destination }, ...others] = routes
  const count = `${routes.length} routes`
  if (others.length > 0) return { inTitle: count, inNews: `${count} have been` }
  return {
    inTitle: what === 'delete' ? `the ${kindWords[kind].one}` : destination,
    inNews: `The route to ${destination} has been`,
  }
}

/** Asks before traffic is led elsewhere. */
export function RouteQuestion(props: RouteQuestionProps) {
  const { place, ask, isOpenerLost = ask.what === 'delete', onClose } = props
  const id = useId()
  const { action, variant, title, says, description } = asked[ask.what]
  const { inTitle, inNews } = wordsOf(ask)
  const send = (route: OwnRoute, clientToken: string) =>
    ask.what === 'delete'
      ? deleteRoute(place, route, clientToken)
      : publishRoute(place, route, ask.what === 'publish', clientToken)
  const handleDone = () => {
    // Nothing outside a dialog takes the focus while it is open.
    flushSync(onClose)
    if (isOpenerLost) focusRoutesTitle()
  }
  const change = useRouteChange(place, send, { says: says(inNews), onDone: handleDone })
  return (
    <ConfirmDialog
      title={title(inTitle)}
      description={description}
      action={action}
      variant={variant}
      state={change}
      onConfirm={() => change.mutate(ask.routes)}
      onClose={onClose}
    >
      <ul aria-label="Routes" className="divide-y divide-line rounded-md border border-line">
        {ask.routes.map((route) => (
          <li key={named(route)} className="flex flex-wrap gap-x-3 gap-y-0.5 px-3 py-2">
            <code translate="no" className="text-xs leading-5">
              {ask.what === 'delete' ? named(route) : route.destination}
            </code>
            <span className="text-ink-muted text-xs leading-5">
              {ask.what !== 'delete' && route.kind === 'policy'
                ? 'all policy routes to it, whatever their source'
                : kindWords[route.kind].one}
            </span>
          </li>
        ))}
      </ul>
      <NoteFields id={id} />
    </ConfirmDialog>
  )
}
