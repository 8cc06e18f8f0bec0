import { cite } from '../sources'
import { tunnelRule } from './rule'

const portable = /^[A-Za-z][A-Za-z0-9._]*$/
const lengthAdvised = 20

/** Never repeats the key, nor a part of it beyond naming the three doubtful characters. */
export const preSharedKey = tunnelRule({
  id: 'pre-shared-key',
  severity: 'advice',
  source: [cite('causeway', 'what Alibaba Cloud, AWS, Huawei Cloud and strongSwan all take')],
  check: ({ tunnel, at }) => {
    const key = tunnel.psk?.reveal()
    if (key === undefined) return []
    const paths = [at('psk')] as const
    if (/['"\\]/.test(key)) {
      return [
        {
          paths,
          severity: 'warning',
          source: [cite('today', 'IkeConfig.Psk')],
          message:
            'The editions of the service’s reference disagree on \', " and \\ in a pre-shared key; the service may refuse it.',
        },
      ]
    }
    if (!portable.test(key)) {
      return [
        {
          paths,
          message:
            'Not every device takes this key. Letters, digits, "." and "_", a letter first, work everywhere.',
        },
      ]
    }
    if (key.length < lengthAdvised) {
      return [
        {
          paths,
          message: `${key.length} characters: ${lengthAdvised} or more withstand guessing. Generate one to be safe.`,
        },
      ]
    }
    return []
  },
})
