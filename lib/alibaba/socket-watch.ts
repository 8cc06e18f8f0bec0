import 'server-only'
import type { Socket } from 'node:net'

/** What a request needs to know of its socket to tell one loss from another. */
export type SocketWatch = {
  /** The socket served an earlier request, so it may have died unnoticed. */
  readonly reused: boolean
  /** The request may have left this machine: the socket is, or was, connected. */
  readonly written: () => boolean
  /** At least one byte came back. */
  readonly answered: () => boolean
  readonly timedOut: () => boolean
  /** Clears the connect timer. */
  readonly stop: () => void
}

const connectedSockets = new WeakSet<Socket>()

/**
 * Watches the socket a request was given. Reuse is read from the socket itself, because Node
 * leaves `reusedSocket` false on a request that waited in the agent's queue.
 *
 * @param connectMs - bound on connecting, TLS handshake included; then `onTimeout` is called.
 */
export function watchSocket(
  socket: Socket,
  secure: boolean,
  connectMs: number,
  onTimeout: () => void,
): SocketWatch {
  const reused = connectedSockets.has(socket)
  const bytesReadBefore = socket.bytesRead
  let timer: NodeJS.Timeout | undefined
  let timedOut = false
  if (!reused) {
    timer = setTimeout(() => {
      timedOut = true
      onTimeout()
    }, connectMs)
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer)
      connectedSockets.add(socket)
    })
  }
  return {
    reused,
    written: () => connectedSockets.has(socket),
    answered: () => socket.bytesRead !== bytesReadBefore,
    timedOut: () => timedOut,
    stop: () => clearTimeout(timer),
  }
}
