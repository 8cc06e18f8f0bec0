import { expect, test } from 'vitest'
import { createMetrics, processMetrics } from './metrics'

test('what happened is counted under its labels', async () => {
  const metrics = createMetrics()
  metrics.noteRequest({ method: 'GET', route: '/api/regions', status: 200, seconds: 0.02 })
  metrics.noteRequest({ method: 'GET', route: '/api/regions', status: 200, seconds: 0.3 })
  metrics.noteServiceCall({ action: 'DescribeVpnConnections', outcome: 'ok', seconds: 0.2 })
  metrics.noteServiceCall({
    action: 'DescribeVpnConnections',
    outcome: 'throttled',
    seconds: 0.1,
  })
  metrics.noteCreate('created')
  const text = await metrics.text(3)
  for (const line of [
    'causeway_http_requests_total{method="GET",route="/api/regions",status="200"} 2',
    'causeway_http_duration_seconds_bucket{le="0.025",method="GET",route="/api/regions"} 1',
    'causeway_http_duration_seconds_count{method="GET",route="/api/regions"} 2',
    'causeway_service_call_duration_seconds_count{action="DescribeVpnConnections",outcome="ok"} 1',
    'causeway_throttles_total 1',
    'causeway_creates_total{outcome="created"} 1',
    'causeway_queue_length 3',
  ])
    expect(text.split('\n')).toContain(line)
  expect(text).toContain('process_resident_memory_bytes')
})

test('a stream counts as a request, and its length does not count as slowness', async () => {
  const metrics = createMetrics()
  const route = '/api/attempts/{attemptId}/events'
  metrics.noteRequest({ method: 'GET', route, status: 200, seconds: 600 })
  const text = await metrics.text(0)
  expect(text).toContain(
    `causeway_http_requests_total{method="GET",route="${route}",status="200"} 1`,
  )
  expect(text).not.toContain('causeway_http_duration_seconds_count{')
})

test('a queue whose length nobody knows has no length', async () => {
  const metrics = createMetrics()
  await metrics.text(3)
  expect(await metrics.text(undefined)).not.toMatch(/^causeway_queue_length /m)
})

test('everybody in the process counts in the same place', () => {
  expect(processMetrics()).toBe(processMetrics())
})
