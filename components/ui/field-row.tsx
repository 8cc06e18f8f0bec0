import { clsx } from 'clsx'
import { createContext, type ReactNode, useContext } from 'react'
import { FieldFootnote, type FieldSource } from './field-footnote'
import { DefaultState, FieldHead } from './field-head'
import { FieldMessages } from './field-messages'
import type { FieldNotice } from './field-notice'
import { type FieldSlots, fieldIds, fieldSlots } from './field-slots'

/** Ids of what a row says once for all its cells. */
const SaidOnce = createContext<readonly string[]>([])

type FieldRowProps = {
  id: string
  label: string
  required?: boolean | undefined
  wireName?: string | undefined
  description?: ReactNode
  constraint?: ReactNode
  source?: FieldSource[] | undefined
  /** Beside the label: what is to be seen of the cells together. */
  state?: ReactNode
  /** Draws a bar along the row, for those who look for it; `state` says why. */
  isMarked?: boolean | undefined
  children: ReactNode
}

/**
 * One label and one help over several controls of the same kind, side by side where there is room and
 * stacked where there is none. Belongs inside a container (`@container`).
 */
export function FieldRow(props: FieldRowProps) {
  const { id, description, constraint, source, isMarked, children } = props
  const ids = fieldIds(id)
  const saidOnce = [
    ...(description ? [ids.description] : []),
    ...(constraint ? [ids.constraint] : []),
  ]
  return (
    <div
      data-slot="field-row"
      data-marked={isMarked ? '' : undefined}
      className={clsx(
        'flex min-w-0 flex-col gap-1.5',
        isMarked &&
          'relative before:absolute before:inset-y-0 before:-left-3 before:w-0.5 before:rounded-full before:bg-info forced-colors:before:bg-[Highlight]',
      )}
    >
      <FieldHead {...props} labelId={ids.label} state={props.state ?? null} asGroup />
      {description && (
        <div
          id={ids.description}
          className="wrap-anywhere -mt-1 max-w-prose text-ink-muted text-xs"
        >
          {description}
        </div>
      )}
      <div className="grid auto-cols-fr @2xl:grid-flow-col @2xl:grid-rows-[auto_1fr] gap-x-6 @2xl:gap-y-1.5 gap-y-3">
        <SaidOnce value={saidOnce}>{children}</SaidOnce>
      </div>
      <FieldFootnote constraintId={ids.constraint} constraint={constraint} source={source} />
    </div>
  )
}

type CellHeadProps = {
  /** Which of the cells it is; seen where they are stacked. */
  title: string | undefined
  state?: ReactNode
  action?: ReactNode
}

/** The line above a cell. */
function CellHead({ title, state, action }: CellHeadProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      {title && <span className="@2xl:hidden text-ink text-xs">{title}</span>}
      {state}
      {action && <span className="ml-auto">{action}</span>}
    </div>
  )
}

type FieldCellProps = Omit<CellHeadProps, 'state'> & {
  id: string
  /** What the control is called, the label of the row among it. */
  name: string
  required?: boolean | undefined
  error?: string | undefined
  errorAction?: ReactNode
  notices?: FieldNotice[] | undefined
  /** In place of whether the value is the default. */
  state?: ReactNode
  isDefault?: boolean | undefined
  onReset?: (() => void) | undefined
  asGroup?: boolean | undefined
  /** What another cell holds: shown in place of a control that could be filled in. */
  followed?: ReactNode
  children: (slots: FieldSlots) => ReactNode
}

/** One control of a row, or what it would hold. Its head stays the same element, so that it keeps the focus. */
export function FieldCell(props: FieldCellProps) {
  const { name, title, state, action, followed } = props
  const isFollowing = followed !== undefined
  return (
    <div
      data-slot="field-cell"
      data-following={isFollowing ? '' : undefined}
      // The heads of a row are one line, which is not there where none of them has anything to say.
      className="@2xl:row-span-2 flex @2xl:grid min-w-0 @2xl:grid-rows-subgrid flex-col gap-1.5"
    >
      <CellHead
        title={title}
        state={state ?? (isFollowing ? null : <DefaultState {...props} label={name} />)}
        action={action}
      />
      {isFollowing ? (
        <div className="wrap-anywhere flex min-h-8 pointer-coarse:min-h-10 items-center self-start rounded-md border border-line border-dashed bg-sunken px-2.5 py-1 text-ink-muted text-sm">
          <span className="sr-only">{name}: </span>
          {followed}
        </div>
      ) : (
        <CellControl {...props} />
      )}
    </div>
  )
}

function CellControl(props: FieldCellProps) {
  const { id, name, asGroup, children } = props
  const saidBelow = useContext(SaidOnce)
  const label = fieldIds(id).label
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      {asGroup ? (
        <span id={label} className="sr-only">
          {name}
        </span>
      ) : (
        <label id={label} htmlFor={id} className="sr-only">
          {name}
        </label>
      )}
      {children(fieldSlots({ ...props, saidBelow }))}
      <FieldMessages {...props} />
    </div>
  )
}
