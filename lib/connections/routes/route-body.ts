import type { ParameterError } from '@/lib/http/problem'
import { checkRoute, type RouteText } from '@/lib/vpn/routes/check-route'
import { kindOfType, type NewRoute, type OwnRouteKind } from '@/lib/vpn/routes/gateway-route'
import {
  fieldsOf,
  type RouteField,
  routeFields,
  routeParameters,
} from '@/lib/vpn/routes/route-parameters'
import type { NamedRoute } from '@/lib/vpn/routes/write-route'
import { readText, writeText } from '@/lib/vpn/values/text-codec'
import { readClientToken } from '../read-client-token'
import { readNote } from '../read-note'

type Body = Readonly<Record<string, unknown>>
type Texts = Readonly<Record<string, string>>
type Errors = readonly ParameterError[]

/** A value, or everything that is wrong with it. */
type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: Errors }

/** What a body about routes asks for, and what goes along. */
export type RouteRequest<T> = {
  readonly asked: T
  readonly clientToken: string | undefined
  readonly reason: string
}

const nameOf = (field: RouteField): string => routeParameters[field].wireName

/** Texts of a body by their names; numbers and booleans count as text, anything else is refused. */
function textsIn(body: Body, known: readonly string[]): { texts: Texts; errors: Errors } {
  const errors: ParameterError[] = []
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) {
    if (!known.includes(name))
      errors.push({ parameter: name, message: 'There is no parameter of this name.' })
    else if (['string', 'number', 'boolean'].includes(typeof value)) texts[name] = String(value)
    else if (value !== null)
      errors.push({ parameter: name, message: 'Give a text, a number, true or false.' })
  }
  return { texts, errors }
}

/** What a destination route has no place for. */
const straysIn = (kind: OwnRouteKind, texts: Texts): Errors =>
  routeFields
    .filter((field) => !fieldsOf(kind).includes(field) && texts[nameOf(field)])
    .map((field) => ({ parameter: nameOf(field), message: 'A destination route has none.' }))

function readBody<T>(
  body: Body,
  fields: readonly RouteField[],
  readAsked: (kind: OwnRouteKind, texts: Texts) => Reading<T>,
): Reading<RouteRequest<T>> {
  const { note, rest, errors: ofNote } = readNote(body)
  const { ClientToken, RouteType, ...others } = rest
  const { clientToken, errors: ofToken } = readClientToken(ClientToken)
  const { texts, errors: ofTexts } = textsIn(others, fields.map(nameOf))
  const errors = [...ofNote, ...ofToken, ...ofTexts]
  if (RouteType !== 'pbr' && RouteType !== 'dbr') {
    const message = 'Give pbr for a policy route, dbr for a destination route.'
    return { ok: false, errors: [...errors, { parameter: 'RouteType', message }] }
  }
  const kind = kindOfType[RouteType]
  const asked = readAsked(kind, texts)
  errors.push(...straysIn(kind, texts), ...(asked.ok ? [] : asked.errors))
  return asked.ok && errors.length === 0
    ? { ok: true, value: { asked: asked.value, clientToken, reason: note.reason } }
    : { ok: false, errors }
}

/** Reads the body that adds a route: `RouteType`, and the documented parameters of its operation. */
export const readNewRoute = (body: Body): Reading<RouteRequest<NewRoute>> =>
  readBody(body, routeFields, (kind, texts) => {
    const values = routeFields.map((field) => [field, texts[nameOf(field)] ?? ''])
    // Every field has just been filled.
    const { route, findings } = checkRoute({ kind, ...Object.fromEntries(values) } as RouteText)
    if (route) return { ok: true, value: route }
    const wrong = findings.filter(({ severity }) => severity === 'error')
    return {
      ok: false,
      errors: wrong.map(({ field, message }) => ({ parameter: nameOf(field), message })),
    }
  })

/** A route that is there, as a body names it. */
export type RouteName = Omit<NamedRoute, 'nextHop'>

/** Canonical texts of fields, each of them needed but the priority: it "must match when given". */
function readFields(
  fields: readonly RouteField[],
  texts: Texts,
): Reading<Map<RouteField, string>> {
  const errors: ParameterError[] = []
  const values = new Map<RouteField, string>()
  for (const field of fields) {
    const parameter = nameOf(field)
    const text = texts[parameter]?.trim() ?? ''
    if (text === '' && field === 'priority') continue
    const { codec } = routeParameters[field].value
    const reading = readText<unknown>(codec, text)
    if (text === '') errors.push({ parameter, message: 'Give it as the route has it.' })
    else if (reading.ok) values.set(field, writeText<unknown>(codec, reading.value))
    else errors.push({ parameter, message: reading.message })
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: values }
}

/** Reads the body that deletes a route. */
export function readRemovedRoute(body: Body): Reading<RouteRequest<RouteName>> {
  const named: readonly RouteField[] = ['source', 'destination', 'weight', 'priority']
  return readBody(body, named, (kind, texts) => {
    const ownFields = named.filter((field) => fieldsOf(kind).includes(field))
    const reading = readFields(ownFields, texts)
    if (!reading.ok) return reading
    const [source, priority] = [reading.value.get('source'), reading.value.get('priority')]
    const value: RouteName = {
      kind,
      destination: reading.value.get('destination') ?? '',
      weight: Number(reading.value.get('weight')),
      ...(source !== undefined && { source }),
      ...(priority !== undefined && { priority: Number(priority) }),
    }
    return { ok: true, value }
  })
}

/** All routes of a kind to a destination, and whether the VPC is to know of them. */
export type Publication = Pick<RouteName, 'kind' | 'destination'> & {
  readonly published: boolean
}

/** Reads the body that publishes or withdraws. */
export const readPublication = (body: Body): Reading<RouteRequest<Publication>> =>
  readBody(body, ['destination', 'published'], (kind, texts) => {
    const reading = readFields(['destination', 'published'], texts)
    if (!reading.ok) return reading
    const { value } = reading
    const destination = value.get('destination') ?? ''
    return {
      ok: true,
      value: { kind, destination, published: value.get('published') === 'true' },
    }
  })
