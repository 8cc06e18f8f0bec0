import { clsx } from 'clsx'
import { AnchorHeading } from '@/components/parameters/anchor-heading'
import { targetLook } from '@/components/parameters/target-look'
import { Disclosure } from '@/components/ui/details'
import { shapes } from './reference-contents'
import { SchemaFields, shapeAnchor } from './schema-fields'
import { schemaRows } from './schema-rows'

/** The shapes that several operations share. */
export function ShapeEntries() {
  return shapes.map(([name, schema]) => (
    <article
      key={name}
      id={shapeAnchor(name)}
      className={clsx('border-line border-t py-4', targetLook)}
    >
      <AnchorHeading anchor={shapeAnchor(name)} className="mb-1">
        <code translate="no">{name}</code>
      </AnchorHeading>
      {schema.description && <p className="mb-2 text-ink-muted">{schema.description}</p>}
      {schema.enum ? (
        <code translate="no">{schema.enum.join(' | ')}</code>
      ) : (
        <Disclosure summary="Fields" effective={`${schemaRows(schema).length} fields`}>
          <SchemaFields schema={schema} isAnswer />
        </Disclosure>
      )}
    </article>
  ))
}
