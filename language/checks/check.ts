/** The two texts of one unit, in NFC. Paragraphs within a side are parted by a blank line. */
export type Pair = {
  readonly key: string
  readonly source: string
  readonly target: string
  /** What the paragraphs of each side are, in order, where it is known. */
  readonly shape?: { readonly source: readonly Block[]; readonly target: readonly Block[] } | undefined
}

export type Block = {
  readonly kind: 'heading' | 'paragraph' | 'quote' | 'list-item' | 'code' | 'caption'
  readonly level?: number
}

export type Side = 'source' | 'target'
export type Languages = { readonly source: string; readonly target: string }
export type GlossaryEntry = { readonly source: string; readonly target: string; readonly note?: string }

export type Options = {
  readonly languages: Languages
  readonly glossary?: readonly GlossaryEntry[]
  /** The day the article is dated, YYYY-MM-DD: then weekdays are computed. */
  readonly date?: string
  /** Checks that don't run in this article, by id. */
  readonly disabled?: readonly string[]
}

/** `expected`: what should stand in the words, where that is known. Offsets are UTF-16, half-open; `quote` is exactly that slice. */
export type Finding = Place & {
  readonly check: string
  /** The key of the pair. */
  readonly pair: string
  readonly severity: Severity
  readonly message: Message
  readonly expected?: string
  readonly counterpart?: Place
  /** 0 to 1: how sure the check is that an editor would want to see this. */
  readonly confidence: number
}

export type Place = { readonly side: Side; readonly start: number; readonly end: number; readonly quote: string }
export type Severity = 'neutral' | 'minor' | 'major' | 'critical'
/** Said in the reader's language by sentence.ts, or by the screen's own words. */
export type Message = { readonly key: string; readonly values: Readonly<Record<string, string>> }

/** What a check finds, before the runner adds whose finding it is. */
export type Found = Omit<Finding, 'check' | 'pair'>

export type Context = {
  readonly options: Options
  /** To be called in every loop over what a text holds: throws when the check has used up its time. */
  readonly tick: () => void
}

/**
 * A check is a value: what it looks for, why a copy editor wants to know, examples that are its tests, and a pure function.
 * A `pair` check looks at one pair, so only changed ones are run again; an `article` check looks at all of them.
 */
export type Check = {
  readonly id: string
  readonly title: Words
  readonly why: Words
  readonly examples: readonly Example[]
} & (
  | { readonly scope: 'pair'; readonly run: (pair: Pair, context: Context) => Found[] }
  | {
      readonly scope: 'article'
      readonly run: (pairs: readonly Pair[], context: Context) => ReadonlyMap<string, readonly Found[]>
    }
)

export type Words = { readonly en: string; readonly ko: string }

/** Pairs of an article and the words that the check underlines in them, in order; none where all is well. */
export type Example = {
  readonly pairs: readonly (readonly [source: string, target: string])[]
  readonly finds: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly options?: Partial<Options>
  readonly shape?: Pair['shape']
}

/** An example of one pair, Korean into English. */
export const example = (source: string, target: string, ...finds: string[]): Example => ({
  pairs: [[source, target]],
  finds,
})

/** A place in one side of a pair. */
export function place(pair: Pair, side: Side, start: number, end: number): Place {
  return { side, start, end, quote: pair[side].slice(start, end) }
}
