import { isIP } from 'node:net'

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** An IPv4 address that a socket shows in IPv6 form is the IPv4 address. */
const plain = (address: string) => mapped.exec(address)?.[1] ?? address

/**
 * Who asks, by address. Behind `proxies` of our own, the entry that the outermost of them added to
 * X-Forwarded-For; what stands left of it was sent by the client and may be anything.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  proxies: number,
): string {
  const own = plain(socketAddress ?? '')
  if (proxies === 0) return own
  const entries = [forwardedFor ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((entry) => entry.trim())
  const entry = plain(entries.at(-proxies) ?? '')
  return isIP(entry) ? entry : own
}

/** The first four groups of an IPv6 address: what a provider gives to one customer. */
function network(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const last = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - last.length)
  return [...groups, ...Array<string>(zeros).fill('0'), ...last].slice(0, 4).join(':')
}

/** What limits are counted by: an IPv4 address, or the /64 network of an IPv6 address. */
export const addressKey = (address: string): string =>
  address.includes(':') ? `${network(address.toLowerCase())}::/64` : address
