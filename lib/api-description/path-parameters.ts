import type { ParameterDescription } from './description'
import { text } from './json-schema'

const part = (says: string, example: string): ParameterDescription => ({
  schema: text({ minLength: 1 }),
  says,
  required: true,
  example,
})

/** Every part that an address may have, by its name in `lib/http/operations.ts`. */
const pathParameters: Readonly<Record<string, ParameterDescription>> = {
  regionId: part('The ID of a region.', 'cn-shanghai'),
  connectionId: part('The ID of a connection.', 'vco-uf6hq0m5x1k9w3t7z2nva'),
  vpnGatewayId: part('The ID of a VPN gateway.', 'vpn-uf6core3n8w5z1k7x0qmt'),
  customerGatewayId: part('The ID of a customer gateway.', 'cgw-uf6dcb8n4k1w7z3m6q0tx'),
  attemptId: part('The ID of an attempt.', 'ATTEMPT_ID'),
  approvalId: part('The ID of a request for approval.', 'APPROVAL_ID'),
  draftId: part('The ID of a draft.', 'DRAFT_ID'),
  providerId: part('The identity provider.', 'oidc'),
  sessionId: part('The ID of a session of yours.', 'SESSION_ID'),
  tokenId: part('The ID of an API token.', 'TOKEN_ID'),
  personId: part('The ID of a person.', 'PERSON_ID'),
  invitationId: part('The ID of an invitation.', 'INVITATION_ID'),
}

/**
 * The parameters in an address, in its order.
 *
 * @throws RangeError for a part nobody has described
 */
export function pathParametersOf(
  path: string,
): readonly (ParameterDescription & { readonly name: string })[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const described = pathParameters[name]
    if (!described) throw new RangeError(`No description of {${name}}.`)
    return { name, ...described }
  })
}
