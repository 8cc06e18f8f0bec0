import type { Descriptions } from '../description'
import { listOf, object } from '../json-schema'
import { draft, draftBody, draftSummary } from '../schemas/draft'
import { emptyAnswer } from '../schemas/people'
import { ifMatch } from './parameters'

type Id = 'listDrafts' | 'createDraft' | 'getDraft' | 'saveDraft' | 'deleteDraft'

const body = {
  schema: draftBody,
  example: {
    Name: 'Branch in Suzhou',
    Link: 'RegionId=cn-shanghai&VpnGatewayId=vpn-uf6core3n8w5z1k7x0qmt',
  },
}
const headers = ifMatch('"1"', 'The Version that was read, in quotes.')
const theDraft = {
  says: 'The draft.',
  schema: draft,
  headers: { ETag: 'Its Version, in quotes.' },
}
const problems = { 412: ['Causeway.ChangedElsewhere'], 428: ['Causeway.VersionNeeded'] } as const

export const draftDescriptions: Descriptions<Id> = {
  listDrafts: {
    answers: { 200: { says: 'The drafts.', schema: object({ Drafts: listOf(draftSummary) }) } },
  },
  createDraft: { body, answers: { 201: theDraft } },
  getDraft: { answers: { 200: theDraft } },
  saveDraft: { headers, body, answers: { 200: theDraft }, problems },
  deleteDraft: {
    headers,
    answers: { 200: { says: 'It is gone.', schema: emptyAnswer } },
    problems,
  },
}
