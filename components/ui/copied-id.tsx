import { CopyButton } from './copy-button'

type CopiedIdProps = {
  /** What it is the ID of, such as `Request ID`. */
  label: string
  id: string
}

/** An ID to give to somebody else, with a button that copies it. */
export function CopiedId({ label, id }: CopiedIdProps) {
  return (
    <span className="flex items-center gap-1">
      {label}{' '}
      <code className="font-mono" translate="no">
        {id}
      </code>
      <CopyButton text={id} label={`Copy ${label.charAt(0).toLowerCase()}${label.slice(1)}`} />
    </span>
  )
}
