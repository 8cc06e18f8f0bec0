'use client'

import { Secret } from '@/lib/secret'
import { operationOf } from '@/lib/vpn/wire/change-operation'
import { writeChange } from '@/lib/vpn/wire/write-change'
import { useFormModel } from '../form-model'
import { SentRequest } from '../review/sent-request'
import { useEdit } from './edit-context'

/** The key goes along with every other key of `IkeConfig`; what it is plays no part behind the mask. */
const presentKey = new Secret('present')

/** The request that the changes come to. */
export function ChangePreview() {
  const { check } = useFormModel()
  const { connectionId, tunnelIds, changes } = useEdit()
  if (!check.connection || changes.length === 0) return null
  const parameters = writeChange(check.connection, changes, {
    vpnConnectionId: connectionId,
    secrets: 'mask',
    tunnelIds,
    keys: [presentKey, presentKey],
  })
  const operation = operationOf(
    changes.map(({ path }) => path),
    check.connection.tunnels.length,
  )
  return <SentRequest action={operation} parameters={parameters} />
}
