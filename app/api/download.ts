/**
 * A text as a file to keep, handed out as it is made. A text that breaks off breaks the connection, so
 * that half a file is never taken for a whole one.
 */
export function download(
  text: AsyncGenerator<string, void>,
  { name, mediaType }: { name: string; mediaType: string },
): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await text.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await text.return()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
