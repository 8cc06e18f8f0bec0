'use client'

import { Badge } from '@/components/ui/badge'
import { Checkbox } from '@/components/ui/checkbox'
import { FieldRow } from '@/components/ui/field-row'
import { announceQuietly } from '@/components/ui/toast'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { factsOfTunnel } from '@/lib/vpn/facts'
import type { TunnelKey } from '@/lib/vpn/parameters/registry'
import { type Path, slotAt } from '@/lib/vpn/slots'
import { tunnelOptionKey, tunnelOptions } from '@/lib/vpn/wire/documented-names'
import { useFormModel } from '../form-model'
import { useParameterWords } from '../use-parameter-field'
import { columnTitles } from './column-titles'
import { TunnelCell } from './tunnel-cell'
import type { TunnelGroup } from './tunnel-groups'
import { alwaysLinked, differs, type TunnelLinks } from './tunnel-links'

/** The heads of the two columns, with the gateway's own address of each tunnel where it is known. */
function ColumnHeads() {
  const { facts } = useFormModel()
  return (
    <div className="@2xl:grid hidden grid-cols-2 gap-x-6 border-line border-b pb-1.5">
      {columnTitles.map((title, tunnel) => (
        <div key={title} className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium text-ink">{title}</span>
          <span className="text-2xs text-ink-muted">
            Tunnel {tunnel + 1}
            {factsOfTunnel(facts, tunnel).vpnGateway?.internetIp !== undefined && (
              <>
                {' · '}
                <code translate="no">{factsOfTunnel(facts, tunnel).vpnGateway?.internetIp}</code>
              </>
            )}
          </span>
        </div>
      ))}
    </div>
  )
}

/** What must be the same of both tunnels is filled in once. */
const isOnce = (key: TunnelKey, links: TunnelLinks) => links.has(key) && alwaysLinked.has(key)

/** One parameter of both tunnels. */
function TunnelRow({ name }: { name: TunnelKey }) {
  const { check, links, text } = useFormModel()
  const [active, standby] = [slotAt(`tunnels.0.${name}`, 2), slotAt(`tunnels.1.${name}`, 2)]
  const words = useParameterWords(active)
  const applies = [active, standby].filter(({ path }) => check.applicable.has(path))
  if (applies.length === 0) return null
  const isMarked = applies.length === 2 && !links.has(name) && differs(text, name)
  const once = isOnce(name, links)
  return (
    <FieldRow
      id={`tunnels-${name}`}
      label={active.parameter.label}
      wireName={`${tunnelOptions}.N.${tunnelOptionKey(active.parameter)}`}
      isMarked={isMarked}
      state={isMarked && <Badge tone="info">differs</Badge>}
      {...words}
    >
      <TunnelCell slot={active} isAlone={once} />
      {!once && <TunnelCell slot={standby} />}
    </FieldRow>
  )
}

const pathsOf = (key: TunnelKey): Path[] => [`tunnels.0.${key}`, `tunnels.1.${key}`]

/** Lets a whole group follow, or sets it apart. */
function GroupLink({ group: { title, keys, same } }: { group: TunnelGroup }) {
  const { links, link, check } = useFormModel()
  if (same === undefined) return null
  const drawn = keys.filter((key) => pathsOf(key).some((path) => check.applicable.has(path)))
  const linked = drawn.filter((key) => links.has(key))
  const isLinked = linked.length === drawn.length
  const toggle = () => {
    link(keys, !isLinked)
    announceQuietly(
      isLinked
        ? `${title}: the standby tunnel is set apart.`
        : `${title}: the standby tunnel is the same as tunnel 1.`,
    )
  }
  return (
    <Checkbox checked={isLinked} mixed={!isLinked && linked.length > 0} onChange={toggle}>
      {same}
      <VisuallyHidden>: {title}</VisuallyHidden>
    </Checkbox>
  )
}

/** A group of parameters of both tunnels, side by side. */
export function TunnelPair({ group }: { group: TunnelGroup }) {
  const { check, links } = useFormModel()
  const paths = group.keys.flatMap(pathsOf)
  if (!paths.some((path) => check.applicable.has(path))) return null
  const titleId = `tunnels-${group.id}`
  const rows = group.keys.map((key) => <TunnelRow key={key} name={key} />)
  // One value for both has no columns to head.
  if (group.keys.every((key) => isOnce(key, links)))
    return <div className="@container">{rows}</div>
  return (
    <section aria-labelledby={titleId} className="@container flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <h3 id={titleId} className="font-semibold">
            {group.title}
          </h3>
          <GroupLink group={group} />
        </div>
        <ColumnHeads />
      </div>
      {rows}
    </section>
  )
}
