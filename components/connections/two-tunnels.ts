import type { ConnectionStatus } from '@/lib/vpn/connection-status'
import type { Picture } from '@/lib/vpn/picture'

/** A picture with two tunnels and, of a connection that exists, how each of them stands. */
export type TwoTunnelsProps = {
  picture: Picture
  standings?: readonly ConnectionStatus[] | undefined
  className: string
}

/** Whether nothing travels through a tunnel; of a form nobody knows, and nothing is said. */
export const isDown = (standing: ConnectionStatus | undefined): boolean =>
  standing !== undefined && standing.id !== 'up'
