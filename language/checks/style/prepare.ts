import { type LinearExpression, linearExpression } from '../../linear-expression'
import { fold, indexPhrases, type Phrase, type PhraseIndex } from '../../phrases'
import type { HouseRule, Side } from '../check'

/** A rule with what is needed to apply it. */
export type Prepared = { readonly rule: HouseRule; readonly except: readonly string[] }

/** The words of a rule, found in a text. */
export type RuleFound = {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly groups?: string[]
}

/** The rules for the texts in a language: those that look for words, and those about headings as a whole. */
export type RulesOf = {
  readonly phrases: PhraseIndex<Prepared>
  readonly expressions: readonly (Prepared & { readonly expression: LinearExpression })[]
  readonly headings: readonly Prepared[]
  /** Those that miss what isn't there. */
  readonly wanted: readonly Prepared[]
}

/** How headings are written, where that is what a rule says instead of words. */
export const HEADING_STYLES = ['$title', '$sentence', '$lower', '$upper'] as const

/** A rule of `en` covers `en-GB`, and not the other way round. */
export const covers = (ruled: string, language: string): boolean =>
  language === ruled || language.startsWith(`${ruled}-`)

/**
 * Alternatives: separated by `|` where there is one, else by a comma that isn't in a number. A backslash before one of them
 * makes it an ordinary sign.
 */
export function alternativesIn(find: string): string[] {
  const separator = /(?<!\\)\|/.test(find) ? /(?<!\\)\|/ : /(?<!\\),(?!\d)/
  return find
    .split(separator)
    .map((words) => words.replace(/\\([|,])/g, '$1').trim())
    .filter((words) => words !== '')
}

const known = new WeakMap<readonly HouseRule[], Map<string, RulesOf>>()

/** Prepared once for a list of rules and a language. */
export function rulesOf(rules: readonly HouseRule[], language: string): RulesOf {
  const byLanguage = known.get(rules) ?? new Map<string, RulesOf>()
  known.set(rules, byLanguage)
  const before = byLanguage.get(language)
  if (before) return before
  const made = prepare(
    rules.filter((rule) => covers(rule.language, language)),
    language,
  )
  byLanguage.set(language, made)
  return made
}

function prepare(rules: readonly HouseRule[], language: string): RulesOf {
  const phrases: Phrase<Prepared>[] = []
  const expressions: (Prepared & { expression: LinearExpression })[] = []
  const headings: Prepared[] = []
  const wanted: Prepared[] = []
  for (const rule of rules) {
    const prepared = { rule, except: rule.except === undefined ? [] : alternativesIn(rule.except).map(fold) }
    const { kind, find, regex = false, wholeWords = true, matchCase, inflected } = rule
    if (kind === 'capitalization' && (regex || HEADING_STYLES.some((one) => one === find))) {
      headings.push(prepared)
      continue
    }
    if (rule.atLeast !== undefined) wanted.push(prepared)
    if (regex) {
      const expression = linearExpression(find, matchCase === true)
      if ('find' in expression) expressions.push({ ...prepared, expression })
      continue
    }
    for (const words of alternativesIn(find))
      phrases.push({
        words,
        value: prepared,
        matchCase: kind !== 'capitalization' && matchCase === true,
        within: !wholeWords,
        inflected: inflected === true,
      })
  }
  return { phrases: indexPhrases(phrases, language), expressions, headings, wanted }
}

export const sidesOf = ({ source, target }: { source: string; target: string }): [Side, string][] => [
  ['source', source],
  ['target', target],
]
