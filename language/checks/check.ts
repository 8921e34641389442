/** The two texts of one unit, in NFC. A blank line separates the paragraphs of a side. */
export type Pair = {
  readonly key: string
  readonly source: string
  readonly target: string
  /** The kinds of the paragraphs of each side, in order, if known. */
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

/** A term of the workspace: confirmed, and of the languages of the article. */
export type HouseTerm = GlossaryEntry & { readonly domain?: string; readonly forbidden?: readonly string[] }

/** A rule of the workspace's style guide that is on; see domain/contract/style-guide.ts. */
export type HouseRule = {
  readonly id: string
  readonly kind: 'substitution' | 'existence' | 'occurrence' | 'capitalization'
  readonly find: string
  readonly instead?: string
  readonly why: string
  readonly language: string
  readonly matchCase?: boolean
  readonly wholeWords?: boolean
  readonly inflected?: boolean
  readonly regex?: boolean
  readonly except?: string
  readonly atMost?: number
  readonly atLeast?: number
  readonly per?: 'sentence' | 'paragraph'
  readonly only?: 'heading'
  readonly severity?: Severity
}

export type Options = {
  readonly languages: Languages
  readonly glossary?: readonly GlossaryEntry[]
  /** The workspace's words; what they are prepared to is kept as long as these lists are. */
  readonly terms?: readonly HouseTerm[]
  readonly style?: readonly HouseRule[]
  /** The date of the article, YYYY-MM-DD: if given, weekdays are computed. */
  readonly date?: string
  /** Checks that don't run in this article, by id. */
  readonly disabled?: readonly string[]
}

/**
 * `expected`: what should be in place of the words, if known. Offsets are UTF-16, half-open; `quote` is exactly that slice.
 */
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
/** Which of a check's sentences it is, with its values; sentence.ts puts it into the reader's language. */
export type Message<Key extends string = string> = {
  readonly key: Key
  readonly values: Readonly<Record<string, string>>
}

/** What a check reports, before the runner adds the check's id, and the severity of the sentence if it has none of its own. */
export type CheckFinding<Key extends string = string> = Omit<Finding<Key>, 'check' | 'pair' | 'severity'> & {
  readonly severity?: Severity
}

export type ArticleContext = {
  readonly options: Options
  /** To be called in every loop over the contents of a text: throws when the check has used up its time. */
  readonly tick: () => void
}

/**
 * A check is one value: what it looks for and why, every sentence that it can say, examples that are its tests, and a pure
 * function. A new one is a file with such a value and a line in list.ts; the screen, the API and the exports take their
 * words from it. `Key`: the keys of its messages, which begin with its id.
 *
 * A `pair` check looks at one pair, so only changed pairs are checked again; an `article` check looks at all of them.
 */
export type Check<Key extends string = string> = {
  /** Small letters and hyphens. The ids of checks of numbers begin with `number`, of dates with `date`, of names with `name`. */
  readonly id: string
  /** Where the desk shows it: among what compares both texts, what a copy editor would mark in one, or what an argument rests on. */
  readonly family: Family
  /** Doesn't run until an editor switches it on: fewer than eight of ten of its findings are right, or of a hint about the argument five. */
  readonly offByDefault?: true
  readonly title: LocalisedText
  /** One line for the desk: what its findings say. */
  readonly summary: LocalisedText
  /** Why a copy editor wants to know, and what is deliberately not reported. */
  readonly why: LocalisedText
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

export type Family = 'translation' | 'style' | 'logic'

export type LocalisedText = { readonly en: string; readonly ko: string }

/** A sentence in both languages; {names} are values of the message. Quoted words stay in their own language. */
export type CheckSentence = LocalisedText & {
  readonly severity: Severity
  /** Translates a value into the language of the sentence, unless it is a quotation. */
  readonly valueIn?: (value: string, language: keyof LocalisedText) => string
}

/** The classification of its findings when a person makes a thread of one. */
export type Classification = {
  /** A path of MQM-Core (themqm.org). */
  readonly category: string
  readonly gapType:
    | 'omission'
    | 'misattribution'
    | 'ambiguous-term'
    | 'mistranslated-relation'
    | 'contradiction'
    | 'headline-not-supported'
    | 'omitted-context'
  /** Whether a finding says that one side lacks what the other has, which makes it an omission or an addition. */
  readonly lack: 'always' | 'without-counterpart' | 'never'
}

/** Pairs of an article and the words that the check underlines in them, in order; none if all is correct. */
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

/** The same for an article of several pairs. */
export const articleExample = (finds: string[], ...pairs: [string, string][]): Example => ({ pairs, finds })

/** A place in one side of a pair. */
export function place(pair: Pair, side: Side, start: number, end: number): Place {
  return { side, start, end, quote: pair[side].slice(start, end) }
}
