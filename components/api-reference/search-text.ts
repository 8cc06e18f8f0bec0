import type { DescribedOperation } from '@/lib/api-description/described-operation'
import { resolved } from '@/lib/api-description/json-schema'
import { schemaRows } from './schema-rows'

/** What an operation is found by, in lower case: its words, its address and the names of what it takes. */
export function searchText(operation: DescribedOperation): string {
  const { id, method, path, summary, role, parameters, body } = operation
  const fields = body ? schemaRows(resolved(body.schema)).map(({ name }) => name) : []
  const names = [...parameters.map(({ name }) => name), ...fields]
  return [id, method, path, summary, role ?? 'everyone', ...names].join(' ').toLowerCase()
}
