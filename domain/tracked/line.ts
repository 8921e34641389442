import type { Paragraph } from '../manuscript/manuscript'

/**
 * The translation with every change still visible in it. A line is a paragraph as a word processor holds one: words that
 * are original, inserted or deleted, up to a paragraph end, which is original, inserted or deleted as well. `insertedBy`
 * and `deletedBy` are the threads responsible. Without the inserted parts it is the imported text; without the deleted
 * parts, the text it is to become. Words that one correction inserted and another deleted have both, and are in neither.
 */
export type Line = {
  readonly items: LineItem[]
  end: TrackedBy
  /** The unit it stands in. */
  unitId: string
  /** The kind of the paragraph that ends here, before and after. */
  readonly before: KindAndLevel
  after: KindAndLevel
  /** The thread that changed the kind. */
  kindBy?: string
  /** The present paragraph that ends here. */
  paragraphId?: string
}

export type KindAndLevel = Pick<Paragraph, 'kind' | 'level'>

export type TrackedBy = { readonly insertedBy?: string; readonly deletedBy?: string }

/** Inline Markdown, or a part of it: a change may begin between a sign and its words. */
export type Words = TrackedBy & { readonly type: 'words'; readonly text: string }

/** Where the words of a remark begin or end; `id` is its thread's. */
export type Point = { readonly type: 'start'; readonly id: string } | { readonly type: 'end'; readonly id: string }

export type LineItem = Words | Point

export const isLive = ({ deletedBy }: TrackedBy): boolean => deletedBy === undefined

export const wasThere = ({ insertedBy }: TrackedBy): boolean => insertedBy === undefined

/** Which of the two texts: as imported, or with the changes. */
export type Stage = 'before' | 'after'

export const isIn = (side: Stage): ((change: TrackedBy) => boolean) => (side === 'before' ? wasThere : isLive)

/** The lines of each paragraph of one of the two texts: a paragraph continues past ends that this text doesn't have. */
export function paragraphsOf(lines: readonly Line[], side: Stage): Line[][] {
  const has = isIn(side)
  const paragraphs: Line[][] = []
  let open: Line[] = []
  for (const line of lines) {
    open.push(line)
    if (!has(line.end)) continue
    paragraphs.push(open)
    open = []
  }
  return open.length > 0 ? [...paragraphs, open] : paragraphs
}

/** The words of some lines in one of the two texts. */
export const textIn = (lines: readonly Line[], side: Stage): string =>
  lines.flatMap(({ items }) => items.flatMap((item) => (isWords(item) && isIn(side)(item) ? item.text : []))).join('')

export const isWords = (item: LineItem): item is Words => item.type === 'words'
