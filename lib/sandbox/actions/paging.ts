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
 * The page a call asks for: pages count from 1, sizes from 1 to 50, 10 by default. Source:
 * "DescribeVpnConnections", PageNumber and PageSize; codes: "VPC common errors", Invalid<Param>.
 */
function pageAskedFor(parameters: Parameters) {
  const pageNumber = whole(parameters, 'PageNumber', 1, 999_999_999)
  const pageSize = whole(parameters, 'PageSize', 10, 50)
  return { pageNumber, pageSize, start: (pageNumber - 1) * pageSize }
}

/** One page of a list. A page behind the last is empty (*assumed*). */
export function pageOf<T>(parameters: Parameters, all: readonly T[]) {
  const { pageNumber, pageSize, start } = pageAskedFor(parameters)
  return {
    page: all.slice(start, start + pageSize),
    fields: { PageNumber: pageNumber, PageSize: pageSize, TotalCount: all.length },
  }
}

/** One page of something that is made while it is read, and not read behind that page. */
export function pageOfMany<T>(parameters: Parameters, all: Iterable<T>) {
  const { pageNumber, pageSize, start } = pageAskedFor(parameters)
  const page: T[] = []
  let number = 0
  for (const one of all) {
    if (number >= start) page.push(one)
    if (page.length === pageSize) break
    number += 1
  }
  return { page, pageNumber, pageSize }
}
