import 'server-only'
import { ownProblem } from '@/lib/http/problem'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { readDescribedConnection } from '@/lib/vpn/wire/describe'
import type { Context } from './context'
import { done, failed, type Outcome } from './outcome'
import { serviceProblem } from './service-problem'

const connectionId = /^[A-Za-z0-9-]{1,64}$/

/** One connection with everything the service says about it, without keys. */
export async function getConnection(
  { client }: Context,
  regionId: string,
  id: string,
  signal?: AbortSignal,
): Promise<Outcome<ConnectionDetails>> {
  if (!connectionId.test(id)) {
    return failed(
      ownProblem('Causeway.InvalidParameters', 422, {
        detail: 'The ID of a connection is not valid.',
        errors: [
          {
            parameter: 'VpnConnectionId',
            message: 'An ID such as vco-bp15oes1py4i66ab is needed.',
          },
        ],
      }),
    )
  }
  const parameters = { RegionId: regionId, VpnConnectionId: id }
  const answer = await client.call('DescribeVpnConnection', regionId, parameters, { signal })
  if (answer.kind !== 'ok') return failed(serviceProblem(answer, { changes: false }))
  const described = readDescribedConnection(answer.body)
  if (described) return done({ ...described, RequestId: answer.requestId })
  return failed(
    ownProblem('Causeway.UnreadableAnswer', 502, {
      detail: 'The answer described no connection.',
      requestId: answer.requestId,
      retryable: true,
    }),
  )
}
