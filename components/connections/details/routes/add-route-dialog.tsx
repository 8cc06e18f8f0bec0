'use client'

import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { ChoiceGroup } from '@/components/ui/choice-group'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { focusControl } from '@/components/ui/focus-control'
import { addRoute, type RoutePlace } from '@/lib/browser/routes'
import { checkRoute, type RouteText } from '@/lib/vpn/routes/check-route'
import type { OwnRouteKind } from '@/lib/vpn/routes/gateway-route'
import type { RouteField } from '@/lib/vpn/routes/route-parameters'
import { NoteFields } from '../../note-fields'
import { ProblemNotice, problemIn } from '../../problem-state'
import { refusedFields } from './refused-fields'
import { draftRoute, usualKind } from './route-draft'
import { RouteFields } from './route-fields'
import { kindNotes } from './route-words'
import { useRouteChange } from './use-route-change'
import type { ReadRoutes } from './use-routes'

const kinds: readonly { value: OwnRouteKind; label: string }[] = [
  { value: 'policy', label: 'Policy route' },
  { value: 'destination', label: 'Destination route' },
]

type AddRouteDialogProps = {
  place: RoutePlace
  read: ReadRoutes
  open: boolean
  onClose: () => void
}

/** A route of the kind that the connection works with, to the block that is missing. */
export function AddRouteDialog({ place, read, open, onClose }: AddRouteDialogProps) {
  const id = useId()
  const [route, setRoute] = useState(() => draftRoute(usualKind(read), read))
  const [isJudged, setIsJudged] = useState(false)
  const { connection, routes } = read
  const facts = { ...connection, routes, nextHop: place.connectionId }
  const { findings, route: checked } = checkRoute(route, facts)
  const change = useRouteChange(place, (one: RouteText, token) => addRoute(place, one, token), {
    says: `The route to ${route.destination.trim()} has been added.`,
    onDone: onClose,
  })
  const refused = change.error ? refusedFields(problemIn(change.error)) : {}
  const isPlaced = Object.keys(refused).length > 0
  const handleChange = (field: RouteField, text: string) => {
    setRoute({ ...route, [field]: text })
    change.reset()
  }
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" type="submit" form={`${id}-form`} pending={change.isPending}>
        Add route
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title="Add a route" footer={footer}>
      <form
        id={`${id}-form`}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          // Drawn first: what is wrong may be folded away until then.
          flushSync(() => setIsJudged(true))
          const wrong = findings.find(({ severity }) => severity === 'error')
          if (wrong) focusControl(`${id}-${wrong.field}`)
          else if (checked && !change.isPending) change.mutate([route])
        }}
      >
        {change.error && !isPlaced && <ProblemNotice error={change.error} />}
        <Field id={`${id}-kind`} label="Kind" asGroup>
          {(slots) => (
            <ChoiceGroup
              {...slots}
              name={`${id}-kind`}
              value={route.kind}
              onChange={(kind) => {
                const { source, destination, ...kept } = route
                const next = draftRoute(kind === 'policy' ? 'policy' : 'destination', read)
                setRoute({
                  ...next,
                  source: source || next.source,
                  destination: destination || next.destination,
                  description: kept.description,
                  published: kept.published,
                })
                change.reset()
              }}
              options={kinds.map((one) => ({ ...one, note: kindNotes[one.value] }))}
            />
          )}
        </Field>
        <RouteFields
          id={id}
          route={route}
          read={read}
          findings={isJudged ? findings : findings.filter(({ severity }) => severity !== 'error')}
          refused={refused}
          onChange={handleChange}
        />
        <NoteFields id={id} />
      </form>
    </Dialog>
  )
}
