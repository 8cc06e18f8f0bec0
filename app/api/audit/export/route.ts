import { type AuditFormat, auditFormats, exportAudit } from '@/lib/connections/audit-log'
import { ownProblem } from '@/lib/http/own-problem'
import { download } from '../../download'
import { operation } from '../../operation'
import { problemResponse, refuseOtherMethods } from '../../respond'
import { readAuditQuery } from '../read-filter'

const mediaTypes: Readonly<Record<AuditFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl',
}

const badFormat = ownProblem('Causeway.InvalidParameters', 422, {
  detail: 'The query is not valid.',
  errors: [{ parameter: 'Format', message: `One of ${auditFormats.join(', ')} is needed.` }],
})

export const GET = operation('exportAudit', async (context, request) => {
  const { searchParams } = new URL(request.url)
  const format = auditFormats.find((one) => searchParams.getAll('Format').join() === one)
  if (!format) return problemResponse(badFormat)
  searchParams.delete('Format')
  const query = readAuditQuery(searchParams)
  if (!query.ok) return problemResponse(query.problem)
  const text = await exportAudit(context, query.value.filter, format)
  if (!text.ok) return problemResponse(text.problem)
  const date = new Date().toISOString().slice(0, 10)
  const name = `causeway-audit-${date}.${format}`
  return download(text.value, { name, mediaType: mediaTypes[format] })
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
