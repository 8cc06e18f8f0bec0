import type { Descriptions } from '../description'
import { object, oneOf, text } from '../json-schema'

type Id = 'getOpenApi' | 'getMetrics' | 'getHealth' | 'getReadiness'

export const serviceDescriptions: Descriptions<Id> = {
  getOpenApi: {
    answers: { 200: { says: 'This description, as OpenAPI 3.1.', schema: { type: 'object' } } },
  },
  getMetrics: {
    answers: {
      200: {
        says: 'In the text format of Prometheus.',
        schema: text(),
        mediaTypes: ['text/plain'],
      },
    },
  },
  getHealth: {
    answers: {
      200: { says: 'It is alive.', schema: object({ Status: oneOf(['alive']) }) },
    },
  },
  getReadiness: {
    answers: {
      200: { says: 'It can do its work.', schema: object({ Status: oneOf(['ready']) }) },
    },
    problems: { 503: ['Causeway.JournalUnavailable', 'Causeway.NoCredentials'] },
  },
}
