import * as z from 'zod/mini'
import { Draft } from '../model/draft'
import { InlineEdit } from '../model/inline-edit'
import type { DeskState } from './desk-store'

/** Something that is being written: a draft, a passage, or the fields of a card (a reply, a reason), with its words. */
const Item = z.object({
  /** Of the draft, the passage or the thread. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  /** When it was last changed, in milliseconds since 1970. */
  at: z.number(),
  draft: z.optional(Draft),
  passage: z.optional(InlineEdit),
  /** By the name of the field. */
  typed: z.record(z.string(), z.string()),
})
export type Item = z.infer<typeof Item>

/** What is being written, on the desk. */
export type Begun = Pick<DeskState, 'drafts' | 'inlineEdits' | 'typed'>

/** Forgotten after this: whoever comes back later begins anew. */
export const LASTS = 30 * 24 * 60 * 60 * 1000
/** The most that is kept of one article, in characters of JSON. A browser gives a site about five million. */
export const MOST = 1_000_000

const PREFIX = 'stet:writing:'

export const placeOf = (userId: string, articleId: string) => `${PREFIX}${userId}:${articleId}`
export const isPlace = (key: string) => key.startsWith(PREFIX)

/** What is kept, as far as it can be read: what another version wrote, or somebody by hand, is left out. */
export function parseKept(kept: string | null, now: number): Item[] {
  if (kept === null || kept.length > 2 * MOST) return []
  const items = z.array(z.unknown()).safeParse(parsed(kept)).data ?? []
  return items.flatMap((item) => Item.safeParse(item).data ?? []).filter(({ at }) => now - at < LASTS)
}

/** What is being written now. `before`: as it was kept last, for the times of what didn't change. */
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

/** As it is kept: the newest first, as many as there is room for. */
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

/** What was kept, beside what has been begun since. */
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

function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept)
  } catch {
    return undefined
  }
}
