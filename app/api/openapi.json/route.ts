import { openApi } from '@/lib/api-description/openapi'
import { sessionCookie } from '@/lib/auth/auth-settings'
import { authSettings } from '@/lib/auth/process-auth'
import { done } from '@/lib/connections/outcome'
import { version } from '@/package.json'
import { operation } from '../operation'
import { refuseOtherMethods, respond } from '../respond'

export const GET = operation('getOpenApi', async () => {
  const settings = authSettings()
  return respond(done(openApi({ version, url: settings.url, cookie: sessionCookie(settings) })))
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
