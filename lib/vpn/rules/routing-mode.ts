import { isEverything } from '@/lib/net/cidr'
import { cite } from '../sources'
import { connectionRule } from './rule'

/** 0.0.0.0/0 on both sides is destination routing; on one side only it is neither mode. */
export const routingMode = connectionRule({
  id: 'routing-mode',
  severity: 'warning',
  source: [cite('today', 'LocalSubnet')],
  check: ({ localSubnets, remoteSubnets }) => {
    if (!localSubnets || !remoteSubnets) return []
    const local = localSubnets.some(isEverything)
    const remote = remoteSubnets.some(isEverything)
    if (local === remote) return []
    const [wide, narrow] = local
      ? (['localSubnets', 'remoteSubnets'] as const)
      : (['remoteSubnets', 'localSubnets'] as const)
    return [
      {
        paths: [wide, narrow],
        message:
          'One side is 0.0.0.0/0 and the other is not. Destination routing needs 0.0.0.0/0 on both sides, protected data flows need specific blocks on both.',
        fix: {
          label: 'Use 0.0.0.0/0 on both sides',
          changes: [
            { path: 'localSubnets', text: '0.0.0.0/0' },
            { path: 'remoteSubnets', text: '0.0.0.0/0' },
          ],
        },
      },
    ]
  },
})
