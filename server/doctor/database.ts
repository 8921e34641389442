import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { LockedError } from '../db/lock'
import { lookAt } from '../db/look'
import { migrationNames } from '../db/migrate'
import type { ServerSettings } from '../env'
import { type Finding, note, ok, wrong } from './finding'

/** In milliseconds: an embedded database that wasn’t closed is repaired when it is opened. */
export const OPENING = 60_000

/** In seconds: what expires is told by one clock or the other. */
const SKEW = 30

/** Whether it can be reached, and is of this Stet. Changes nothing. */
export async function lookAtDatabase({ databaseUrl, dataDir }: ServerSettings): Promise<Finding> {
  const about = 'database'
  if (databaseUrl === undefined && !fs.existsSync(path.join(dataDir, 'pg', 'PG_VERSION')))
    return note(about, 'embedded, not there yet: the first start makes it')
  let seen: Awaited<ReturnType<typeof lookAt>>
  try {
    seen = await lookAt({ databaseUrl, dataDir })
  } catch (error) {
    if (error instanceof LockedError) return ok(about, 'embedded, held by the Stet that runs')
    throw error
  }
  const known = new Set(migrationNames())
  const newer = seen.migrations.filter((name) => !known.has(name))
  const missing = known.size + newer.length - seen.migrations.length
  const words = `${databaseUrl === undefined ? 'embedded' : 'a server'}, PostgreSQL ${seen.version}`
  if (seen.readOnly) return wrong(about, `${words}, can only be read`)
  if (newer.length > 0) return wrong(about, `${words}, of a newer Stet (${newer.at(-1)})`)
  if (seen.away > SKEW) return wrong(about, `${words}, whose clock and this one are ${Math.round(seen.away)} s apart`)
  if (missing > 0)
    return note(about, `${words}, ${missing} of ${known.size} migrations missing: the next start applies them`)
  return ok(about, `${words}, all ${known.size} migrations applied`)
}
