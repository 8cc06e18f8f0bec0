import 'server-only'
import http from 'node:http'
import https from 'node:https'

/*
 * Sixty-four sockets per host: thirty-two calls in flight, the most the dashboard makes at once,
 * must never wait behind each other, even while as many slow ones hold their sockets.
 */
const options = { keepAlive: true, maxSockets: 64, maxFreeSockets: 64 } as const

const httpAgent = new http.Agent(options)
const httpsAgent = new https.Agent(options)

/** The process-wide keep-alive agent for one scheme. Idle sockets do not keep the process up. */
export function keepAliveAgent(secure: boolean): http.Agent {
  return secure ? httpsAgent : httpAgent
}
