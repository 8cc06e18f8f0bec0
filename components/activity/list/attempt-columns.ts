import type { ComponentType } from 'react'
import type { Attempt } from '@/lib/http/attempt'
import {
  NoteCell,
  OperationCell,
  PlaceCell,
  RequestCell,
  SendsCell,
  StartCell,
  StateCell,
  TookCell,
} from './attempt-cells'

type Column = {
  readonly title: string
  readonly widthRem: number
  readonly Cell: ComponentType<{ attempt: Attempt }>
}

/** The columns of the table; a card shows the same, the first two as its head. */
export const attemptColumns: readonly Column[] = [
  { title: 'Operation', widthRem: 14, Cell: OperationCell },
  { title: 'State', widthRem: 10, Cell: StateCell },
  { title: 'Region and gateway', widthRem: 11.5, Cell: PlaceCell },
  { title: 'By, and why', widthRem: 12, Cell: NoteCell },
  { title: 'Started', widthRem: 8, Cell: StartCell },
  { title: 'Took', widthRem: 5.5, Cell: TookCell },
  { title: 'Sends', widthRem: 4, Cell: SendsCell },
  { title: 'Request ID', widthRem: 10, Cell: RequestCell },
]
