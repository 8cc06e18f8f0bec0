import { openPostgres } from './open-postgres'
import { openSqlite } from './open-sqlite'

// A process of its own that opens a journal, says that it could, and goes away.

const [dialect, place = ''] = process.argv.slice(2)
const store = await (dialect === 'sqlite' ? openSqlite(place) : openPostgres(place))
const { count } = await store.db
  .selectFrom('attempts')
  .select(({ fn }) => fn.countAll<number>().as('count'))
  .executeTakeFirstOrThrow()
process.stdout.write(`opened ${count}\n`)
await store.close()
