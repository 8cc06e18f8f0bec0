import type { Descriptions } from '../description'
import { integer, text } from '../json-schema'
import { connectionDiagnoses, connectionLogs, connectionPeerConfig } from '../schemas/connection'

type Id = 'getLogs' | 'getDiagnosis' | 'getPeerConfig'

const seconds = integer({ minimum: 0, maximum: 9_999_999_999 })

/** What the service knows about a connection beyond its values. */
export const observationDescriptions: Descriptions<Id> = {
  getLogs: {
    says: 'From with To, or either of them with MinutePeriod; the last ten minutes unless told.',
    query: {
      From: { schema: seconds, says: 'Unix time in seconds.' },
      To: { schema: seconds, says: 'Unix time in seconds.' },
      MinutePeriod: {
        schema: integer({ minimum: 1, maximum: 10 }),
        says: 'Minutes.',
        example: '10',
      },
      TunnelId: {
        schema: text({ minLength: 1, maxLength: 64 }),
        says: 'Which of two tunnels. The service keeps a log for each; with one tunnel it is left out.',
      },
      PageNumber: {
        schema: integer({ minimum: 1, maximum: 1_000_000, default: 1 }),
        says: 'The page.',
      },
      PageSize: {
        schema: integer({ minimum: 1, maximum: 50, default: 50 }),
        says: 'Lines on a page.',
      },
    },
    answers: { 200: { says: 'A page of lines.', schema: connectionLogs } },
    asksService: true,
  },
  getDiagnosis: {
    answers: {
      200: { says: 'The verdicts; none where nothing failed.', schema: connectionDiagnoses },
    },
    asksService: true,
  },
  getPeerConfig: {
    answers: {
      200: { says: 'How the other end has to be set up.', schema: connectionPeerConfig },
    },
    asksService: true,
  },
}
