import type { Excerpt } from './excerpt'

/** In the order in which they are shown: a unit by its number, what can be done, where the words stand. */
const GROUPS = ['unit', 'mend', 'go', 'write', 'decide', 'show', 'filter', 'article', 'words', 'said'] as const

/** Something the palette offers. */
export type Item = {
  readonly id: string
  readonly group: (typeof GROUPS)[number]
  /** What it is called, or where the words are. */
  readonly label: string
  /** The keys as they are shown; the second does the same. */
  readonly caps?: readonly [string, string?]
  /** The words that were found. */
  readonly found?: { readonly excerpt: Excerpt; readonly language?: string }
  readonly run: () => void
}

/** Those that are called so: every word typed is in the name. */
export function called(items: readonly Item[], typed: string): Item[] {
  const words = plain(typed).split(/\s+/)
  return items.filter(({ label }) => words.every((word) => plain(label).includes(word)))
}

export const inGroups = (items: readonly Item[]) =>
  GROUPS.map((group) => ({ group, items: items.filter((item) => item.group === group) })).filter(
    ({ items }) => items.length > 0,
  )

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase()
