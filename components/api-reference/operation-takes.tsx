import { Disclosure } from '@/components/ui/details'
import type {
  DescribedOperation,
  PlacedParameter,
} from '@/lib/api-description/described-operation'
import { resolved } from '@/lib/api-description/json-schema'
import { FieldList, SchemaFields } from './schema-fields'
import { type SchemaRow, schemaRows } from './schema-rows'

const places = { path: 'In the path', query: 'In the query', header: 'In headers' } as const

/** What an operation takes. A long body is folded. */
export function OperationTakes({ operation }: { operation: DescribedOperation }) {
  const { parameters, body } = operation
  return (
    <>
      {(['path', 'query', 'header'] as const).map((place) => (
        <Parameters
          key={place}
          title={places[place]}
          parameters={parameters.filter((parameter) => parameter.place === place)}
        />
      ))}
      {body && (
        <Disclosure
          summary="Body"
          effective={fieldCount(schemaRows(resolved(body.schema)).length)}
        >
          {resolved(body.schema).anyOf?.map((schema, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: alternatives have no names and never move
            <div key={index} className="mb-2">
              <p className="text-ink-muted text-xs">{index === 0 ? 'Either' : 'Or'}</p>
              <SchemaFields schema={schema} />
            </div>
          )) ?? <SchemaFields schema={resolved(body.schema)} />}
        </Disclosure>
      )}
    </>
  )
}

const fieldCount = (count: number) => {
  if (count === 0) return undefined
  return count === 1 ? '1 field' : `${count} fields`
}

function Parameters({
  title,
  parameters,
}: {
  title: string
  parameters: readonly PlacedParameter[]
}) {
  if (parameters.length === 0) return null
  return (
    <div>
      <h4 className="mb-1 font-semibold text-ink-muted text-xs">{title}</h4>
      <FieldList rows={parameters.map(rowOf)} isAnswer={false} />
    </div>
  )
}

/** A parameter as a member of an object, which it is drawn as. */
function rowOf({ name, schema, says, required, repeated }: PlacedParameter): SchemaRow {
  const [row] = schemaRows({
    properties: { [name]: schema },
    ...(required && { required: [name] }),
  })
  const told = [says, schema.description, repeated && 'May be repeated.'].filter(Boolean)
  return {
    name,
    isNeeded: required ?? false,
    words: '',
    shapes: [],
    limits: '',
    values: [],
    preset: undefined,
    ...row,
    says: told.join(' '),
  }
}
