import type { MarkdownMark } from '../../markdown/inline-source'
import type { Block } from '../block'
import type { Provenance } from '../reading'

/** In which text something stands: the one before the changes, the one after them, or both. */
export type When = 'both' | 'before' | 'after'

/** Words under their marks, as a document with tracked changes holds them. `made`: who put them in or took them out. */
export type Words = {
  readonly type: 'words'
  readonly text: string
  readonly marks: readonly MarkdownMark[]
  readonly when: When
  readonly made?: Provenance | undefined
}

/** Where a remark begins or ends; `note`: where a footnote is referred to. */
export type RemarkPoint = { readonly type: 'start' | 'end' | 'note'; readonly remark: string }

/** A paragraph; its end is tracked like words are (an end that was taken out joins it with the next one). */
export type TrackedParagraph = Omit<Block, 'text'> & {
  readonly pieces: readonly (Words | RemarkPoint)[]
  readonly end: { readonly when: When; readonly made?: Provenance }
}

/** All who had a hand in something, by their names, and when the first of them had. */
export function madeBy(some: readonly (Provenance | undefined)[]): Provenance {
  const made = some.filter((one) => one !== undefined)
  const authors = [...new Set(made.map(({ author }) => author).filter((author) => author !== ''))]
  const at = made.map((one) => one.at).find((time) => time !== undefined)
  return { author: authors.join(', '), ...(at !== undefined && { at }) }
}
