import 'server-only'
import type { ParameterError } from '@/lib/http/problem'
import { type ChangeOutcome, repeatChange } from './attempts/change-outcome'
import type { Context } from './context'
import { currentConnection } from './current-connection'
import { handIn } from './hand-in'
import { permittedChange } from './permitted'
import { readClientToken } from './read-client-token'
import { readNote } from './read-note'
import { invalidParameters } from './read-parameters'

type Asked = { readonly name: string; readonly clientToken: string | undefined }

function readAsked(body: Readonly<Record<string, unknown>>): Asked | ParameterError[] {
  const { Name, ClientToken, ...others } = body
  const errors: ParameterError[] = Object.keys(others).map((parameter) => ({
    parameter,
    message: 'DeleteVpnConnection has no parameter of this name.',
  }))
  if (typeof Name !== 'string') {
    const message = 'Give the name of the connection, or its ID where it has none.'
    errors.push({ parameter: 'Name', message })
  }
  const token = readClientToken(ClientToken)
  errors.push(...token.errors)
  if (errors.length > 0 || typeof Name !== 'string') return errors
  return { name: Name, clientToken: token.clientToken }
}

/**
 * Deletes a connection. `body` names it, `Name` or where it has none its ID, since a wrong one cuts a
 * network off; `ClientToken` and `Reason` may stand beside it.
 */
export const deleteConnection = permittedChange(
  'deleteConnection',
  async (
    context: Context,
    { regionId, id }: { regionId: string; id: string },
    body: Readonly<Record<string, unknown>>,
    { waitMs }: { waitMs: number },
  ): Promise<ChangeOutcome> => {
    const { note, rest, errors } = readNote(body)
    const asked = readAsked(rest)
    if (Array.isArray(asked) || errors.length > 0) {
      const all = [...errors, ...(Array.isArray(asked) ? asked : [])]
      return { kind: 'failed', problem: invalidParameters(all) }
    }
    const operation = 'DeleteVpnConnection'
    const clientToken = asked.clientToken ?? context.newClientToken()
    const identity = { RegionId: regionId, VpnConnectionId: id }
    const repeated = await repeatChange(
      context.desk,
      { operation, clientToken, identity },
      waitMs,
    )
    if (repeated) return repeated
    const current = await currentConnection(context, regionId, id)
    if (!current.ok) return { kind: 'failed', problem: current.problem }
    const { described } = current.value
    if (asked.name !== (described.Name ?? id)) {
      const message = described.Name
        ? 'This is not the name of the connection.'
        : 'The connection has no name: give its ID.'
      return { kind: 'failed', problem: invalidParameters([{ parameter: 'Name', message }]) }
    }
    const parameters = { ...identity, ClientToken: clientToken }
    return handIn(
      context,
      {
        operation,
        identity,
        regionId,
        vpnGatewayId: described.VpnGatewayId ?? '',
        vpnConnectionId: id,
        name: described.Name,
        clientToken,
        ...note,
        parameters,
        masked: parameters,
        seenVersion: current.value.version,
      },
      waitMs,
    )
  },
)
