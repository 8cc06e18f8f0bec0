import 'server-only'

/** The fields of an XML document of the service. */
export type XmlAnswer = Readonly<Record<string, unknown>>

const serviceRoot = /^\s*(?:<\?xml[^>]*\?>\s*)?<(?:Error|\w+Response)[\s/>]/

/**
 * Reads the service's XML, whose root is `<Error>` or `<ActionResponse>`; undefined for any
 * other text, HTML included. The parser is loaded on first use, since JSON is what we ask for.
 *
 * XML has no types: every leaf is a string (`"true"`, `"86400"`), an empty element is `''`, and a
 * list of one element is that element without an array. Attributes are ignored and document
 * types refused. Source: "VPC API reference", response formats.
 */
export async function parseXml(text: string): Promise<XmlAnswer | undefined> {
  if (!serviceRoot.test(text) || text.includes('<!DOCTYPE')) return undefined
  const { XMLParser } = await import('fast-xml-parser')
  const parser = new XMLParser({
    parseTagValue: false,
    ignoreDeclaration: true,
    htmlEntities: true,
  })
  try {
    const document: unknown = parser.parse(text, true)
    const root = isRecord(document) ? Object.values(document)[0] : undefined
    return isRecord(root) ? root : undefined
  } catch {
    return undefined
  }
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
