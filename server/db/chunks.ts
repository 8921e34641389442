import 'server-only'
import { Prisma } from '@/generated/prisma/client'

/**
 * Ids of rows to be looked up by an index, for `= ANY(…)`. Given as they are, each call of the statement would be planned for its own
 * number of them, which takes the database longer than to look them up.
 */
export const these = (ids: readonly string[]): Prisma.Sql => Prisma.sql`ARRAY(SELECT unnest(${[...ids]}::text[]))`

/** Rows per statement: that many are written or read in some hundredths of a second, if they are short. */
const ROWS = 200
/** Of JSON, in UTF-16 code units: of long texts fewer rows take as long. */
const LETTERS = 40_000

/**
 * Passes rows as JSON, a chunk at a time, to a statement that reads them with `jsonb_to_recordset`: ten times as fast as
 * one parameter a value. The embedded database runs one statement at a time: between two chunks others get their turn. While it is at
 * one, the next one is prepared.
 */
export async function inChunks(rows: readonly object[], write: (json: string) => Promise<unknown>): Promise<void> {
  let some: string[] = []
  let letters = 0
  let before: Promise<unknown> = Promise.resolve()
  const flush = async () => {
    const own = write(`[${some.join(',')}]`)
    some = []
    letters = 0
    // Of two that fail, the first is told.
    own.catch(() => {})
    await before
    before = own
  }
  for (const row of rows) {
    const json = JSON.stringify(row)
    if (some.length === ROWS || (some.length > 0 && letters + json.length > LETTERS)) await flush()
    some.push(json)
    letters += json.length
  }
  if (some.length > 0) await flush()
  await before
}

/** The same for a statement that takes several lists: the first rows of each, then the next ones. */
export async function inChunksOf<L extends Readonly<Record<string, readonly unknown[]>>>(
  lists: L,
  write: (some: L) => Promise<unknown>,
): Promise<void> {
  const longest = Math.max(...Object.values(lists).map(({ length }) => length))
  for (let at = 0; at < longest; at += ROWS) {
    const some = Object.entries(lists).map(([name, rows]) => [name, rows.slice(at, at + ROWS)])
    await write(Object.fromEntries(some) as L)
  }
}

/** The same for statements that take a list of ids: what each chunk answers, one after the other. */
export async function byChunks<T>(
  ids: readonly string[],
  ask: (some: string[]) => PromiseLike<readonly T[]>,
): Promise<T[]> {
  const answers: T[] = []
  for (let at = 0; at < ids.length; at += ROWS) {
    for (const answer of await ask(ids.slice(at, at + ROWS))) answers.push(answer)
  }
  return answers
}

/** Reads rows in the order of their ids, however many there are: `read` answers the next ones after an id. */
export async function inPages<T extends { readonly id: string }>(
  read: (after: string, take: number) => PromiseLike<readonly T[]>,
): Promise<T[]> {
  const rows: T[] = []
  for (;;) {
    const some = await read(rows.at(-1)?.id ?? '', ROWS)
    for (const row of some) rows.push(row)
    if (some.length < ROWS) return rows
  }
}
