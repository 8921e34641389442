import { closeDatabase, database } from '@/server/db/database'
import { readSettings } from '@/server/env'
import { keepSecret } from '@/server/secret'
import type { Terminal } from './terminal'

/**
 * Opens the database, applies missing migrations, and does `work`. Refused while a running server holds the embedded
 * database.
 */
export async function withDatabase<T>({ atEnd }: Terminal, work: () => Promise<T>): Promise<T> {
  const settings = readSettings(process.env)
  process.env.NEXTAUTH_SECRET ??= keepSecret(settings.dataDir)
  const open = await database()
  atEnd(closeDatabase)
  await open.migrate()
  return work()
}
