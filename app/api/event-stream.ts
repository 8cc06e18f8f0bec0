const keepAliveMs = 15_000

type StreamOptions = {
  /** Whether the caller may still listen; asked again and again while the stream is open. */
  readonly isWelcome: () => Promise<boolean>
  /** Called once, when nobody listens any more: whatever makes the values can stop. */
  readonly onEnd: () => void
  /** How often the caller is looked at: so long does a stream outlive a sign-in. */
  readonly everyMs?: number
}

/**
 * Values as server-sent events, one `data:` line of JSON each. A comment now and then keeps proxies
 * from closing a quiet stream; `no-transform` keeps a compressor from holding events back.
 */
export function eventStream(
  values: AsyncGenerator<unknown, void>,
  { isWelcome, onEnd, everyMs = 3000 }: StreamOptions,
): Response {
  const encoder = new TextEncoder()
  const timers: NodeJS.Timeout[] = []
  let isOpen = true
  const end = (close: () => void) => {
    if (!isOpen) return
    isOpen = false
    for (const timer of timers) clearInterval(timer)
    close()
    onEnd()
  }
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      send('retry: 1000\n\n')
      timers.push(
        setInterval(() => send(': still here\n\n'), keepAliveMs),
        setInterval(
          () =>
            void isWelcome().then((is) => {
              if (!is) end(() => controller.close())
            }),
          everyMs,
        ),
      )
    },
    async pull(controller) {
      const next = await values.next().catch(() => ({ done: true, value: undefined }))
      if (!isOpen) return
      if (next.done) end(() => controller.close())
      else controller.enqueue(encoder.encode(`data: ${JSON.stringify(next.value)}\n\n`))
    },
    async cancel() {
      end(() => {})
      await values.return()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    },
  })
}
