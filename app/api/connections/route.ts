import { listConnections, summarizeConnections } from '@/lib/connections/list-connections'
import { askingOf } from '../operation'
import { incomingOf } from '../read-json-body'
import { regional } from '../regional'
import { refuseOtherMethods, toResponse } from '../respond'
import { postConnection } from './post-connection'

export const GET = regional('listConnections', listConnections, { summary: summarizeConnections })

export const POST = Object.assign(
  async (request: Request) =>
    toResponse(await postConnection(incomingOf(request), askingOf(request))),
  { operation: 'createConnection' as const },
)

const refuse = refuseOtherMethods('GET, POST')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
