import type { ComponentType } from 'react'
import type { AuditEntry } from '@/lib/http/audit'
import {
  ActionCell,
  ActorCell,
  AddressCell,
  RequestCell,
  TargetCell,
  TimeCell,
} from './audit-cells'

type Column = {
  readonly title: string
  readonly widthRem: number
  readonly Cell: ComponentType<{ entry: AuditEntry }>
}

/** The columns of the table; a card shows the same, the action as its head. */
export const auditColumns: readonly Column[] = [
  { title: 'Time', widthRem: 12, Cell: TimeCell },
  { title: 'Who', widthRem: 11, Cell: ActorCell },
  { title: 'Action', widthRem: 13, Cell: ActionCell },
  { title: 'Target', widthRem: 13, Cell: TargetCell },
  { title: 'Address', widthRem: 9, Cell: AddressCell },
  { title: 'Request ID', widthRem: 10, Cell: RequestCell },
]
