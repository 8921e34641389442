import 'server-only'
import type { z } from 'zod'
import { invalid } from '@/domain/contract/problem'

export type PageOf = { cursor?: string | undefined; limit: number }

/** One page of a list: fetches one row more than is shown, whose presence means that there is a next page. */
export async function page<Row, Item>(
  { cursor, limit }: PageOf,
  load: (take: number, after: string | undefined) => Promise<Row[]>,
  shape: (rows: Row[]) => Item[] | Promise<Item[]>,
  cursorOf: (row: Row) => string,
): Promise<{ items: Item[]; nextCursor: string | null }> {
  const rows = await load(limit + 1, cursor && placeOf(cursor))
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: await shape(shown), nextCursor: rows.length > limit && last ? cursorAt(cursorOf(last)) : null }
}

/** What a list continues behind, as a client is given it. */
export const cursorAt = (key: string) => Buffer.from(key).toString('base64url')

export function placeOf(cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString()
  if (cursorAt(key) !== cursor || key.includes('\u0000')) throw invalid('cursor', 'is not a cursor of this list')
  return key
}

/** The position that a cursor of units in order names; before the first where there is none. */
export const positionFrom = (cursor: string | undefined): number => {
  const key = cursor === undefined ? '-1' : placeOf(cursor)
  return /^-?\d{1,9}$/.test(key) ? Number(key) : 2_147_483_647
}

/** The cursor behind a position. */
export const cursorBehind = (position: number): string => cursorAt(String(position))

/** Prisma's arguments to continue after a row; an id that no longer exists gives an empty page. */
export const cursorArgs = (id: string | undefined): { cursor?: { id: string }; skip?: number } =>
  id === undefined ? {} : { cursor: { id }, skip: 1 }

/** The content of a cursor with several values, as JSON. */
export function placeIn<T extends z.ZodType>(shape: T, after: string): z.output<T> {
  const { data } = shape.safeParse(json(after))
  if (data === undefined) throw invalid('cursor', 'is not a cursor of this list')
  return data
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return
    throw error
  }
}
