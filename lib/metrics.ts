import 'server-only'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** One call of an action of the service, as it ended. `outcome` is the kind of its answer. */
export type ServiceCall = {
  readonly action: string
  readonly outcome: string
  readonly seconds: number
}

/** One request to Causeway, as it ended. `route` is a pattern of a known list, never an address. */
export type HttpRequest = {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** Seconds: from an answer out of memory to a change that was waited for. */
const httpBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
const serviceBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** A registry with everything that Causeway counts, and what fills it. */
export function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'causeway_http_requests_total',
    help: 'Requests that were answered or broken off.',
    labelNames: ['method', 'route', 'status'] as const,
    registers,
  })
  const durations = new Histogram({
    name: 'causeway_http_duration_seconds',
    help: 'Time from a request to the end of its answer; event streams are left out.',
    labelNames: ['method', 'route'] as const,
    buckets: httpBuckets,
    registers,
  })
  const creates = new Counter({
    name: 'causeway_creates_total',
    help: 'Creates that were settled by this process, by outcome.',
    labelNames: ['outcome'] as const,
    registers,
  })
  const calls = new Histogram({
    name: 'causeway_service_call_duration_seconds',
    help: 'Time that a call to the service took, by action and kind of answer.',
    labelNames: ['action', 'outcome'] as const,
    buckets: serviceBuckets,
    registers,
  })
  const queue = new Gauge({
    name: 'causeway_queue_length',
    help: 'Attempts that are not settled, of all processes on the same journal.',
    registers,
  })
  const throttles = new Counter({
    name: 'causeway_throttles_total',
    help: 'Calls that the service refused because of its rate limit.',
    registers,
  })
  return {
    contentType: registry.contentType,
    /** Everything as text. The length of the queue is left out where nobody knows it. */
    async text(queueLength: number | undefined): Promise<string> {
      if (queueLength === undefined) queue.remove()
      else queue.set(queueLength)
      return registry.metrics()
    },
    noteRequest({ method, route, status, seconds }: HttpRequest) {
      requests.inc({ method, route, status })
      if (!route.endsWith('/events')) durations.observe({ method, route }, seconds)
    },
    noteServiceCall({ action, outcome, seconds }: ServiceCall) {
      calls.observe({ action, outcome }, seconds)
      if (outcome === 'throttled') throttles.inc()
    },
    noteCreate(outcome: string) {
      creates.inc({ outcome })
    },
  }
}

export type Metrics = ReturnType<typeof createMetrics>

const place = Symbol.for('causeway.metrics')

/**
 * The metrics of this process. They stand on the global object because the routes and the start of
 * the server are compiled apart, and would each count for themselves.
 */
export function processMetrics(): Metrics {
  const holder = globalThis as { [place]?: Metrics }
  holder[place] ??= createMetrics()
  return holder[place]
}
