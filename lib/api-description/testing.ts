import { Ajv2020 } from 'ajv/dist/2020.js'

/** Validates values under schemas of the document, whose names it knows. Never imported by the product. */
export function validatorOf(document: { readonly components: object }) {
  // Formats tell people; which texts are taken is for the server's own readers.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  ajv.addSchema({ $id: 'document', components: document.components })
  /** What is wrong with a value, one line each. */
  return (schema: object, value: unknown): string[] => {
    const pointed = JSON.parse(
      JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"document#/'),
    )
    const validate = ajv.compile(pointed)
    if (validate(value)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath} ${message} ${JSON.stringify(params)}`,
    )
  }
}
