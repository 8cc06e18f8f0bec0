import { CircleCheck, CircleDashed } from 'lucide-react'

/** Whether the VPC knows of a route: by shape and word, and by colour besides. */
export function PublicationState({ published }: { published: boolean }) {
  const [Icon, word, ink] = published
    ? ([CircleCheck, 'Published', 'text-success-ink'] as const)
    : ([CircleDashed, 'Not published', 'text-warning-ink'] as const)
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${ink}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {word}
    </span>
  )
}
