import * as z from 'zod/mini'
import { LinkRelation, Side, ThreadKind } from '@/domain/contract/names'
import { Id } from '@/domain/contract/text'
import type { Draft, DraftPlace } from '../model/draft'
import type { InlineEdit } from '../model/inline-edit'
import type { Desk } from './desk-context'
import type { DeskState } from './desk-store'

const offset = z.int().check(z.nonnegative())
const version = z.int().check(z.positive())
const typed = z.record(z.string(), z.string())

const KeptPlace: z.ZodMiniType<DraftPlace> = z.object({
  paragraphId: Id,
  unitId: Id,
  side: Side,
  version,
  range: z.nullable(z.object({ start: offset, end: offset })),
  quote: z.string(),
})

const KeptDraft: z.ZodMiniType<Draft> = z.object({
  id: Id,
  kind: ThreadKind,
  place: z.nullable(KeptPlace),
  findingId: z.optional(Id),
  fixesId: z.optional(Id),
  quote: z.optional(z.string()),
  links: z.array(
    z.object({
      ...{ paragraphId: Id, start: offset, end: offset, quote: z.string(), relation: LinkRelation },
      ...{ side: z.optional(Side), version: z.optional(version), continues: z.optional(z.literal(true)) },
    }),
  ),
  lost: z.optional(z.boolean()),
  refused: z.optional(z.boolean()),
  initial: typed,
})

const edit = { id: Id, unitId: Id, fixesId: z.optional(Id) }

const KeptEdit: z.ZodMiniType<InlineEdit> = z.discriminatedUnion('kind', [
  z.object({
    ...edit,
    ...{ kind: z.literal('rewrite'), paragraphId: Id, version, base: z.string() },
    accepts: z.optional(z.object({ groupId: Id, proposed: z.string() })),
  }),
  z.object({ ...edit, kind: z.literal('insert'), after: z.nullable(Id) }),
])

/** Something being written: a draft, an inline edit, or the fields of a card (a reply, a reason), with its words. */
const Item = z.object({
  /** The id of the draft, inline edit or thread. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  /** When it was last changed, in milliseconds since 1970. */
  at: z.number(),
  draft: z.optional(KeptDraft),
  passage: z.optional(KeptEdit),
  /** By the name of the field. */
  typed,
})
export type Item = z.infer<typeof Item>

/** The part of the desk's state that is kept. */
export type Begun = Pick<DeskState, 'drafts' | 'inlineEdits' | 'typed'>

/** How long unsent writing is kept, in milliseconds. */
export const LASTS = 30 * 24 * 60 * 60 * 1000
/** The most that is kept of one article, in characters of JSON. A browser gives a site about five million. */
export const MOST = 1_000_000

const PREFIX = 'stet:writing:'

export const placeOf = (userId: string, articleId: string) => `${PREFIX}${userId}:${articleId}`
export const isPlace = (key: string) => key.startsWith(PREFIX)

/** The kept items that can be read; invalid ones are skipped. */
export function parseKept(kept: string | null, now: number): Item[] {
  if (kept === null || kept.length > 2 * MOST) return []
  const items = z.array(z.unknown()).safeParse(parseJson(kept)).data ?? []
  return items.flatMap((item) => Item.safeParse(item).data ?? []).filter(({ at }) => now - at < LASTS)
}

/** The items to keep now. `before`: the items kept last, whose times are reused where nothing changed. */
export function itemsOf({ drafts, inlineEdits, typed }: Begun, before: readonly Item[], now: number): Item[] {
  const fields = new Map<string, Record<string, string>>()
  for (const [key, words] of Object.entries(typed)) {
    const cut = key.lastIndexOf(':')
    const id = key.slice(0, cut)
    fields.set(id, { ...fields.get(id), [key.slice(cut + 1)]: words })
  }
  const bare = (id: string) => ({ id, typed: fields.get(id) ?? {} })
  const begun = [
    ...drafts
      .filter(({ id, links }) => fields.has(id) || links.length > 0)
      .map((draft) => ({ ...bare(draft.id), draft })),
    ...inlineEdits.filter(({ id }) => fields.has(id)).map((passage) => ({ ...bare(passage.id), passage })),
  ]
  const own = new Set([...drafts, ...inlineEdits].map(({ id }) => id))
  const cards = [...fields.keys()]
    .filter((id) => !own.has(id))
    .map(bare)
    .filter((item) => Object.values(item.typed).some((words) => words.trim() !== ''))
  return [...begun, ...cards].map((item) => ({ ...item, at: timeOf(item, before, now) }))
}

/** The items as stored text: the newest first, as many as fit. */
export function toStored(items: readonly Item[]): string {
  const fitting: string[] = []
  let length = 2
  for (const item of items.toSorted((a, b) => b.at - a.at)) {
    const text = JSON.stringify(item)
    if (length + text.length + 1 > MOST) continue
    fitting.push(text)
    length += text.length + 1
  }
  return `[${fitting.join()}]`
}

/** Adds the kept items to what has been begun since. */
export function withKept(items: readonly Item[], { drafts, inlineEdits, typed }: Begun): Begun {
  const fresh = items.filter(({ id }) => ![...drafts, ...inlineEdits].some((known) => known.id === id))
  const words = fresh.flatMap(({ id, typed }) => Object.entries(typed).map(([name, value]) => [`${id}:${name}`, value]))
  return {
    drafts: [...drafts, ...fresh.flatMap(({ draft }) => draft ?? [])],
    inlineEdits: [...inlineEdits, ...fresh.flatMap(({ passage }) => passage ?? [])],
    typed: { ...Object.fromEntries(words), ...typed },
  }
}

function timeOf(item: Omit<Item, 'at'>, before: readonly Item[], now: number): number {
  const last = before.find(({ id }) => id === item.id)
  if (!last) return now
  const { at, ...rest } = last
  return JSON.stringify(rest.typed) === JSON.stringify(item.typed) ? at : now
}

function parseJson(kept: string): unknown {
  try {
    return JSON.parse(kept)
  } catch {
    return undefined
  }
}

/** What a person had begun to write in an article and never sent, as this browser keeps it. */
export const keptFor = (userId: string, articleId: string): Item[] => read(placeOf(userId, articleId))

/** The pause in typing after which the words are kept, in milliseconds. */
const PAUSE = 400

/**
 * Brings back what this browser keeps of a person in an article, and from now on keeps what is being written: it is there
 * again after a reload, a crash, a lost connection. Another tab on the same article may write there too: what it alone knows
 * of is left as it is. A browser that keeps nothing (no room, not allowed) takes nothing from anybody but this. Answers what
 * ends it.
 */
export function keepWriting(
  { articleId, me, store }: Pick<Desk, 'articleId' | 'me' | 'store'>,
  reanchored: (item: Item) => Item,
): () => void {
  const place = placeOf(me.id, articleId)
  const known = new Set<string>()
  let kept: readonly Item[] = []
  let last: DeskState | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const restore = () => {
    forgetOld()
    kept = read(place)
    if (kept.length === 0) return
    for (const { id } of kept) known.add(id)
    store.restoreWriting(withKept(kept.map(reanchored), store.get()))
  }
  const keep = () => {
    clearTimeout(timer)
    const state = store.get()
    if (same(state, last)) return
    last = state
    const items = itemsOf(state, kept, Date.now())
    for (const { id } of items) known.add(id)
    kept = items
    const others = read(place).filter(({ id }) => !known.has(id))
    write(place, [...items, ...others])
  }
  const later = () => {
    if (same(store.get(), last)) return
    clearTimeout(timer)
    timer = setTimeout(keep, PAUSE)
  }
  const begun = itemsOf(store.get(), [], 0).length > 0
  restore()
  // What was begun before this isn't kept yet.
  if (begun) later()
  else last = store.get()
  const unsubscribe = store.subscribe(later)
  addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', keep)
  return () => {
    keep()
    unsubscribe()
    removeEventListener('pagehide', keep)
    document.removeEventListener('visibilitychange', keep)
  }
}

const same = (state: DeskState, last: DeskState | undefined) =>
  state.drafts === last?.drafts && state.inlineEdits === last.inlineEdits && state.typed === last.typed

function read(place: string): Item[] {
  try {
    return parseKept(localStorage.getItem(place), Date.now())
  } catch {
    return []
  }
}

function write(place: string, items: readonly Item[]) {
  try {
    if (items.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, toStored(items))
  } catch {
    // Storage is full or not allowed: the words are still on the screen.
  }
}

/** Removes expired items of any article and person. */
function forgetOld() {
  try {
    for (const key of Object.keys(localStorage).filter(isPlace)) {
      const items = read(key)
      if (items.length === 0) localStorage.removeItem(key)
    }
  } catch {
    // As above.
  }
}
