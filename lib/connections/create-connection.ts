import 'server-only'
import type { Connection } from '@/lib/vpn/connection'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import type { ChangeOutcome } from './attempts/change-outcome'
import type { Context } from './context'
import { handIn } from './hand-in'
import { permittedChange } from './permitted'
import { readCreate } from './read-create'

/**
 * Creates a connection from documented parameters, typed or as text; `Reason` beside them is for the
 * journal. Nothing is sent unless all of them are valid under the same schema and
 * rules the form uses, and nothing before the attempt is in the journal. The attempt goes on after
 * `waitMs`, whoever waits for it.
 */
export const createConnection = permittedChange(
  'createConnection',
  async (
    context: Context,
    body: Readonly<Record<string, unknown>>,
    { waitMs }: { waitMs: number },
  ): Promise<ChangeOutcome> => {
    const reading = readCreate(body)
    if (!reading.ok) return { kind: 'failed', problem: reading.problem }
    const { connection, note } = reading
    // A token of our own where none was given: without one the service would create again on a repeat.
    const complete: Connection = {
      ...connection,
      clientToken: connection.clientToken ?? context.newClientToken(),
    }
    const parameters = writeRequest(complete, 'reveal')
    const { ClientToken: _token, ...identity } = parameters
    return handIn(
      context,
      {
        operation: 'CreateVpnConnection',
        regionId: complete.regionId,
        vpnGatewayId: complete.vpnGatewayId,
        name: complete.name,
        clientToken: complete.clientToken ?? '',
        ...note,
        identity,
        parameters,
        masked: writeRequest(complete, 'mask'),
      },
      waitMs,
    )
  },
)
