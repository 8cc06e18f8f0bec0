import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { actions } from '@/lib/access/actions'
import { type Operation, operations } from '@/lib/http/operations'
import { subjects } from './all-descriptions'
import { openApi } from './openapi'
import { validatorOf } from './testing'

const installation = {
  version: '1.2.3',
  url: 'https://causeway.example.com',
  cookie: '__Host-causeway.session',
}
const document = openApi(installation)
const text = JSON.stringify(document)

type Found = { readonly operationId: string; readonly responses: object } & Record<
  string,
  unknown
>

const found = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    line: `${method.toUpperCase()} ${path}`,
    operation: operation as unknown as Found,
  })),
)
const declared: readonly (Operation & { id: string })[] = Object.entries(operations).map(
  ([id, operation]) => ({ id, ...operation }),
)

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1 in the eyes of a public validator', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(JSON.parse(text))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(validator.version).toBe('3.1')
  })

  test('is refused by that validator when it is broken, so that the test above can fail', async () => {
    const { paths: _paths, components: _components, ...headless } = JSON.parse(text)
    expect((await new Validator().validate(headless)).valid).toBe(false)
  })

  test('has every operation that is declared, and no other', () => {
    const lines = declared.map(({ method, path }) => `${method} ${path}`)
    expect(found.map(({ line }) => line).sort()).toEqual(lines.sort())
    expect(new Set(found.map(({ operation }) => operation.operationId))).toEqual(
      new Set(Object.keys(operations)),
    )
  })

  test('points nowhere but to what it holds, and names nothing that nobody points to', () => {
    const pointers = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, pointer = '']) => pointer,
    )
    const held = Object.entries(document.components).flatMap(([kind, members]) =>
      kind === 'securitySchemes'
        ? []
        : Object.keys(members).map((name) => `components/${kind}/${name}`),
    )
    expect(new Set(pointers)).toEqual(new Set(held))
  })

  test('is the same text each time', () => {
    expect(JSON.stringify(openApi(installation))).toBe(text)
  })

  test('asks for a token or a session for everything that not everybody may, and says the role', () => {
    for (const { operation } of found) {
      const { access } = operations[operation.operationId as keyof typeof operations]
      if (access === 'everyone') expect(operation['security']).toEqual([])
      else {
        expect([undefined, [{ session: [] }]]).toContainEqual(operation['security'])
        expect(operation['x-role']).toBe(actions[access])
        expect(operation.responses).toMatchObject({ 401: {}, 403: {} })
      }
      expect(operation.responses).toMatchObject({ 429: {} })
    }
    expect(document.security).toEqual([{ token: [] }, { session: [] }])
  })

  test('says of every change that another site may not ask for it', () => {
    for (const { operation } of found) {
      const { changes } = operations[operation.operationId as keyof typeof operations]
      if (changes) expect(JSON.stringify(operation.responses)).toContain('Causeway.ForeignOrigin')
    }
  })

  test('holds examples that are valid under the schemas they stand beside', () => {
    const validate = validatorOf(document)
    let examples = 0
    for (const { operation } of found) {
      const { parameters = [], requestBody } = operation as {
        parameters?: readonly { name: string; schema: object; example?: unknown }[]
        requestBody?: { content: { 'application/json': { schema: object; example: unknown } } }
      }
      const body = requestBody?.content['application/json']
      for (const { schema, example } of [...parameters, ...(body ? [body] : [])]) {
        if (example === undefined) continue
        examples += 1
        expect(validate(schema, example), operation.operationId).toEqual([])
      }
    }
    expect(examples).toBeGreaterThan(50)
  })
})

test('every operation stands under exactly one subject', () => {
  const listed = subjects.flatMap(({ ids }) => ids)
  expect([...listed].sort()).toEqual(Object.keys(operations).sort())
})
