import type { Block } from './block'

/**
 * A document as it was read: its paragraphs as they were before its tracked changes, and these and its comments beside
 * them. `block` is an index into `blocks`; offsets are UTF-16 code units in that block's text, half-open.
 */
export type Reading = {
  readonly blocks: readonly Block[]
  readonly changes: readonly TrackedChange[]
  readonly remarks: readonly Remark[]
}

/** A document whose paragraphs come in pairs, as a translation memory, an XLIFF file or a table of two columns has them. */
export type PairedReading = {
  /** BCP 47, where the document says so. */
  readonly languages: { readonly source?: string; readonly target?: string }
  readonly title?: { readonly source?: string; readonly target?: string }
  readonly pairs: readonly { readonly source: Reading; readonly target: Reading }[]
}

/** Who made it, as the document names them, and when (ISO-8601 UTC). */
export type Made = { readonly author: string; readonly at?: string }

/** A change that was tracked and not yet accepted. */
export type TrackedChange = Made &
  (
    | {
        readonly op: 'words'
        readonly block: number
        readonly start: number
        readonly end: number
        readonly replacement: string
      }
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
  readonly block?: number
  readonly start?: number
  readonly end?: number
  readonly resolved: boolean
  /** The comment itself first. */
  readonly said: readonly (Made & { readonly body: string })[]
}
