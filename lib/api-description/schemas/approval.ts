import { approvalStates } from '@/lib/http/approval'
import { mapOf, named, object, oneOf, orNull, text, time } from '../json-schema'

/** What waits for a second person. */
export const approval = named(
  'Approval',
  object(
    {
      ApprovalId: text(),
      Operation: oneOf(['CreateVpnConnection', 'DeleteVpnConnection']),
      State: oneOf(approvalStates),
      RegionId: text(),
      VpnGatewayId: text(),
      VpnConnectionId: orNull(text()),
      Name: orNull(text()),
      ClientToken: text(),
      Parameters: mapOf(text()),
      Fingerprint: text({ description: 'Digest of exactly what is to be approved.' }),
      RequesterId: text(),
      Requester: text(),
      Reason: text(),
      RequestTime: time(),
      ExpireTime: time(),
      Decider: text(),
      Note: text(),
      DecideTime: orNull(time()),
      AttemptId: orNull(text({ description: 'What it became once it was approved.' })),
    },
    {},
    { description: 'A change that waits, or waited, for a second person. Secrets are ***.' },
  ),
)
