import { invalid } from '../api-error'

type Parameters = Readonly<Record<string, string>>

function whole(parameters: Parameters, name: string, fallback: number, max: number): number {
  const text = parameters[name]
  if (text === undefined || text === '') return fallback
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (value < 1 || value > max) throw invalid(name)
  return value
}

/**
 * One page of a list: pages count from 1, sizes from 1 to 50, 10 by default. A page behind the
 * last is empty (*assumed*). Source: "DescribeVpnConnections", PageNumber and PageSize; codes:
 * "VPC common errors", Invalid<Param>.
 */
export function pageOf<T>(parameters: Parameters, all: readonly T[]) {
  const pageNumber = whole(parameters, 'PageNumber', 1, 999_999_999)
  const pageSize = whole(parameters, 'PageSize', 10, 50)
  const start = (pageNumber - 1) * pageSize
  return {
    page: all.slice(start, start + pageSize),
    fields: { PageNumber: pageNumber, PageSize: pageSize, TotalCount: all.length },
  }
}
