/**
 * Browsers open six connections to a server of HTTP/1.1. Reading many regions takes four, so that a
 * page that is opened meanwhile does not wait behind all of them.
 */
const atOnceMax = 4

let underWay = 0
const waiting: (() => void)[] = []

async function turn(): Promise<void> {
  if (underWay >= atOnceMax) await new Promise<void>((resolve) => waiting.push(resolve))
  else underWay += 1
}

/** Hands the turn on to the one that waits longest, or gives it back. */
function endTurn(): void {
  const next = waiting.shift()
  if (next) next()
  else underWay -= 1
}

/** Begins a read when fewer than four are under way; one that was called off meanwhile never begins. */
export async function inTurn<T>(read: () => Promise<T>, signal: AbortSignal): Promise<T> {
  await turn()
  try {
    signal.throwIfAborted()
    return await read()
  } finally {
    endTurn()
  }
}
