import { refuse, type TextCodec, textCodec } from './text-codec'

export type CertificateValue = {
  readonly kind: 'certificate'
  readonly codec: TextCodec<string>
  readonly constraint: string
  readonly lengthMax: number
}

const lengthMax = 16_384
const pemBlock =
  /^(?:-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+\n-----END CERTIFICATE-----\n?)+$/
const base64 = /^[A-Za-z0-9+/]+={0,2}$/

/**
 * A CA certificate: PEM, as today's service shows it, or bare base64, as the 2020 reference does.
 * Line ends become `\n`, since pasted PEM often carries `\r\n`.
 */
export function certificate(): CertificateValue {
  const read = (typed: string) => {
    const value = typed
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]+$/gm, '')
      .trim()
    if (value.length > lengthMax) {
      return refuse(`${value.length} characters; the limit is ${lengthMax}.`)
    }
    if (value.includes('PRIVATE KEY'))
      return refuse('This is a private key; only the CA certificate belongs here.')
    if (value.startsWith('-----')) {
      return pemBlock.test(value)
        ? value
        : refuse(
            'The PEM text is incomplete: BEGIN CERTIFICATE, base64 lines and END CERTIFICATE are needed.',
          )
    }
    return base64.test(value.replaceAll('\n', ''))
      ? value
      : refuse('This is neither PEM (-----BEGIN CERTIFICATE-----) nor base64.')
  }
  return {
    kind: 'certificate',
    codec: textCodec(read, (value) => value),
    constraint: `PEM or bare base64, at most ${lengthMax} characters.`,
    lengthMax,
  }
}
