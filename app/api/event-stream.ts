const keepAliveMs = 15_000

/**
 * Values as server-sent events, one `data:` line of JSON each. A comment now and then keeps proxies
 * from closing a quiet stream; `no-transform` keeps a compressor from holding events back.
 */
export function eventStream(values: AsyncGenerator<unknown, void>): Response {
  const encoder = new TextEncoder()
  let timer: NodeJS.Timeout | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode('retry: 1000\n\n'))
      timer = setInterval(
        () => controller.enqueue(encoder.encode(': still here\n\n')),
        keepAliveMs,
      )
    },
    async pull(controller) {
      const next = await values.next().catch(() => ({ done: true, value: undefined }))
      if (!next.done) {
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(next.value)}\n\n`))
        return
      }
      clearInterval(timer)
      controller.close()
    },
    async cancel() {
      clearInterval(timer)
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
