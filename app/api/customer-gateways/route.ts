import { listCustomerGateways } from '@/lib/connections/list-gateways'
import { regional } from '../regional'
import { refuseOtherMethods } from '../respond'

export const GET = regional('listCustomerGateways', listCustomerGateways)

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
