import { cite } from '../sources'
import { tunnelRule } from './rule'

const keys = ['ikeLifetime', 'ipsecLifetime'] as const

/** 0 is inside the documented bounds, but no document says what it means. */
export const lifetimeZero = tunnelRule({
  id: 'lifetime-zero',
  severity: 'warning',
  source: [cite('reference2020', 'IkeConfig.IkeLifetime, IpsecConfig.IpsecLifetime')],
  check: ({ tunnel, at }) =>
    keys
      .filter((key) => tunnel[key] === 0)
      .map((key) => ({
        paths: [at(key)],
        message:
          'A lifetime of 0 is allowed, but no document says what it means; devices read it as “at once” or “never”.',
        fix: { label: 'Use 86400 seconds', changes: [{ path: at(key), text: '86400' }] },
      })),
})
