import { Phase } from './picture-tunnel'
import type { TunnelText } from './picture-two-layout'

/** The phases and the BGP block of a tunnel, as they were laid out. */
export function TextAlong({ text, max }: { text: TunnelText | undefined; max: number }) {
  if (!text) return null
  return (
    <>
      {text.phases.map((phase) => (
        <Phase key={phase.title} title={phase.title} text={phase.text} max={max} y={phase.y} />
      ))}
      {text.bgp && (
        <text y={text.bgp.y} className="fill-ink-muted text-2xs">
          BGP over <tspan className="font-mono">{text.bgp.tunnelCidr}</tspan>
        </text>
      )}
    </>
  )
}
