import { referenceSteps, roleNames } from './reference-entries'

export type ReferenceSection = {
  readonly id: string
  readonly title: string
  /** Anchors of what the section holds, in its order. */
  readonly entries: readonly string[]
}

export const stepAnchor = (id: string) => `step-${id}`

/** The parts of the reference page, in their order. */
export const referenceSections: readonly ReferenceSection[] = [
  ...referenceSteps.map(({ id, title, entries }) => ({
    id: stepAnchor(id),
    title,
    entries: entries.map(({ name }) => name),
  })),
  { id: 'two-tunnels', title: 'Two tunnels', entries: roleNames.slice(0, 1) },
  { id: 'rules', title: 'Rules', entries: [] },
  { id: 'errors', title: 'Error codes of the service', entries: [] },
  { id: 'own-errors', title: 'Error codes of Causeway', entries: [] },
  { id: 'left-out', title: 'Not a value of a connection', entries: [] },
]
