import fs from 'node:fs'
import path from 'node:path'
import { prisma } from '@/server/db/database'
import { inPlace, type Place } from '../server/places'

/** In MB, and the rows of each table. */
export type Sizes = {
  /** Of an embedded database: what its folder takes. */
  readonly folder: number
  readonly database: number
  readonly log: number
  readonly tables: ReadonlyMap<string, { readonly rows: number; readonly megabytes: number }>
}

const MB = 1024 * 1024

/** What there is on disk, while nobody has it open; `isSwept`: after its upkeep, and otherwise as it was left. */
export const sizesOf = (place: Place, isSwept: boolean): Promise<Sizes> =>
  inPlace(place, async () => {
    const db = await prisma()
    if (isSwept) {
      await db.$executeRawUnsafe('VACUUM ANALYZE')
      await db.$executeRawUnsafe('CHECKPOINT')
    }
    const names = await db.$queryRaw<{ name: string; bytes: number }[]>`
      SELECT relname AS name, pg_total_relation_size(oid)::float8 AS bytes FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`
    const tables = new Map<string, { rows: number; megabytes: number }>()
    for (const { name, bytes } of names) {
      const [counted] = await db.$queryRawUnsafe<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM "${name}"`)
      tables.set(name, { rows: counted?.rows ?? 0, megabytes: bytes / MB })
    }
    const [whole] = await db.$queryRaw<{ database: number; log: number }[]>`
      SELECT pg_database_size(current_database())::float8 AS database,
        (SELECT sum(size) FROM pg_ls_waldir())::float8 AS log`
    return {
      folder: place.isEmbedded ? sizeOf(place.where.dataDir) / MB : 0,
      database: (whole?.database ?? 0) / MB,
      log: (whole?.log ?? 0) / MB,
      tables,
    }
  })

/** In bytes, of all files below. */
export function sizeOf(folder: string): number {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + fs.statSync(path.join(entry.parentPath, entry.name)).size, 0)
}
