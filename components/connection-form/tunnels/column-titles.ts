import { tunnelTitles } from '@/lib/vpn/slot-words'
import { tunnelRoles } from '@/lib/vpn/slots'

/** What heads the column of each tunnel: our word, and the service's role. */
export const columnTitles: readonly string[] = tunnelTitles.map(
  (title, tunnel) => `${title} (${tunnelRoles[tunnel]})`,
)
