import type { Block } from './block'

/**
 * A document that was read: its paragraphs before its tracked changes, and the changes and comments separately. `block` is
 * an index into `blocks`; offsets are UTF-16 code units in that block's text, half-open.
 *
 * The changes are compatible: those of words don't overlap, no two insert words at one place, and at most one inserts
 * paragraphs after a block, which isn't one that another removes. Each can be accepted or rejected by itself, in any order.
 */
export type Reading = {
  readonly kind: 'single'
  readonly blocks: readonly Block[]
  readonly changes: readonly TrackedChange[]
  readonly remarks: readonly Remark[]
}

/** A document whose paragraphs come in pairs, as in a translation memory, an XLIFF file or a two-column table. */
export type PairedReading = {
  readonly kind: 'paired'
  /** BCP 47, if the document says so. */
  readonly languages: { readonly source?: string | undefined; readonly target?: string | undefined }
  readonly pairs: readonly { readonly source: Reading; readonly target: Reading }[]
  /** About the document, not about a paragraph. */
  readonly remarks: readonly Remark[]
}

/**
 * The author as the document names them (several joined by commas; empty if it doesn't say), and the time (ISO-8601 UTC).
 */
export type Provenance = { readonly author: string; readonly at?: string }

/** A tracked change that isn't accepted yet. */
export type TrackedChange = Provenance &
  (
    | {
        readonly op: 'words'
        readonly block: number
        readonly start: number
        readonly end: number
        /** Inline Markdown; a blank line parts paragraphs. */
        readonly replacement: string
      }
    /** Joins two paragraphs, with a space between them if their script uses spaces. */
    | { readonly op: 'join-next' | 'remove'; readonly block: number }
    /** Paragraphs inserted after a block; -1: before the first. A blank line in the text separates several. */
    | {
        readonly op: 'insert'
        readonly block: number
        readonly kind: Block['kind']
        readonly level?: number
        readonly text: string
      }
  )

/** A comment with its replies. Without a range it is about the whole paragraph, without a block about the document. */
export type Remark = {
  /** A footnote or an endnote: words to the readers, at their place in the text. */
  readonly note?: true
  readonly block?: number
  readonly start?: number
  readonly end?: number
  readonly resolved: boolean
  /** The comment itself first. Plain words. */
  readonly said: readonly (Provenance & { readonly body: string })[]
}

export const single = (blocks: readonly Block[], rest: Partial<Omit<Reading, 'kind' | 'blocks'>> = {}): Reading => ({
  kind: 'single',
  blocks,
  changes: [],
  remarks: [],
  ...rest,
})
