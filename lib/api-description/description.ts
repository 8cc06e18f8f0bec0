import type { OperationId } from '@/lib/http/operations'
import type { OwnCode } from '@/lib/http/own-problem'
import type { Json, JsonSchema } from './json-schema'

/** A parameter in the query or in a header. */
export type ParameterDescription = {
  readonly schema: JsonSchema
  readonly says: string
  readonly required?: true
  /** May be given several times, one value each. */
  readonly repeated?: true
  /** What the example of a call gives; without it the call does without. */
  readonly example?: string
}

export type BodyDescription = { readonly schema: JsonSchema; readonly example: Json }

/** An answer that is a success. */
export type AnswerDescription = {
  readonly says: string
  /** Absent for an answer without a body. */
  readonly schema?: JsonSchema
  /** `application/json` unless told; several where the caller chooses. */
  readonly mediaTypes?: readonly string[]
  /** Headers beside those that every answer has, and what they hold. */
  readonly headers?: Readonly<Record<string, string>>
}

/** What a caller has to know of an operation beyond its declaration. */
export type Description = {
  /** What the summary does not say. */
  readonly says?: string
  readonly query?: Readonly<Record<string, ParameterDescription>>
  readonly headers?: Readonly<Record<string, ParameterDescription>>
  readonly body?: BodyDescription
  /** By status. */
  readonly answers: Readonly<Record<number, AnswerDescription>>
  /** Refusals of its own, by status; those that follow from the declaration are added. */
  readonly problems?: Readonly<Record<number, readonly OwnCode[]>>
  /** A token does not do: it is for somebody at a browser. */
  readonly sessionOnly?: true
  /** The answer needs the cloud service, whose refusals and silences it passes on. */
  readonly asksService?: true
}

export type Descriptions<Id extends OperationId = OperationId> = Readonly<Record<Id, Description>>
