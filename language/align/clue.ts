import { englishConcepts, koreanConcepts } from '../lexicon/ko-en'
import { withoutParticles } from '../lexicon/korean-stem'
import { regionNames } from '../lexicon/regions'
import { numerals } from '../numeral/numeral'
import { hangulBones, latinBones } from './sound'

/**
 * A clue is something in a segment that its counterpart is likely to hold as well. It matches a segment of the other side
 * that holds one of its keys. `silent` clues only offer their keys to be found; their absence tells nothing.
 */
export type Clue = { kind: ClueKind; keys: string[] }

export type ClueKind =
  | 'number'
  | 'figure'
  | 'day'
  | 'latin'
  | 'acronym'
  | 'name'
  | 'long-name'
  | 'loan'
  | 'word'
  | 'region'
  | 'mark'
  | 'cognate'
  | 'han'
  | 'silent'

export type Pair = { source: string; target: string }

/** Reads the clues of segments of one language, with the other in mind; remembers words, so make one per side. */
export function clueReader(language: string, other: string): (segment: string) => Clue[] {
  const words = wordReader(language.slice(0, 2), other.slice(0, 2))
  return (segment) => [...numberClues(segment, language), ...words(segment), ...markClues(segment)]
}

function numberClues(segment: string, language: string): Clue[] {
  return numerals(segment, language).map(({ value, unit }) => {
    const big = value > 12 || !Number.isInteger(value) || unit.kind === 'money' || unit.kind === 'percent'
    const day = unit.kind === 'date' && unit.name === 'day'
    return { kind: day ? 'day' : big ? 'number' : 'figure', keys: [`n${value}`] }
  })
}

const MARKS: readonly (readonly [string, RegExp])[] = [
  ['quote', /["“”„«»「」『』]/],
  ['question', /[?？]/],
  ['exclamation', /[!！]/],
  ['colon', /[:：]\s/],
  ['semicolon', /[;；]/],
  ['bracket', /[(（]/],
  ['ellipsis', /…|\.{3}|···/],
  ['dash', / [-–—] |—|──/],
]

function markClues(segment: string): Clue[] {
  return MARKS.filter(([, pattern]) => pattern.test(segment)).map(([name]) => ({ kind: 'mark', keys: [`m${name}`] }))
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’&]*(?:\.(?=\p{L}\.)\p{L}\.?)*/gu

function wordReader(language: string, other: string): (segment: string) => Clue[] {
  const regions = regionNames(language)
  const seen = new Map<string, Clue[]>()
  const read = (word: string): Clue[] => {
    const known = seen.get(word)
    if (known) return known
    const clues = wordClues(word, language, other, regions)
    seen.set(word, clues)
    return clues
  }
  return (segment) => {
    const words = segment.match(WORD) ?? []
    const clues = words
      .flatMap((word) =>
        /\p{Script=Hangul}/u.test(word)
          ? word.split(/(?<=[A-Za-z])(?=\p{Script=Hangul})|(?<=\p{Script=Hangul})(?=[A-Za-z])/u)
          : word,
      )
      .flatMap(read)
    return language === 'en' && other === 'ko' ? [...clues, ...joinedNames(words)] : clues
  }
}

function wordClues(word: string, language: string, other: string, regions: Map<string, string>): Clue[] {
  if (/^\p{Script=Hangul}/u.test(word)) return hangulClues(word, regions, other)
  if (/^\p{Script=Latin}/u.test(word)) return latinClues(word, language, other, regions)
  return []
}

function hangulClues(word: string, regions: Map<string, string>, other: string): Clue[] {
  const clues: Clue[] = []
  const forms = withoutParticles(word)
  const concepts = other === 'en' ? koreanConcepts(word) : []
  for (const concept of new Set(concepts)) clues.push({ kind: 'word', keys: [`c${concept}`] })
  const region = forms.map((form) => regions.get(form)).find((code) => code !== undefined)
  if (region && concepts.length === 0) clues.push({ kind: 'region', keys: [`r${region}`] })
  const bones = forms
    .filter((form) => form.length > 1)
    .map((form) => hangulBones(form))
    .filter((key) => key.length > 1)
  if (bones.length > 0) clues.push({ kind: 'silent', keys: bones.map((key) => `b${key}`) })
  return clues
}

function latinClues(word: string, language: string, other: string, regions: Map<string, string>): Clue[] {
  const lower = word.toLowerCase()
  const plain = lower.replace(/['’]s?$/, '').replaceAll('.', '')
  const latin = { kind: 'latin' as const, keys: [`l${plain}`] }
  if (language === 'ko' || language === 'zh' || language === 'ja') return plain.length > 1 ? [latin] : []
  if (other !== 'ko' && other !== 'zh' && other !== 'ja') return cognates(plain)
  const clues: Clue[] = [{ ...latin, kind: /^\p{Lu}[\p{Lu}\d&.]+$/u.test(word) ? 'acronym' : 'silent' }]
  const region = regions.get(plain)
  if (region) clues.push({ kind: 'region', keys: [`r${region}`] })
  if (other !== 'ko') return clues
  const concepts = language === 'en' ? englishConcepts(word.replace(/['’]s?$/, '')) : []
  if (concepts.length > 0) clues.push({ kind: 'word', keys: concepts.map((concept) => `c${concept}`) })
  const bones = plain.length > 2 ? latinBones(plain).filter((key) => key.length > 1) : []
  const known = concepts.length > 0 || region
  if (bones.length > 0 && !(known && bones.every((key) => key.length < 4))) {
    const capital = /^\p{Lu}/u.test(word)
    const long = bones.every((key) => key.length > 3)
    if (capital && !known) clues.push({ kind: long ? 'long-name' : 'name', keys: bones.map((key) => `b${key}`) })
    else if (plain.length > 4 && bones.some((key) => key.length > 2))
      clues.push({ kind: 'loan', keys: bones.map((key) => `b${key}`) })
  }
  return clues
}

/** Words of two Latin languages: the same word, or the same beginning in a common spelling (Berg, Expedition/expédition). */
function cognates(word: string): Clue[] {
  const folded = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ph/g, 'f')
    .replace(/[ckq]u?/g, 'k')
    .replace(/y/g, 'i')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1')
  if (folded.length < 3) return []
  return [{ kind: 'cognate', keys: folded.length < 5 ? [`l${folded}`] : [`l${folded.slice(0, 5)}`] }]
}

/** Kim Jong Il is one word in Hangul: two or three short capitalised words in a row are also tried as one. */
function joinedNames(words: readonly string[]): Clue[] {
  const clues: Clue[] = []
  for (let at = 0; at < words.length - 1; at++) {
    for (const count of [2, 3]) {
      const run = words.slice(at, at + count)
      if (run.length < count || !run.every((word) => /^\p{Lu}\p{Ll}{1,5}$/u.test(word))) continue
      const keys = latinBones(run.join('')).filter((key) => key.length > 2)
      if (keys.length > 0) clues.push({ kind: 'loan', keys: keys.map((key) => `b${key}`) })
    }
  }
  return clues
}
