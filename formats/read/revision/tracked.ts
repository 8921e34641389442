import type { MarkdownMark } from '../../markdown/inline-source'
import type { Block } from '../block'
import type { Provenance } from '../reading'

/** Which text something is in: the one before the changes, the one after them, or both. */
export type When = 'both' | 'before' | 'after'

/** Words with their marks, in a document with tracked changes. `made`: who inserted or deleted them. */
export type Words = {
  readonly type: 'words'
  readonly text: string
  readonly marks: readonly MarkdownMark[]
  readonly when: When
  readonly made?: Provenance | undefined
  /** In a returned file, of what is in neither text: who had inserted it before it was deleted. */
  readonly insertedBy?: Provenance | undefined
  /** In a returned file, who gave them their marks, where that was tracked. */
  readonly restyledBy?: Provenance | undefined
}

/**
 * Where a remark begins or ends; `note`: the reference of a footnote. `deleted`: in a returned file, who deleted the reference.
 */
export type RemarkPoint = {
  readonly type: 'start' | 'end' | 'note'
  readonly remark: string
  readonly deleted?: Provenance
}

/**
 * A paragraph; its end is tracked like words are (a deleted end joins it with the next one). `isUncertain`: of a returned
 * file, the program that saved it loses what was tracked there.
 */
export type TrackedParagraph = Omit<Block, 'text'> & {
  readonly pieces: readonly (Words | RemarkPoint)[]
  readonly end: { readonly when: When; readonly made?: Provenance; readonly isUncertain?: boolean }
  /** In a returned file, who made it one of its kind, where that was tracked. */
  readonly turnedBy?: Provenance
}

/** All contributors to something, by their names, and the earliest time. */
export function madeBy(some: readonly (Provenance | undefined)[]): Provenance {
  const made = some.filter((one) => one !== undefined)
  const authors = [...new Set(made.map(({ author }) => author).filter((author) => author !== ''))]
  const at = made.map((one) => one.at).find((time) => time !== undefined)
  return { author: authors.join(', '), ...(at !== undefined && { at }) }
}
