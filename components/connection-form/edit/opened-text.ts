import type { ConnectionText } from '@/lib/vpn/connection'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { readDescribed } from '@/lib/vpn/wire/read-described'

/** A described connection as the form opens it: empty where the service does not report a value. */
export const openedText = (details: ConnectionDetails, regionId: string): ConnectionText => ({
  ...readDescribed(details, regionId),
  autoConfigureRoutes: '',
})
