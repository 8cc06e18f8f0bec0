import { steps } from '@/lib/vpn/steps'
import { documentedName } from '@/lib/vpn/wire/documented-names'

export type ReferenceSection = {
  readonly id: string
  readonly title: string
  /** Anchors of what the section holds, in its order. */
  readonly entries: readonly string[]
}

export const stepAnchor = (id: string) => `step-${id}`

/** The parts of the reference page, in their order. */
export const referenceSections: readonly ReferenceSection[] = [
  ...steps.map(({ id, title, slots }) => ({
    id: stepAnchor(id),
    title,
    entries: slots.map(documentedName),
  })),
  { id: 'rules', title: 'Rules', entries: [] },
  { id: 'errors', title: 'Error codes of the service', entries: [] },
  { id: 'own-errors', title: 'Error codes of Causeway', entries: [] },
  { id: 'left-out', title: 'Left out', entries: [] },
]
