import { quote, refuse, type TextCodec, textCodec } from './text-codec'

export type ResourceIdValue = {
  readonly kind: 'resource-id'
  readonly codec: TextCodec<string>
  readonly constraint: string
  readonly resource: 'vpn-gateway' | 'customer-gateway'
  readonly prefix: string
}

const shape = /^[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9-]+$/

/**
 * The ID of a cloud resource. Another prefix is taken and warned about by a rule: the 2020
 * reference's own sample of a customer gateway begins with `vpn-`.
 */
export function resourceId(
  resource: ResourceIdValue['resource'],
  prefix: string,
): ResourceIdValue {
  const read = (typed: string) => {
    const id = typed.trim()
    if (id.includes('*')) return refuse(`${quote(id)} is masked; the whole ID is needed.`)
    if (!shape.test(id) || id.length > 64) {
      return refuse(`${quote(id)} is not an ID such as ${prefix}bp1q8bgx4xnkm0ab.`)
    }
    return id
  }
  return {
    kind: 'resource-id',
    codec: textCodec(read, (value) => value),
    constraint: `An ID that begins with ${prefix}.`,
    resource,
    prefix,
  }
}
