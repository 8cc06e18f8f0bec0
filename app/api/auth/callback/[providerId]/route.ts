import { providerId as known } from '@/lib/auth/auth-settings'
import { finishOidc } from '@/lib/auth/oidc'
import { nothingHere, openOperation } from '../../../operation'
import { problemResponse, refuseOtherMethods } from '../../../respond'

type Params = { params: Promise<{ providerId: string }> }

export const GET = openOperation('finishOidc', async (visit, request, { params }: Params) => {
  if ((await params).providerId !== known)
    return problemResponse(nothingHere('There is no identity provider of this name.'))
  const { location, cookies } = await finishOidc(visit, new URL(request.url).search)
  const response = new Response(null, {
    status: 302,
    headers: { location, 'cache-control': 'no-store' },
  })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
