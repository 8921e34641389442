import 'server-only'
import type { Warning } from '@/domain/contract/intake'
import { Refusal } from '@/domain/contract/problem'
import { isSameLanguage } from '@/domain/same-language'
import { detectLanguage, isAkin } from '@/language/detect'
import type { GivenLanguages } from './upload'

/** Both languages; `und` if unknown. */
export type BothLanguages = { readonly source: string; readonly target: string }

type Texts = readonly { readonly text: string }[]

/** The languages that the two sides seem to be in. */
export function detectLanguages(source: Texts, target: Texts): GivenLanguages {
  const [from, to] = [source, target].map((blocks) => detectLanguage(blocks.map(({ text }) => text)))
  return { ...(from && { source: from }), ...(to && { target: to }) }
}

/**
 * The two languages of one text, if they aren't given: Korean is the source if it is one of them, else the first one. If
 * one is given, the other is detected.
 */
export function detectBothLanguages(blocks: Texts, { source, target }: GivenLanguages): GivenLanguages {
  if (source !== undefined && target !== undefined) return { source, target }
  const found = mainLanguages(blocks)
  const other = (known: string) => found.find((language) => !isAkin(language, known))
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

const toLanguages = (source: string | undefined, target: string | undefined): GivenLanguages => ({
  ...(source !== undefined && { source }),
  ...(target !== undefined && { target }),
})

/** What looks wrong with the languages: both sides in one, the sides swapped, or one in another than stated. */
export function languageWarnings(said: GivenLanguages, seen: GivenLanguages): Warning[] {
  const { source, target } = seen
  if (source !== undefined && target !== undefined && isAkin(source, target)) {
    const path = said.source !== undefined && !isAkin(said.source, source) ? 'source' : 'target'
    return [{ code: 'same-language', path, message: `Both sides are in ${nameOf(source)}.` }]
  }
  if (isSwapped(said, seen))
    return [
      {
        code: 'sides-swapped',
        path: 'source',
        message: `The source is in ${nameOf(source ?? '')} and the translation in ${nameOf(target ?? '')}: the sides look swapped.`,
      },
    ]
  return (['source', 'target'] as const).flatMap((side) => differenceWarnings(side, said[side], seen[side]))
}

function isSwapped(said: GivenLanguages, seen: GivenLanguages): boolean {
  const { source, target } = seen
  if (source === undefined || target === undefined || said.source === undefined || said.target === undefined)
    return false
  return isAkin(said.source, target) && isAkin(said.target, source)
}

function differenceWarnings(side: 'source' | 'target', said: string | undefined, seen: string | undefined): Warning[] {
  if (said === undefined || seen === undefined || isAkin(said, seen)) return []
  const which = side === 'source' ? 'source' : 'translation'
  return [
    {
      code: 'language-differs',
      path: side,
      message: `The ${which} looks like ${nameOf(seen)}, not ${nameOf(said)}.`,
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
