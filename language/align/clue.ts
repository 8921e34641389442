import { calendarNames } from '../lexicon/calendar'
import { englishStem } from '../lexicon/english-stem'
import { europeanWords } from '../lexicon/european'
import { koreanWords } from '../lexicon/ko-en'
import { withoutParticles } from '../lexicon/korean-stem'
import { regionNames } from '../lexicon/regions'
import { renderingsOf } from '../lexicon/renderings'
import { chineseWords } from '../lexicon/zh-en'
import type { MeasureUnit } from '../numeral/figure'
import { numerals } from '../numeral/numeral'
import { scriptOf } from '../script'
import { hangulSkeleton, hanSkeletons, latinSkeletons, transliterate } from './sound'

/**
 * A clue is something in a segment that its counterpart probably contains as well. It matches a segment of the other side
 * that contains one of its keys. `silent` clues only offer their keys to be found; their absence means nothing.
 */
export type Clue = { kind: ClueKind; keys: readonly string[] }

export type ClueKind =
  | 'number'
  | 'figure'
  | 'day'
  | 'calendar'
  | 'latin'
  | 'acronym'
  | 'name'
  | 'long-name'
  | 'loan'
  | 'word'
  | 'region'
  | 'mark'
  | 'cognate'
  | 'same'
  | 'silent'

/** Reads the clues of segments of one language, for a given other language; it caches words, so create one per side. */
export function clueReader(language: string, other: string): (segment: string) => Clue[] {
  const words = wordClues(language.slice(0, 2), other.slice(0, 2))
  const marks = MARKS.map(([name, pattern]) => ({ pattern, clue: { kind: 'mark', keys: [`m${name}`] } as const }))
  return (segment) => {
    const clues = words(segment)
    for (const { value, unit } of numerals(segment, language))
      clues.push({ kind: kindOf(value, unit), keys: [`n${value}`] })
    for (const { pattern, clue } of marks) if (pattern.test(segment)) clues.push(clue)
    return clues
  }
}

/** Small numbers are often words, and a day of the month is often a weekday in the other language. */
function kindOf(value: number, unit: MeasureUnit): ClueKind {
  if (unit.kind === 'date' && unit.name === 'day') return 'day'
  const big = value > 12 || !Number.isInteger(value) || unit.kind === 'money' || unit.kind === 'percent'
  return big ? 'number' : 'figure'
}

const MARKS: readonly (readonly [string, RegExp])[] = [
  ['quote', /["“”„«»「」『』]/],
  ['question', /[?？]/],
  ['exclamation', /[!！]/],
  ['colon', /[:：](?:\s|$)|：/],
  ['semicolon', /[;；]/],
  ['bracket', /[(（]/],
  ['ellipsis', /…|\.{3}|···/],
  ['dash', / [-–—] |—|──/],
]

/** Runs of letters; a point between two of them and an apostrophe are part of a word. Scripts are separated afterwards. */
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’&]*(?:\.(?=\p{L}\.)\p{L}\.?)*/gu
/** CEO는, AI芯片: a word of two scripts is two. The mark that lengthens a Katakana vowel belongs to no script. */
const SEAM =
  /(?<=\p{Script=Latin})(?=[\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}])|(?<=[\p{Script=Hangul}\p{Script=Han}])(?=[\p{Script=Latin}\p{Script=Katakana}])|(?<=[\p{Script=Katakana}ー])(?=[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}])|(?<=\p{Script=Hiragana})(?=[\p{Script=Katakana}\p{Script=Han}\p{Script=Latin}])/u
const MIXED = /\p{Script=Latin}|\p{Script=Katakana}/u

type Context = {
  language: string
  other: string
  regions: Map<string, string>
  calendar: Map<string, string>
  /** English stems that the other side's word list can translate into. */
  renderings: Set<string>
}

/** The clues of the words of a segment. */
function wordClues(language: string, other: string): (segment: string) => Clue[] {
  const context = {
    language,
    other,
    regions: regionNames(language),
    calendar: calendarNames(language),
    renderings: renderingsOf(other),
  }
  const seen = new Map<string, Clue[]>()
  const read = (word: string): Clue[] => {
    const known = seen.get(word)
    if (known) return known
    const parts = MIXED.test(word) ? word.split(SEAM) : [word]
    const clues = parts.flatMap((part) => cluesOf(part, context))
    seen.set(word, clues)
    return clues
  }
  const names = new Map<string, Clue[]>()
  const readName = (name: string): Clue[] => {
    const known = names.get(name)
    if (known) return known
    const keys = latinSkeletons(name).filter((key) => key.length > 2)
    const clues: Clue[] = keys.length > 0 ? [{ kind: 'loan', keys: keys.map((key) => `b${key}`) }] : []
    names.set(name, clues)
    return clues
  }
  return (segment) => {
    const words = segment.match(WORD) ?? []
    const clues: Clue[] = []
    for (const word of words) clues.push(...read(word))
    if (other === 'ko') for (const name of joinedNames(words)) clues.push(...readName(name))
    return clues
  }
}

const LATIN = /\p{Script=Latin}/u

function cluesOf(word: string, context: Context): Clue[] {
  if (/^\p{Script=Hangul}/u.test(word)) return hangulClues(word, context)
  if (/^\p{Script=Han}/u.test(word)) return hanClues(word)
  if (LATIN.test(word)) return latinClues(word, context)
  return transliteratedClues(word, context)
}

/** Cyrillic words without their endings as well; runs of Katakana, split off at script boundaries. */
function transliteratedClues(word: string, { regions, calendar }: Context): Clue[] {
  const lower = word.toLowerCase()
  const date = calendar.get(lower)
  if (date) return [{ kind: 'calendar', keys: [date] }]
  const region = regions.get(lower)
  const forms = [word, word.replace(/[аеиоуыьэюяй]+$/iu, ''), word.replace(/[аеиоуыьэюя]+[мхв]$/iu, '')]
  const skeletons = forms.flatMap((form) => (form.length > 2 ? latinSkeletons(transliterate(form)) : []))
  return [...regionClue(region), ...silentClue([...new Set(skeletons)].filter((key) => key.length > 1))]
}

function hangulClues(word: string, { regions, other }: Context): Clue[] {
  const forms = withoutParticles(word)
  const words = koreanWords(word)
  const region = words.length > 0 && other === 'en' ? undefined : forms.map((form) => regions.get(form)).find(Boolean)
  const skeletons = forms
    .filter((form) => form.length > 1)
    .map(hangulSkeleton)
    .filter((key) => key.length > 1)
  return [...stemClues(words), ...regionClue(region), ...silentClue(skeletons)]
}

function hanClues(run: string): Clue[] {
  const { stems, regions, rest } = chineseWords(run)
  return [...stemClues(stems), ...regions.flatMap(regionClue), ...silentClue(rest.flatMap(hanSkeletons))]
}

function latinClues(word: string, context: Context): Clue[] {
  const { language, other, regions, calendar, renderings } = context
  const plain = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replaceAll('.', '')
  const latin = { kind: 'latin' as const, keys: [`l${plain}`] }
  if (!isLatin(language)) return plain.length > 1 ? [latin] : []
  const date = language === 'en' && other === 'ko' ? undefined : calendar.get(plain)
  if (date) return [{ kind: 'calendar', keys: [date] }]
  const stems = language === 'en' ? [englishStem(word)] : europeanWords(plain, language)
  const words = stemClues([stems.filter((stem) => renderings.has(stem))])
  const region = regions.get(plain)
  if (isLatin(other)) return words.length > 0 ? words : cognates(word, plain, language)
  const acronym = /^\p{Lu}[\p{Lu}\d&.]+$/u.test(word)
  const clues: Clue[] = [{ ...latin, kind: acronym ? 'acronym' : 'silent' }, ...regionClue(region), ...words]
  return [...clues, ...soundClues(word, plain, words.length > 0 || region !== undefined)]
}

/** A name, or a word that the other script may have borrowed: a word with a known translation needs a long skeleton. */
function soundClues(word: string, plain: string, known: boolean): Clue[] {
  const skeletons = plain.length > 2 ? latinSkeletons(plain).filter((key) => key.length > 1) : []
  if (skeletons.length === 0 || (known && skeletons.every((key) => key.length < 4))) return []
  const keys = skeletons.map((key) => `b${key}`)
  if (/^\p{Lu}/u.test(word) && !known)
    return [{ kind: skeletons.every((key) => key.length > 3) ? 'long-name' : 'name', keys }]
  return plain.length > 4 && skeletons.some((key) => key.length > 2) ? [{ kind: 'loan', keys }] : []
}

/** Words of two Latin languages: the same name, or the same beginning in a common spelling (Expedition/expédition). */
function cognates(word: string, plain: string, language: string): Clue[] {
  const folded = plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ph/g, 'f')
    .replace(/[ckq]u?/g, 'k')
    .replace(/y/g, 'i')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1')
  if (folded.length < 3) return []
  const name = /^\p{Lu}/u.test(word) && language !== 'de'
  return [{ kind: name ? 'same' : 'cognate', keys: [`l${folded.slice(0, 5)}`] }]
}

/** Kim Jong Il is one word in Hangul: two or three short capitalised words in a row are also tried as one. */
function joinedNames(words: readonly string[]): string[] {
  const names: string[] = []
  let run: string[] = []
  for (const word of words) {
    run = SHORT_NAME.test(word) ? [...run.slice(-2), word] : []
    if (run.length > 1) names.push(run.slice(-2).join(''))
    if (run.length > 2) names.push(run.join(''))
  }
  return names
}

const SHORT_NAME = /^\p{Lu}\p{Ll}{1,5}$/u

const isLatin = (language: string) => scriptOf(language) === 'latin'

const stemClues = (words: readonly (readonly string[])[]): Clue[] =>
  words.filter((stems) => stems.length > 0).map((stems) => ({ kind: 'word', keys: stems.map((stem) => `c${stem}`) }))

const regionClue = (code: string | undefined): Clue[] => (code ? [{ kind: 'region', keys: [`r${code}`] }] : [])

const silentClue = (skeletons: readonly string[]): Clue[] =>
  skeletons.length > 0 ? [{ kind: 'silent', keys: skeletons.map((key) => `b${key}`) }] : []
