import 'server-only'
import type { DBAdapter, Where } from 'better-auth'

type Row = Record<string, unknown>

const isSession = (model: string) => model === 'session'

/** The conditions with each token as its digest. */
function hashedWhere(where: Where[] | undefined, hash: (token: string) => string): Where[] {
  return (where ?? []).map((one) => {
    if (one.field !== 'token') return one
    const { value } = one
    if (typeof value === 'string') return { ...one, value: hash(value) }
    return Array.isArray(value) ? { ...one, value: value.map((text) => hash(String(text))) } : one
  })
}

/**
 * An adapter of better-auth that stores and looks up session tokens as digests. Callers go on with the token
 * they gave: rows that come back hold it where it is known, else the digest, which opens nothing.
 */
export function withHashedSessions<A extends DBAdapter>(
  adapter: A,
  hash: (token: string) => string,
): A {
  const givenToken = (where: Where[] | undefined): string | undefined => {
    const value = where?.find(({ field }) => field === 'token')?.value
    return typeof value === 'string' ? value : undefined
  }
  const withToken = <T>(row: T, token: string | undefined): T =>
    row !== null && typeof row === 'object' && token !== undefined ? { ...row, token } : row
  const hashed: Partial<DBAdapter> = {
    create: (async (input: { model: string; data: Row }) => {
      const { token } = input.data
      if (!isSession(input.model) || typeof token !== 'string')
        return adapter.create(input as never)
      const row = await adapter.create({
        ...input,
        data: { ...input.data, token: hash(token) },
      } as never)
      return withToken(row, token)
    }) as DBAdapter['create'],
    findOne: (async (input: { model: string; where: Where[] }) => {
      if (!isSession(input.model)) return adapter.findOne(input)
      const row = await adapter.findOne({ ...input, where: hashedWhere(input.where, hash) })
      return withToken(row, givenToken(input.where))
    }) as DBAdapter['findOne'],
    update: (async (input: { model: string; where: Where[]; update: Row }) => {
      if (!isSession(input.model)) return adapter.update(input)
      const { token: _unchanged, ...update } = input.update
      const row = await adapter.update({
        ...input,
        where: hashedWhere(input.where, hash),
        update,
      })
      return withToken(row, givenToken(input.where))
    }) as DBAdapter['update'],
  }
  for (const method of ['findMany', 'updateMany', 'delete', 'deleteMany', 'count'] as const) {
    const plain = adapter[method] as (input: { model: string; where?: Where[] }) => unknown
    Object.assign(hashed, {
      [method]: (input: { model: string; where?: Where[] }) =>
        plain(
          isSession(input.model) ? { ...input, where: hashedWhere(input.where, hash) } : input,
        ),
    })
  }
  if ('transaction' in adapter) {
    const { transaction } = adapter as DBAdapter
    Object.assign(hashed, {
      transaction: ((work) =>
        transaction((inside) =>
          work(withHashedSessions(inside as DBAdapter, hash)),
        )) satisfies DBAdapter['transaction'],
    })
  }
  return { ...adapter, ...hashed }
}
