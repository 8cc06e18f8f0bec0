import 'server-only'
import { XMLBuilder } from 'fast-xml-parser'
import { type ApiError, apiError } from './api-error'

/** What an action answers: names and types as the vendor's client expects them. */
export type Fields = { readonly [name: string]: Field | undefined }
type Field = string | number | boolean | Fields | readonly Field[]

/** An answer on the wire. */
export type Answer = {
  readonly status: number
  readonly contentType: string
  readonly text: string
}

export type Format = 'JSON' | 'XML'

const builder = new XMLBuilder({ format: false })
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/** JSON unless XML is asked for. Source: "VPC API reference" (2021), common parameters, Format. */
export function readFormat(parameter: string | undefined): Format {
  const format = (parameter || 'JSON').toUpperCase()
  if (format === 'JSON' || format === 'XML') return format
  throw apiError('InvalidParameter.Format')
}

function write(format: Format, status: number, root: string, fields: Fields): Answer {
  if (format === 'XML') {
    // Exactly this content type: the official client reads an XML error under no other.
    const text = `${declaration}${builder.build({ [root]: fields })}`
    return { status, contentType: 'text/xml;charset=utf-8', text }
  }
  return {
    status,
    contentType: 'application/json;charset=utf-8',
    text: JSON.stringify(fields),
  }
}

/** A success: a JSON object as it is, or XML below `<ActionResponse>`. */
export function answerSuccess(
  format: Format,
  action: string,
  requestId: string,
  fields: Fields,
): Answer {
  return write(format, 200, `${action}Response`, { RequestId: requestId, ...fields })
}

/** A refusal. Source: "VPC API reference", error responses, for the five fields. */
export function answerRefusal(
  format: Format,
  error: ApiError,
  requestId: string,
  hostId: string,
): Answer {
  return write(format, error.status, 'Error', {
    RequestId: requestId,
    HostId: hostId,
    Code: error.code,
    Message: error.message,
    Recommend: `https://api.aliyun.com/troubleshoot?q=${encodeURIComponent(error.code)}`,
  })
}
