import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { Kept } from '../kept'
import { processState } from '../process-state'
import type { Actor } from '../session/actor'
import type { ArticleSeen } from '../session/article-seen'
import { articleState } from './access'
import { cursorAt, type PageOf, placeOf } from './page'

/**
 * Pages of an article's lists as they are sent. What they say is a function of the article's state and of the query, whoever
 * asks: so it is kept under these, already written, once it is known that the actor may read the article. Another state is
 * another key, here and in every other instance; nothing has to be told that something changed.
 *
 * The first page asked for in a state is loaded alone, and kept. When a second one is asked for, the whole list is kept, if it
 * isn't long: somebody is reading it.
 */

export type List<Query extends PageOf> = {
  readonly name: string
  /** The next items behind a place, in order. */
  readonly load: (db: Reader, articleId: string, query: Query, from: From) => Promise<Item[]>
  /** Whether it asks for all of the list, a page at a time. */
  readonly isWhole: (query: Query) => boolean
  /** The index of the first item behind a place, in a list of places. */
  readonly behind: (places: readonly string[], place: string) => number
}

export type From = { readonly after: string | undefined; readonly take: number }
export type Item = { readonly place: string; readonly view: object }

export type KeptPage = {
  /** Names the content: another one, another tag. */
  readonly tag: string
  readonly body: () => Promise<Uint8Array<ArrayBuffer>>
}

/** A list as JSON, without its brackets; `starts`: of each item, and behind the last one's comma. */
type Written = {
  readonly bytes: Uint8Array
  readonly starts: readonly number[]
  readonly places: readonly string[]
}

type State = {
  readonly pages: Kept<Uint8Array<ArrayBuffer>>
  readonly lists: Kept<Written | 'begun' | 'long'>
  readonly loading: Map<string, Promise<Written | undefined>>
  readonly salt: string
}

const MEGABYTE = 1024 * 1024
const state = processState(
  'pages',
  (): State => ({
    pages: new Kept(12 * MEGABYTE),
    lists: new Kept(24 * MEGABYTE),
    loading: new Map(),
    // A tag is good for the process that gave it: another one may be another version of Stet, or be set up differently.
    salt: randomUUID(),
  }),
)

/** A longer list is never loaded whole. */
const WHOLE = 2_000

/** About the bytes of an item's id and of where it starts. */
const PLACE = 100

/** For those who may read the article. */
export async function keptPage<Query extends PageOf>(
  list: List<Query>,
  actor: Actor,
  articleId: string,
  query: Query,
  seen?: ArticleSeen,
): Promise<KeptPage> {
  const db = await prisma()
  const now = await articleState(db, actor, articleId, seen)
  const after = query.cursor === undefined ? undefined : placeOf(query.cursor)
  const tag = tagOf([state.salt, list.name, articleId, now, query])
  const body = async () => {
    const known = state.pages.get(tag)
    if (known) return known
    const key = `${list.name} ${articleId} ${now}`
    const whole = list.isWhole(query) ? await wholeList(db, list, articleId, query, key) : undefined
    if (whole) return slice(whole, after === undefined ? 0 : list.behind(whole.places, after), query.limit)
    const items = await list.load(db, articleId, query, { after, take: query.limit + 1 })
    const page = slice(write(items), 0, query.limit)
    // Behind a place that isn't in the list there is nothing: such pages are made faster than they are kept.
    if (items.length > 0 || after === undefined) state.pages.set(tag, page, page.length)
    return page
  }
  return { tag, body }
}

async function wholeList<Query extends PageOf>(
  db: Reader,
  list: List<Query>,
  articleId: string,
  query: Query,
  key: string,
): Promise<Written | undefined> {
  const known = state.lists.get(key)
  if (known === 'long') return
  if (known === undefined) {
    state.lists.set(key, 'begun', 0)
    return
  }
  if (known !== 'begun') return known
  // Of many who ask at once one loads it.
  const loading = state.loading.get(key) ?? loadWhole(db, list, articleId, query, key)
  state.loading.set(key, loading)
  return loading.finally(() => state.loading.delete(key))
}

async function loadWhole<Query extends PageOf>(
  db: Reader,
  list: List<Query>,
  articleId: string,
  query: Query,
  key: string,
): Promise<Written | undefined> {
  const items = await list.load(db, articleId, query, { after: undefined, take: WHOLE + 1 })
  const written = items.length > WHOLE ? undefined : write(items)
  if (!written || !state.lists.set(key, written, written.bytes.length + PLACE * items.length))
    state.lists.set(key, 'long', 0)
  return written
}

function write(items: readonly Item[]): Written {
  const texts = items.map(({ view }) => Buffer.from(`${JSON.stringify(view)},`))
  const starts = [0]
  for (const text of texts) starts.push((starts.at(-1) ?? 0) + text.length)
  return { bytes: Buffer.concat(texts), starts, places: items.map(({ place }) => place) }
}

/** A page of the list, as `page` answers it. */
function slice({ bytes, starts, places }: Written, from: number, limit: number): Uint8Array<ArrayBuffer> {
  const to = Math.min(from + limit, places.length)
  const last = to > from && to < places.length ? places[to - 1] : undefined
  const items = to > from ? bytes.subarray(starts[from], (starts[to] ?? 0) - 1) : new Uint8Array()
  const next = last === undefined ? 'null' : JSON.stringify(cursorAt(last))
  return Buffer.concat([OPEN, items, Buffer.from(`],"nextCursor":${next}}`)])
}

const OPEN = Buffer.from('{"items":[')

/** Weak: on the way the answer may be compressed. */
const tagOf = (parts: readonly unknown[]) =>
  `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`
