import type { OperationId } from '@/lib/http/operations'
import { operations } from '@/lib/http/operations'
import { problemContentType } from '@/lib/http/problem'
import { subjects } from './all-descriptions'
import {
  type DescribedOperation,
  describedOperation,
  type PlacedParameter,
  type Refusal,
} from './described-operation'
import type { AnswerDescription } from './description'
import type { JsonSchema } from './json-schema'
import { namedSchemas } from './schema-names'
import { problem } from './schemas/problem'

/** What only an installation knows. */
export type Installation = {
  readonly version: string
  /** Where it answers, without a path. */
  readonly url: string
  /** The name of the cookie of a session. */
  readonly cookie: string
}

const ids = Object.keys(operations) as OperationId[]

const requestId = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } }

const description = [
  'Create, check and follow site-to-site IPsec connections on Alibaba Cloud.',
  'Parameters and answers have the names of the service’s reference; times are milliseconds since 1970 unless they say otherwise.',
  'Failures are problem details (RFC 9457); `type` leads to an explanation of `code`, relative to this server.',
  'Names that an operation does not know are refused, by name; all bad parameters are named at once.',
].join('\n\n')

function parameterObject({ name, place, says, ...parameter }: PlacedParameter) {
  const { schema, required, repeated, example } = parameter
  return {
    name,
    in: place,
    description: says,
    ...(required && { required }),
    schema: repeated ? { type: 'array', items: schema } : schema,
    ...(repeated && { style: 'form', explode: true }),
    ...(example !== undefined && {
      example: schema.type === 'integer' ? Number(example) : example,
    }),
  }
}

function answerObject({ says, schema, mediaTypes, headers }: AnswerDescription) {
  const types = mediaTypes ?? ['application/json']
  const more = Object.entries(headers ?? {}).map(
    ([name, text]) => [name, { description: text, schema: { type: 'string' } }] as const,
  )
  return {
    description: says,
    headers: { ...requestId, ...Object.fromEntries(more) },
    ...(schema && { content: Object.fromEntries(types.map((type) => [type, { schema }])) }),
  }
}

const problemAnswer = (words: string) => ({
  description: words,
  headers: requestId,
  content: { [problemContentType]: { schema: problem } },
})

const refusalObject = ({ codes }: Refusal) =>
  problemAnswer(codes.map(({ code, title }) => `${code}: ${title}`).join('\n\n'))

function answersObject({ answers, refusals }: DescribedOperation) {
  return Object.fromEntries([
    ...refusals.map((refusal) => [refusal.status, refusalObject(refusal)] as const),
    ...answers.map((answer) => [answer.status, answerObject(answer)] as const),
    ['default', { $ref: '#/components/responses/Failure' }] as const,
  ])
}

function operationObject(operation: DescribedOperation) {
  const { id, summary, says, role, signsInBy, parameters, body } = operation
  const needs = role ? `Needs the role ${role} or a higher one.` : 'Needs no sign-in.'
  return {
    operationId: id,
    tags: subjects.filter(({ ids }) => ids.includes(id)).map(({ title }) => title),
    summary,
    description: [says, needs].filter(Boolean).join('\n\n'),
    ...(role ? { 'x-role': role } : { security: [] }),
    ...(role && signsInBy === 'cookies' && { security: [{ session: [] }] }),
    ...(parameters.length > 0 && { parameters: parameters.map(parameterObject) }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': body } },
    }),
    responses: answersObject(operation),
  }
}

function pathsObject(described: readonly DescribedOperation[]) {
  const paths = [...new Set(described.map(({ path }) => path))]
  return Object.fromEntries(
    paths.map((path) => [
      path,
      Object.fromEntries(
        described
          .filter((operation) => operation.path === path)
          .map((operation) => [operation.method.toLowerCase(), operationObject(operation)]),
      ),
    ]),
  )
}

const schemasOf = ({ parameters, body, answers }: DescribedOperation): JsonSchema[] => [
  ...parameters.map(({ schema }) => schema),
  ...(body ? [body.schema] : []),
  ...answers.flatMap(({ schema }) => schema ?? []),
]

/** The description of the whole API as an OpenAPI 3.1 document: the same text for the same installation. */
export function openApi({ version, url, cookie }: Installation) {
  const described = ids.map(describedOperation)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Causeway',
      version,
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url }],
    tags: subjects.map(({ title, says }) => ({ name: title, description: says })),
    security: [{ token: [] }, { session: [] }],
    paths: pathsObject(described),
    components: {
      schemas: namedSchemas([...described.flatMap(schemasOf), problem]),
      responses: {
        Failure: problemAnswer(
          'Any other failure, those that the cloud service answers among them.',
        ),
      },
      headers: {
        RequestId: {
          description: 'The ID of the request; the log and the audit log have it too.',
          schema: { type: 'string' },
        },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: cookie,
          description: 'A browser’s session. Changes must come from a page of Causeway.',
        },
      },
    },
  }
}
