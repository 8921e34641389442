import { closeDatabase, database } from '@/server/db/database'
import { readSettings } from '@/server/env'
import { keepSecret } from '@/server/secret'
import type { Terminal } from './terminal'

/** Opens the database, with the migrations that it lacks, and does `work`. Beside a running server that holds it: refused. */
export async function withDatabase<T>({ atEnd }: Terminal, work: () => Promise<T>): Promise<T> {
  const settings = readSettings(process.env)
  process.env.NEXTAUTH_SECRET ??= keepSecret(settings.dataDir)
  const open = await database()
  atEnd(closeDatabase)
  await open.migrate()
  return work()
}
