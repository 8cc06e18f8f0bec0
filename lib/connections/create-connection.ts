import 'server-only'
import type { Connection } from '@/lib/vpn/connection'
import { checkConnection } from '@/lib/vpn/schema'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import type { ChangeOutcome } from './attempts/change-outcome'
import type { Context } from './context'
import { handIn } from './hand-in'
import { permittedChange } from './permitted'
import { readNote } from './read-note'
import { errorsOf, invalidParameters } from './read-parameters'

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
    const { note, rest, errors } = readNote(body)
    const reading = readRequest(rest)
    const { connection, findings } = checkConnection(reading.text)
    const wrong = [...errors, ...errorsOf(reading, findings, 'CreateVpnConnection')]
    if (!connection || wrong.length > 0)
      return { kind: 'failed', problem: invalidParameters(wrong) }
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
