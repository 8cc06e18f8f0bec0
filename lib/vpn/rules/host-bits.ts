import { type Cidr, formatCidr, hasHostBits, networkOf } from '@/lib/net/cidr'
import { cite } from '../sources'
import { joinCidrs } from '../values/cidr-list'
import { connectionRule } from './rule'

const sides = ['localSubnets', 'remoteSubnets'] as const

/** `10.1.2.3/16` is an address in a block, not a block; usually 10.1.0.0/16 was meant. */
export const hostBits = connectionRule({
  id: 'host-bits',
  severity: 'error',
  source: [cite('terraform', 'local_subnet, remote_subnet'), cite('rfc4632', '3.1')],
  check: (connection) =>
    sides.flatMap((path) => {
      const blocks: readonly Cidr[] = connection[path] ?? []
      return blocks.filter(hasHostBits).map((block) => {
        const meant = formatCidr(networkOf(block))
        const mended = blocks.map((other) => (other === block ? meant : formatCidr(other)))
        return {
          paths: [path] as const,
          message: `${formatCidr(block)} has host bits set. Did you mean ${meant}?`,
          fix: {
            label: `Use ${meant}`,
            changes: [{ path, text: joinCidrs(mended) }],
          },
        }
      })
    }),
})
