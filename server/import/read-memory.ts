import 'server-only'
import { invalid } from '@/domain/contract/problem'
import { decodeText } from '@/formats/read/decode'
import { readTmx, type TmxLanguages } from '@/formats/read/exchange/tmx'
import type { Reading } from '@/formats/read/reading'
import { readable } from '@/language/checks/readable'
import type { Languages } from '@/language/remembered'

/** The words of a TMX file, without their marks. */
export type MemoryRead = {
  readonly languages: Languages
  readonly pairs: readonly { readonly source: string; readonly target: string }[]
}

export function readMemory(bytes: Uint8Array, asked: TmxLanguages): MemoryRead {
  const text = decodeText(bytes)
  const read = text.ok ? readTmx(text.value, asked) : text
  if (!read.ok) throw invalid('file', read.message)
  const { source, target } = read.value.languages
  if (source === undefined || target === undefined) throw invalid('file', 'holds no sentence in two languages')
  if (sameLanguage(source, target)) throw invalid('file', 'has the same language on both sides')
  return { languages: { source, target }, pairs: read.value.pairs.map(wordsOf).filter(isShort) }
}

const sameLanguage = (one: string, other: string) => new Intl.Locale(one).language === new Intl.Locale(other).language

function wordsOf(given: { readonly source: Reading; readonly target: Reading }) {
  const { source, target } = readable('', { source: blocksOf(given.source), target: blocksOf(given.target) }).pair
  return { source, target }
}

/** Ten pages are no sentence and no paragraph: to pair what is in them would keep everybody waiting. */
const LONGEST = 20_000

const isShort = ({ source, target }: { source: string; target: string }) =>
  Math.max(source.length, target.length) <= LONGEST

const blocksOf = ({ blocks }: Reading) => blocks.map((block, nth) => ({ id: String(nth), ...block }))
