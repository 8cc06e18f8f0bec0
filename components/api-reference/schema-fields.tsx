import { Badge } from '@/components/ui/badge'
import type { JsonSchema } from '@/lib/api-description/json-schema'
import { type SchemaRow, schemaRows, type TypeWords } from './schema-rows'

type SchemaFieldsProps = {
  schema: JsonSchema
  /** Fields that may be left out are named instead of those that are needed. */
  isAnswer?: boolean
}

/** The fields of a body or an answer, one under the other. */
export function SchemaFields({ schema, isAnswer = false }: SchemaFieldsProps) {
  const rows = schemaRows(schema)
  if (rows.length === 0) return <p className="text-ink-muted">No fields.</p>
  return <FieldList rows={rows} isAnswer={isAnswer} />
}

export function FieldList({ rows, isAnswer }: { rows: readonly SchemaRow[]; isAnswer: boolean }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {rows.map((row) => (
        <li key={row.name} className="py-1.5 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <code translate="no" className="wrap-anywhere font-medium text-ink text-xs">
              {row.name}
            </code>
            <span className="text-ink-muted text-xs">
              <TypeText type={row} />
              {row.limits && `, ${row.limits}`}
            </span>
            {row.isNeeded && !isAnswer && <Badge tone="info">Required</Badge>}
            {row.preset !== undefined && (
              <Badge tone="accent">
                Default <code translate="no">{row.preset}</code>
              </Badge>
            )}
          </div>
          <FieldWords row={row} />
        </li>
      ))}
    </ul>
  )
}

function FieldWords({ row: { says, values } }: { row: SchemaRow }) {
  if (!says && values.length === 0) return null
  return (
    <p className="text-ink-muted text-xs leading-5">
      {values.length > 0 && (
        <code translate="no" className="wrap-anywhere text-ink">
          {values.join(' | ')}
        </code>
      )}
      {values.length > 0 && says && <br />}
      {says}
    </p>
  )
}

/** What a value is; shapes lead to their own place. */
export function TypeText({ type: { words, shapes } }: { type: TypeWords }) {
  const before = words.startsWith('list of') ? 'list of ' : ''
  const after = before ? words.slice('list of'.length) : words
  return (
    <>
      {shapes.length > 0 && before}
      {shapes.map((name, index) => (
        <span key={name}>
          {index > 0 && ' or '}
          <a
            href={`#${shapeAnchor(name)}`}
            className="rounded-sm text-accent-ink underline decoration-accent-line underline-offset-2 hover:decoration-current"
          >
            {name}
          </a>
        </span>
      ))}
      {shapes.length > 0 ? after && ` ${after.trim()}` : words}
    </>
  )
}

export const shapeAnchor = (name: string) => `shape-${name}`
