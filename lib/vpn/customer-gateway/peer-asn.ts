import { type AsnValue, asn } from '../values/asn'
import { readText, refuse, textCodec } from '../values/text-codec'

/** The service's own number, which no peer may carry. Source: "CreateCustomerGateway", Asn. */
export const serviceAsn = 45_104

/** The AS number of a device in a data centre: any but the service's own. */
export function peerAsn(): AsnValue {
  const any = asn()
  const read = (text: string) => {
    const reading = readText(any.codec, text)
    if (!reading.ok) return refuse(reading.message)
    return reading.value === serviceAsn
      ? refuse(
          `${serviceAsn} is Alibaba Cloud’s own AS number; a customer gateway cannot carry it.`,
        )
      : reading.value
  }
  return {
    ...any,
    codec: textCodec(read, String),
    constraint: `${any.min} to ${any.max} but not ${serviceAsn}, plain or in two segments (123.456).`,
  }
}
