import { type Path, parameterAt } from '@/lib/vpn/slots'
import { splitCidrs } from '@/lib/vpn/values/cidr-list'
import { isDescribed } from '@/lib/vpn/wire/read-described'

type ValueTextProps = {
  path: Path
  text: string
  /** Spoken of the connection as it is, where a key is kept and some values are not reported. */
  isPresent?: boolean
}

/** A value among others it is compared with; a block a line, and words where there is none. */
export function ValueText({ path, text, isPresent = false }: ValueTextProps) {
  const parameter = parameterAt(path)
  const { kind } = parameter.value
  if (kind === 'secret' && (isPresent || text === ''))
    return <span className="text-ink-muted">The present key</span>
  if (kind === 'secret') return 'A new key'
  if (text === '' && !isDescribed({ parameter }))
    return <span className="text-ink-muted">Not reported</span>
  if (text === '') return <span className="text-ink-muted">Nothing</span>
  const lines = kind === 'cidr-list' ? splitCidrs(text).join('\n') : text
  return (
    <code translate="no" className="wrap-anywhere whitespace-pre-wrap text-xs leading-5">
      {lines}
    </code>
  )
}
