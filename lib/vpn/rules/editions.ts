import type { PartialTunnel } from '../connection'
import { isName2020, isNameToday } from '../parameters/gateways'
import { type TunnelKey, tunnelParameters } from '../parameters/registry'
import { cite } from '../sources'
import type { Option } from '../values/choice'
import { connectionRule, tunnelRule } from './rule'

const choices = Object.entries(tunnelParameters).flatMap(([key, { value }]) => {
  const options: readonly Option[] = value.kind === 'choice' ? value.options : []
  return (
    options
      .filter((option) => option.documented === '2020')
      // The key comes from the registry itself.
      .map((option) => ({ key: key as TunnelKey, value: option.value }))
  )
})

const held = (tunnel: PartialTunnel, key: TunnelKey): unknown => tunnel[key]

/** A value that today's service no longer documents. */
export const olderEdition = tunnelRule({
  id: 'older-edition',
  severity: 'warning',
  source: [cite('reference2020'), cite('today')],
  check: ({ tunnel, at }) =>
    choices
      .filter(({ key, value }) => held(tunnel, key) === value)
      .map(({ key, value }) => ({
        paths: [at(key)],
        message: `${value} is in the 2020 reference only; today’s service may refuse it.`,
      })),
})

/** Names that only one edition of the reference allows. */
export const nameEdition = connectionRule({
  id: 'name-edition',
  severity: 'advice',
  source: [cite('reference2020', 'Name'), cite('today', 'Name')],
  check: ({ name }) => {
    if (name === undefined || (isName2020(name) && isNameToday(name))) return []
    const message = isNameToday(name)
      ? 'Today’s service takes this name; the 2020 reference wants 2 to 128 letters, digits, ".", "_" and "-", a letter first.'
      : 'Only the 2020 reference takes more than 100 characters; today’s service may refuse this name.'
    return [{ paths: ['name'], severity: isNameToday(name) ? 'advice' : 'warning', message }]
  },
})
