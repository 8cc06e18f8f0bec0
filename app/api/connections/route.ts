import { listConnections, summarizeConnections } from '@/lib/connections/list-connections'
import { incomingOf } from '../read-json-body'
import { regional } from '../regional'
import { refuseOtherMethods, toResponse } from '../respond'
import { postConnection } from './post-connection'

export const GET = regional(listConnections, { summary: summarizeConnections })

export const POST = async (request: Request) =>
  toResponse(await postConnection(incomingOf(request)))

const refuse = refuseOtherMethods('GET, POST')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
