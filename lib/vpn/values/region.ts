import { quote, refuse, type TextCodec, textCodec } from './text-codec'

export type RegionValue = {
  readonly kind: 'region'
  readonly codec: TextCodec<string>
  readonly constraint: string
}

const shape = /^[a-z]{2,3}(?:-[a-z0-9]+){1,4}$/

/**
 * The shape of a region ID, not the list: which regions may be called is the server's allow-list,
 * because a region becomes part of a host name there.
 */
export function region(): RegionValue {
  const read = (typed: string) => {
    const id = typed.trim()
    return shape.test(id) && id.length <= 40
      ? id
      : refuse(`${quote(typed)} is not a region ID such as cn-shanghai.`)
  }
  return {
    kind: 'region',
    codec: textCodec(read, (value) => value),
    constraint: 'A region ID such as cn-shanghai.',
  }
}
