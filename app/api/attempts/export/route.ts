import {
  type ExportFormat,
  exportAttempts,
  exportFormats,
} from '@/lib/connections/export-attempts'
import { ownProblem } from '@/lib/http/own-problem'
import { download } from '../../download'
import { operation } from '../../operation'
import { problemResponse, refuseOtherMethods } from '../../respond'
import { readAttemptQuery } from '../read-filter'

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
}

const badFormat = ownProblem('Causeway.InvalidParameters', 422, {
  detail: 'The query is not valid.',
  errors: [{ parameter: 'Format', message: `One of ${exportFormats.join(', ')} is needed.` }],
})

export const GET = operation('exportAttempts', async (context, request) => {
  const { searchParams } = new URL(request.url)
  const format = exportFormats.find((one) => searchParams.getAll('Format').join() === one)
  if (!format) return problemResponse(badFormat)
  searchParams.delete('Format')
  const query = readAttemptQuery(searchParams)
  if (!query.ok) return problemResponse(query.problem)
  const text = await exportAttempts(context, query.value.filter, format)
  if (!text.ok) return problemResponse(text.problem)
  const date = new Date().toISOString().slice(0, 10)
  const name = `causeway-activity-${date}.${format}`
  return download(text.value, { name, mediaType: mediaTypes[format] })
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
