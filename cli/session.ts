import { keptSecret } from '@/server/boot/secret'
import { closeDatabase, database } from '@/server/db/database'
import { readSettings } from '@/server/env'

/** Opens the database, with the migrations that it lacks, for the time of `work`. Beside a running server that holds it: refused. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const settings = readSettings(process.env)
  process.env.NEXTAUTH_SECRET ??= keptSecret(settings.dataDir)
  const open = await database()
  try {
    await open.migrate()
    return await work()
  } finally {
    await closeDatabase()
  }
}
