import { hasAnchor } from './reference-entries'

/** A documented name, of either mode, that leads to its place on the reference page, where it has one. */
export function DocumentedLink({ name }: { name: string }) {
  if (!hasAnchor(name)) return <code translate="no">{name}</code>
  return (
    <a
      href={`#${name}`}
      className="wrap-anywhere rounded-sm text-accent-ink underline decoration-accent-line underline-offset-2 hover:decoration-current"
    >
      <code translate="no">{name}</code>
    </a>
  )
}
