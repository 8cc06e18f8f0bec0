import { Fragment } from 'react'

/** A documented name as code, which may break after its dots on a narrow screen. */
export function DocumentedName({ name }: { name: string }) {
  return (
    <code translate="no">
      {name.split('.').map((part, index) => (
        <Fragment key={part}>
          {index > 0 && (
            <>
              .<wbr />
            </>
          )}
          {part}
        </Fragment>
      ))}
    </code>
  )
}
