import {
  type AuditEntry,
  type AuditFault,
  type AuditList,
  type AuditVerification,
  auditActions,
  auditFaults,
} from '@/lib/http/audit'
import type { Descriptions, ParameterDescription } from '../description'
import {
  integer,
  listOf,
  mapOf,
  named,
  object,
  oneOf,
  orNull,
  type Schema,
  text,
  time,
} from '../json-schema'
import { settingChoices, settings } from '../schemas/people'
import { filterText, page, span } from './parameters'

type Id = 'getSettings' | 'changeSettings' | 'listAudit' | 'exportAudit' | 'verifyAudit'

// Object.keys widens; the record is declared by fault.
const faults = Object.keys(auditFaults) as AuditFault[]

const theSettings = { says: 'The settings.', schema: settings }

const detail = mapOf<string | number | boolean>({ type: ['string', 'number', 'boolean'] })

const auditEntry = named(
  'AuditEntry',
  object({
    Seq: integer({ minimum: 1, description: 'From 1, without a gap.' }),
    Time: time(),
    ActorId: text({ description: 'Empty where nobody was signed in.' }),
    Actor: text(),
    Via: text({ description: 'session or token; empty where nobody was signed in.' }),
    Action: text({ description: 'What was done, in one word.' }),
    Target: text({ description: 'The ID of what it was done to.' }),
    Detail: detail,
    Address: text(),
    RequestId: text(),
    Hash: text({ description: 'Keyed digest of the entry and of all before it.' }),
  }) satisfies Schema<AuditEntry>,
)

const auditList = object({
  Entries: listOf(auditEntry),
  Next: orNull(text({ description: 'Give it as Before for the next page.' })),
}) satisfies Schema<AuditList>

const verification = object({
  Entries: integer({ description: 'How many are right, from the first.' }),
  Head: orNull(object({ Seq: integer(), Hash: text() })),
  Broken: orNull(object({ Seq: integer(), Fault: oneOf(faults) })),
}) satisfies Schema<AuditVerification>

const filter: Readonly<Record<string, ParameterDescription>> = {
  Action: { schema: oneOf(auditActions), says: 'Any of the actions given.', repeated: true },
  Actor: filterText('Who did it: an ID or a part of the name.'),
  Target: filterText('What it was done to.'),
  Search: filterText('A part of what an entry says.'),
  ...span,
}

export const administrationDescriptions: Descriptions<Id> = {
  getSettings: { answers: { 200: theSettings } },
  changeSettings: {
    body: {
      schema: object({}, settingChoices, { minProperties: 1 }),
      example: { ApproveDelete: true },
    },
    answers: { 200: theSettings },
  },
  listAudit: {
    query: { ...filter, ...page },
    answers: {
      200: {
        says: 'A page of entries, newest first.',
        schema: auditList,
      },
    },
  },
  exportAudit: {
    query: {
      Format: {
        schema: oneOf(['csv', 'jsonl']),
        says: 'What the file is.',
        required: true,
        example: 'jsonl',
      },
      ...filter,
    },
    answers: {
      200: {
        says: 'A file: a table, or a line of JSON for each entry.',
        schema: text(),
        mediaTypes: ['text/csv', 'application/jsonl'],
      },
    },
  },
  verifyAudit: {
    answers: {
      200: {
        says: 'How far the chain holds.',
        schema: verification,
      },
    },
  },
}
