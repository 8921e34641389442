import 'server-only'
import type { Warning } from '@/domain/contract/intake'
import type { Side } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import { isSameLanguage } from '@/domain/same-language'
import { detectLanguage, guessLanguage, isAkin, type ToldLanguage, tellLanguage } from '@/language/detect'
import { mainScript, scriptOf } from '@/language/script'
import type { GivenLanguages } from './upload'

/** Both languages; `und` if unknown. */
export type BothLanguages = { readonly source: string; readonly target: string }

type Texts = readonly { readonly text: string }[]

/** What the two sides seem to be in; absent where nothing tells. */
export type SeenLanguages = { readonly source?: ToldLanguage; readonly target?: ToldLanguage }

export function seeLanguages(source: Texts, target: Texts): SeenLanguages {
  const [from, to] = [source, target].map((blocks) => tellLanguage(blocks.map(({ text }) => text)))
  return { ...(from && { source: from }), ...(to && { target: to }) }
}

export const namesOf = ({ source, target }: SeenLanguages): GivenLanguages =>
  toLanguages(source?.language, target?.language)

/**
 * The languages of both sides: as stated, else as seen, else guessed (`guessed`: where). What was seen gives way to a guess if
 * it isn't certain and would make both sides the same.
 */
export function settleLanguages(
  said: GivenLanguages,
  seen: SeenLanguages,
  texts: { readonly source: Texts; readonly target: Texts },
): { readonly languages: GivenLanguages; readonly guessed: readonly Side[] } {
  const languages: { source?: string | undefined; target?: string | undefined } = { ...said }
  const guessed: Side[] = []
  const open = (['source', 'target'] as const).filter((side) => said[side] === undefined)
  // What is certain first: the other side gives way to it.
  const byCertainty = open.toSorted((one, other) => rank(seen[one]) - rank(seen[other]))
  for (const side of byCertainty) {
    const other = languages[side === 'source' ? 'target' : 'source']
    const told = seen[side]
    const isLikely = told && (told.certain || other === undefined || !isAkin(told.language, other))
    const guess = isLikely
      ? told.language
      : guessLanguage(
          texts[side].map(({ text }) => text),
          other,
        )
    if (guess === null) continue
    languages[side] = guess
    if (!isLikely) guessed.push(side)
  }
  return { languages: toLanguages(languages.source, languages.target), guessed }
}

const rank = (told: ToldLanguage | undefined) => (told ? (told.certain ? 0 : 1) : 2)

/**
 * The two languages of one text, if they aren't given: Korean is the source if it is one of them, else the first one. If
 * one is given, the other is detected.
 */
export function detectBothLanguages(blocks: Texts, { source, target }: GivenLanguages): GivenLanguages {
  if (source !== undefined && target !== undefined) return { source, target }
  const lines = blocks.flatMap(({ text }) => text.split('\n').map((line) => ({ text: line })))
  const found = mainLanguages(lines)
  const other = (known: string) => found.find((language) => !isAkin(language, known)) ?? guessBeside(lines, known)
  if (source !== undefined) return toLanguages(source, other(source))
  if (target !== undefined) return toLanguages(other(target), target)
  const first = found.includes('ko') ? 'ko' : found[0]
  return toLanguages(first, first === undefined ? undefined : other(first))
}

/** This many paragraphs, from all over the text, are sampled for its languages. */
const SAMPLE = 200

/** The two most frequent languages of a text, in the order of their first paragraphs. */
function mainLanguages(blocks: Texts): string[] {
  const every = Math.max(1, Math.ceil(blocks.length / SAMPLE))
  const sizes = new Map<string, number>()
  for (let k = 0; k < blocks.length; k += every) {
    const text = blocks[k]?.text ?? ''
    const language = detectLanguage([text])
    if (language) sizes.set(language, (sizes.get(language) ?? 0) + text.length)
  }
  const most = [...sizes].sort(([, a], [, b]) => b - a).slice(0, 2)
  return [...sizes.keys()].filter((language) => most.some(([one]) => one === language))
}

/** A guess at the language of the paragraphs that aren't in the script of the known one. */
function guessBeside(blocks: Texts, known: string): string | undefined {
  const others = blocks.map(({ text }) => text).filter((text) => isElsewhere(text, known))
  return (others.length > 0 ? guessLanguage(others, known) : null) ?? undefined
}

function isElsewhere(text: string, known: string): boolean {
  const main = mainScript(text)
  return main !== null && main !== scriptOf(known) && /\p{L}{3}/u.test(text)
}

const toLanguages = (source: string | undefined, target: string | undefined): GivenLanguages => ({
  ...(source !== undefined && { source }),
  ...(target !== undefined && { target }),
})

/**
 * What looks wrong with the languages: both sides in one, or the sides swapped, which is refused and therefore said only where
 * it is certain; one side in another language than stated; and a guess.
 */
export function languageWarnings(languages: GivenLanguages, seen: SeenLanguages, guessed: readonly Side[]): Warning[] {
  const { source, target } = seen
  const isCertain = source?.certain === true && target?.certain === true
  if (isCertain && isAkin(source.language, target.language)) {
    const path = languages.source !== undefined && !isAkin(languages.source, source.language) ? 'source' : 'target'
    return [{ code: 'same-language', path, message: `Both sides are in ${nameOf(source.language)}.` }]
  }
  if (isCertain && isSwapped(languages, source.language, target.language))
    return [
      {
        code: 'sides-swapped',
        path: 'source',
        message: `The source is in ${nameOf(source.language)} and the translation in ${nameOf(target.language)}: the sides look swapped.`,
      },
    ]
  return (['source', 'target'] as const).flatMap((side) =>
    guessed.includes(side)
      ? guessWarning(side, languages[side])
      : differenceWarnings(side, languages[side], seen[side]?.language),
  )
}

const isSwapped = (said: GivenLanguages, source: string, target: string): boolean =>
  said.source !== undefined && said.target !== undefined && isAkin(said.source, target) && isAkin(said.target, source)

function guessWarning(side: Side, language: string | undefined): Warning[] {
  if (language === undefined) return []
  const message = `The language of the ${wordFor(side)} is a guess: ${nameOf(language)}.`
  return [{ code: 'language-guessed', path: side, message }]
}

const wordFor = (side: Side) => (side === 'source' ? 'source' : 'translation')

function differenceWarnings(side: Side, said: string | undefined, seen: string | undefined): Warning[] {
  if (said === undefined || seen === undefined || isAkin(said, seen)) return []
  return [
    {
      code: 'language-differs',
      path: side,
      message: `The ${wordFor(side)} looks like ${nameOf(seen)}, not ${nameOf(said)}.`,
    },
  ]
}

/** Refuses unless both languages are known and differ. */
export function bothLanguages({ source, target }: GivenLanguages): BothLanguages {
  const unknown = [
    ...(source === undefined ? ['sourceLanguage'] : []),
    ...(target === undefined ? ['targetLanguage'] : []),
  ]
  if (source === undefined || target === undefined)
    throw invalidInput(unknown.map((path) => ({ path, message: 'is required: it couldn’t be detected from the text' })))
  if (isSameLanguage(source, target))
    throw invalidInput([{ path: 'targetLanguage', message: 'is the same as the source language' }])
  return { source, target }
}

/** Refuses a certain mistake; `anyway` skips this. */
export function refuseDoubtful(warnings: readonly Warning[]): void {
  const [mistaken] = warnings.filter(({ code }) => code === 'wrong-extension')
  if (mistaken) {
    const message = `${mistaken.message} Set “format” to say what it is.`
    throw new Refusal('UNSUPPORTED_FORMAT', message, { issues: [{ path: mistaken.path, message }] })
  }
  const wrong = warnings.filter(({ code }) => code === 'same-language' || code === 'sides-swapped')
  if (wrong.length === 0) return
  throw invalidInput(
    wrong.map(({ path, code, message }) => ({
      path,
      message: code === 'sides-swapped' ? `${message} Set “swap” to exchange them.` : message,
    })),
  )
}

function invalidInput(issues: { path: string; message: string }[]) {
  const detail = issues
    .map(({ path, message }) => (/^\p{Lu}/u.test(message) ? message : `${path} ${message}`))
    .join(' ')
  return new Refusal('INVALID_INPUT', detail, { issues })
}

export function nameOf(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
}
