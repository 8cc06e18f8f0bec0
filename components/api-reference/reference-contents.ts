import type { ReferenceSection } from '@/components/parameters/reference-sections'
import { subjects } from '@/lib/api-description/all-descriptions'
import { describedOperation } from '@/lib/api-description/described-operation'
import { namedSchemas } from '@/lib/api-description/schema-names'
import { problem } from '@/lib/api-description/schemas/problem'
import { shapeAnchor } from './schema-fields'

const anchorOf = (title: string) => `subject-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`

/** The operations by subject, each with everything there is to say about it. */
export const describedSubjects = subjects.map(({ ids, ...subject }) => ({
  ...subject,
  anchor: anchorOf(subject.title),
  operations: ids.map(describedOperation),
}))

const bodies = new Set(
  describedSubjects.flatMap(({ operations }) =>
    operations.map(({ body }) => body?.schema.$ref?.split('/').at(-1)),
  ),
)

/** The shapes of answers, sorted by name; bodies are shown where they are taken. */
export const shapes = Object.entries(
  namedSchemas([
    problem,
    ...describedSubjects.flatMap(({ operations }) =>
      operations.flatMap(({ body, answers }) => [
        ...(body ? [body.schema] : []),
        ...answers.flatMap(({ schema }) => schema ?? []),
      ]),
    ),
  ]),
).filter(([name]) => !bodies.has(name))

/** The parts of the page, in their order. */
export const contents: readonly ReferenceSection[] = [
  ...describedSubjects.map(({ anchor, title, operations }) => ({
    id: anchor,
    title,
    entries: operations.map(({ id }) => id),
  })),
  { id: 'shapes', title: 'Shapes', entries: shapes.map(([name]) => shapeAnchor(name)) },
]
