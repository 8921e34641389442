/** The two texts of one unit, in NFC. Paragraphs within a side are parted by a blank line. */
export type Pair = {
  readonly key: string
  readonly source: string
  readonly target: string
  /** What the paragraphs of each side are, in order, where it is known. */
  readonly shape?: { readonly source: readonly Block[]; readonly target: readonly Block[] } | undefined
  /** Corrections say how many paragraphs the translation has here. */
  readonly arranged?: boolean | undefined
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
export type Finding<Key extends string = string> = Place & {
  readonly check: string
  /** The key of the pair. */
  readonly pair: string
  readonly severity: Severity
  readonly message: Message<Key>
  readonly expected?: string
  readonly counterpart?: Place
  /** 0 to 1: how sure the check is that an editor would want to see this. */
  readonly confidence: number
}

export type Place = { readonly side: Side; readonly start: number; readonly end: number; readonly quote: string }
export type Severity = 'neutral' | 'minor' | 'major' | 'critical'
/** Which of a check's sentences is said, and of what; sentence.ts puts it into the reader's language. */
export type Message<Key extends string = string> = {
  readonly key: Key
  readonly values: Readonly<Record<string, string>>
}

/** What a check finds, before the runner adds whose finding it is and how severe. */
export type CheckFinding<Key extends string = string> = Omit<Finding<Key>, 'check' | 'pair' | 'severity'>

export type ArticleContext = {
  readonly options: Options
  /** To be called in every loop over what a text holds: throws when the check has used up its time. */
  readonly tick: () => void
}

/**
 * A check is one value: what it looks for and why, every sentence that it can say, examples that are its tests, and a pure
 * function. A new one is a file with such a value and a line in list.ts; the screen, the API and the exports take their words
 * from it. `Key`: the keys of its messages, which begin with its id.
 *
 * A `pair` check looks at one pair, so only changed ones are run again; an `article` check looks at all of them.
 */
export type Check<Key extends string = string> = {
  /** Small letters and hyphens. The ids of checks of numbers begin with `number`, of dates with `date`, of names with `name`. */
  readonly id: string
  readonly title: Words
  /** One line for the desk: what a finding of it says. */
  readonly summary: Words
  /** Why a copy editor wants to know, and what is let pass. */
  readonly why: Words
  readonly messages: Readonly<Record<Key, CheckSentence>>
  readonly classification: Classification
  readonly examples: readonly Example[]
} & (
  | { readonly scope: 'pair'; readonly run: (pair: Pair, context: ArticleContext) => CheckFinding<Key>[] }
  | {
      readonly scope: 'article'
      readonly run: (
        pairs: readonly Pair[],
        context: ArticleContext,
      ) => ReadonlyMap<string, readonly CheckFinding<Key>[]>
    }
)

export type Words = { readonly en: string; readonly ko: string }

/** A sentence in both languages; {names} are values of the message. Quoted words stay in their own language. */
export type CheckSentence = Words & {
  readonly severity: Severity
  /** Puts a value into the language of the sentence, where it is no quotation. */
  readonly valueIn?: (value: string, language: keyof Words) => string
}

/** What a finding is classified as when a person makes a thread of it. */
export type Classification = {
  /** A path of MQM-Core (themqm.org). */
  readonly category: string
  readonly gapType: 'omission' | 'misattribution' | 'ambiguous-term' | 'mistranslated-relation'
  /** Whether a finding says that one side lacks what the other has, which makes it an omission or an addition. */
  readonly lack: 'always' | 'without-counterpart' | 'never'
}

/** Pairs of an article and the words that the check underlines in them, in order; none where all is well. */
export type Example = {
  readonly pairs: readonly (readonly [source: string, target: string])[]
  readonly finds: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly options?: Partial<Options>
  readonly shape?: Pair['shape']
  readonly arranged?: boolean
}

/** An example of one pair, Korean into English. */
export const example = (source: string, target: string, ...finds: string[]): Example => ({
  pairs: [[source, target]],
  finds,
})

/** The same of an article of several pairs. */
export const articleExample = (finds: string[], ...pairs: [string, string][]): Example => ({ pairs, finds })

/** A place in one side of a pair. */
export function place(pair: Pair, side: Side, start: number, end: number): Place {
  return { side, start, end, quote: pair[side].slice(start, end) }
}
