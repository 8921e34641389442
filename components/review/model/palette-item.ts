import type { Excerpt } from './excerpt'

/** In the order in which they are shown: a unit by its number, what can be done, where the words stand, what can't be done now. */
const GROUPS = [
  'unit',
  'mend',
  'go',
  'write',
  'decide',
  'show',
  'filter',
  'article',
  'words',
  'said',
  'notNow',
] as const

/** Something the palette offers. */
export type Item = {
  readonly id: string
  readonly group: (typeof GROUPS)[number]
  /** What it is called, or where the words are. */
  readonly label: string
  /** The keys that do the same, as they are shown. */
  readonly keys?: readonly string[]
  /** Why it can't be done now. */
  readonly reason?: string
  /** The words that were found. */
  readonly found?: { readonly excerpt: Excerpt; readonly language?: string }
  readonly run: () => void
}

/** Those that are called so: every word typed is in the name. What can't be done now is found only when it is asked for. */
export function called(items: readonly Item[], typed: string): Item[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  return items.filter(
    ({ label, reason }) =>
      words.every((word) => plain(label).includes(word)) && (reason === undefined || words.length > 0),
  )
}

export const inGroups = (items: readonly Item[]) =>
  GROUPS.map((group) => ({ group, items: items.filter((item) => item.group === group) })).filter(
    ({ items }) => items.length > 0,
  )

/** The item a step away from the one at `at`. Up from the first comes the last that can be done, not one that can't. */
export function stepFrom(items: readonly Item[], at: number, by: 1 | -1): Item | undefined {
  if (at + by < 0) return items.findLast(({ reason }) => reason === undefined) ?? items.at(-1)
  return items[at + by] ?? items[0]
}

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase()
