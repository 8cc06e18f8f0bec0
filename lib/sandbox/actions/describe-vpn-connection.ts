import type { Action } from './action'
import { connectionFields } from './connection-fields'
import { described } from './described'
import { requiredConnection } from './required'

/** Source: "DescribeVpnConnection". */
export const describeVpnConnection: Action = (call) =>
  connectionFields(described(call, requiredConnection(call)), 'single')
