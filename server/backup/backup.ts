import 'server-only'
import type { Database } from '../db/open'
import { dump } from './dump'
import { type Kept, secretFor } from './secret-of'

/** A backup of a database that is open here, as it is now: its lines, while others write. */
export async function* backUp(database: Database, kept: Kept): AsyncGenerator<string> {
  const secret = secretFor(kept)
  const snapshot = await database.snapshot()
  try {
    yield* dump(snapshot, secret, new Date())
  } finally {
    await snapshot.close()
  }
}
