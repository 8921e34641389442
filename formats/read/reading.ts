import type { Block } from './block'

/**
 * A document as it was read: its paragraphs as they were before its tracked changes, and these and its comments beside
 * them. `block` is an index into `blocks`; offsets are UTF-16 code units in that block's text, half-open.
 *
 * The changes agree with each other: those of words don't overlap, no two put words in at one place, and at most one
 * inserts paragraphs behind a block, which isn't one that another removes. They can be taken in any order or left, each by itself.
 */
export type Reading = {
  readonly kind: 'single'
  readonly blocks: readonly Block[]
  readonly changes: readonly TrackedChange[]
  readonly remarks: readonly Remark[]
}

/** A document whose paragraphs come in pairs, as a translation memory, an XLIFF file or a table of two columns has them. */
export type PairedReading = {
  readonly kind: 'paired'
  /** BCP 47, where the document says so. */
  readonly languages: { readonly source?: string | undefined; readonly target?: string | undefined }
  readonly pairs: readonly { readonly source: Reading; readonly target: Reading }[]
  /** About the document, not about a paragraph. */
  readonly remarks: readonly Remark[]
}

/**
 * Who made it, as the document names them (joined by commas where several had a hand in it; empty where it doesn't say),
 * and when (ISO-8601 UTC).
 */
export type Provenance = { readonly author: string; readonly at?: string }

/** A change that was tracked and not yet accepted. */
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
    /** Two paragraphs become one, with a space between them where their script has one. */
    | { readonly op: 'join-next' | 'remove'; readonly block: number }
    /** Paragraphs put in behind a block; -1: before the first. A blank line in the text makes several. */
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
  /** A footnote or an endnote: words for the readers, at their place in the text. */
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
