import type { APIResponse } from '@playwright/test'
import { expect } from '../fixtures'

export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly requestId: string
  readonly errors: readonly { parameter: string; message: string }[]
  readonly retryable: boolean
  /** Only where it is known. */
  readonly retryAfterSeconds?: number
}

const problemShape = {
  type: expect.stringMatching(/^\/parameters#error-./),
  title: expect.stringMatching(/\S/),
  status: expect.any(Number),
  code: expect.stringMatching(/\S/),
  detail: expect.stringMatching(/\S/),
  requestId: expect.any(String),
  errors: expect.any(Array),
  retryable: expect.any(Boolean),
}

/** What a stack trace, a path of the server or a half-drawn value would look like. */
const insides = /\n\s+at |node_modules|\.next\/|\/lib\/|\[object Object\]|undefined/

/** Reads an answer as a problem of RFC 9457 with every member, and nothing of the server's insides. */
export async function readProblem(response: APIResponse): Promise<Problem> {
  const text = await response.text()
  expect(response.headers()['content-type']).toBe('application/problem+json')
  expect(text).not.toMatch(insides)
  const problem = JSON.parse(text) as Problem
  const { retryAfterSeconds, ...always } = problem
  expect(always).toEqual(problemShape)
  if (retryAfterSeconds !== undefined)
    expect(response.headers()['retry-after']).toBe(String(retryAfterSeconds))
  expect(problem.status).toBe(response.status())
  for (const error of problem.errors) {
    expect(error).toEqual({
      // A name that nobody knows may be any text, also an empty one.
      parameter: expect.any(String),
      message: expect.stringMatching(/\S/),
    })
  }
  return problem
}

/** The parameters a problem names, in its order. */
export const parametersOf = ({ errors }: Problem) => errors.map(({ parameter }) => parameter)
