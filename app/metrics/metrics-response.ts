import type { Context } from '@/lib/connections/context'
import { countSending } from '@/lib/db/find-attempts'
import { type Metrics, processMetrics } from '@/lib/metrics'

/** Everything that is counted, as Prometheus reads it. A journal that is away leaves out the queue. */
export async function metricsResponse(
  { desk }: Pick<Context, 'desk'>,
  metrics: Metrics = processMetrics(),
): Promise<Response> {
  const length = await desk
    .journal()
    .then(({ store }) => countSending(store))
    .catch(() => undefined)
  return new Response(await metrics.text(length), {
    headers: { 'content-type': metrics.contentType, 'cache-control': 'no-store' },
  })
}
