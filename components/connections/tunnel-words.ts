import type { TunnelStanding } from '@/lib/vpn/tunnels-status'

const titles = { active: 'Active tunnel', standby: 'Standby tunnel' } as const
const inSentence = { active: 'the active tunnel', standby: 'the standby tunnel' } as const

type Told = Pick<TunnelStanding, 'role'>

/** What one of two tunnels is called; by its place where the service does not say which it is. */
export const tunnelTitle = ({ role }: Told, place: number): string =>
  role ? titles[role] : `Tunnel ${place + 1}`

/** The same inside a sentence. */
export const tunnelInSentence = ({ role }: Told, place: number): string =>
  role ? inSentence[role] : `tunnel ${place + 1}`
