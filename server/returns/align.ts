import { diffArrays } from 'diff'
import { bookmarkName } from '@/formats/docx/way-marks'
import type { Exported, ExportedInk, Returned, ReturnedInk } from './ink'

/** A sign of the export beside the same one of the returned document; or one that only one of them has. */
export type Beside = { readonly e?: Exported; readonly r?: Returned }

/** Milliseconds for a stretch of text; beyond, all of it counts as written anew. */
const TIME_LIMIT = 2_000

/**
 * Lays a returned document beside what was exported. Paragraphs are found again by their bookmarks, else by their words;
 * between those that are, words are compared. `isNew`: a change in the file that was none of the export's.
 */
export function layBeside(
  exported: readonly ExportedInk[],
  returned: readonly ReturnedInk[],
  isNew: (sign: Returned) => boolean,
): Beside[] {
  const known = new Map(exported.flatMap(({ p }) => [[bookmarkName(p ?? '') ?? '', p]] as const))
  const found = new Set(returned.flatMap(({ marks }) => marks.filter((mark) => known.has(mark))))
  const keyOfExported = ({ p, ink }: ExportedInk) => {
    const mark = p === undefined ? undefined : bookmarkName(p)
    return mark !== undefined && found.has(mark) ? mark : `words ${wordsOf(ink.filter(isInFile))}`
  }
  const keyOfReturned = ({ marks, ink }: ReturnedInk) =>
    marks.find((mark) => known.has(mark)) ?? `words ${wordsOf(ink.filter((sign) => !isNew(sign)))}`
  const result: Beside[] = []
  let [from, to] = [0, 0]
  const until = (nextE: number, nextR: number) => {
    const e = exported.slice(from, nextE).flatMap(({ ink }) => ink)
    const r = returned.slice(to, nextR).flatMap(({ ink }) => ink)
    for (const one of compare(e, r, isNew)) result.push(one)
    ;[from, to] = [nextE, nextR]
  }
  let [i, j] = [0, 0]
  for (const { added, removed, count } of diffArrays(exported.map(keyOfExported), returned.map(keyOfReturned))) {
    if (!added && !removed) for (let k = 0; k < count; k++) until(i + k, j + k)
    if (!added) i += count
    if (!removed) j += count
  }
  until(exported.length, returned.length)
  return result
}

const isInFile = ({ code }: Exported) => code !== '~'

/** What Word and its like change by themselves is no edit. */
const SAME: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
}
const plain = (sign: string) => SAME[sign] ?? sign

const wordsOf = (ink: readonly { readonly sign: string }[]) =>
  ink
    .map(({ sign }) => plain(sign))
    .join('')
    .trim()

function compare(
  exported: readonly Exported[],
  returned: readonly Returned[],
  isNew: (sign: Returned) => boolean,
): Beside[] {
  const e = tokensOf(exported, (sign) => !isInFile(sign))
  const r = tokensOf(returned, isNew)
  const [a, b] = [e.map(({ words }) => words), r.map(({ words }) => words)]
  const parts = diffArrays(a, b, { timeout: TIME_LIMIT }) ?? [
    { count: a.length, removed: true, added: false },
    { count: b.length, removed: false, added: true },
  ]
  const result: Beside[] = []
  let [i, j] = [0, 0]
  for (const { added, removed, count } of parts) {
    for (let k = 0; k < count; k++) {
      const [old, now] = [added ? undefined : e[i++], removed ? undefined : r[j++]]
      for (const sign of old?.before ?? []) result.push({ e: sign })
      for (const sign of now?.before ?? []) result.push({ r: sign })
      const length = Math.max(old?.signs.length ?? 0, now?.signs.length ?? 0)
      for (let n = 0; n < length; n++) {
        const [one, other] = [old?.signs[n], now?.signs[n]]
        result.push({ ...(one && { e: one }), ...(other && { r: other }) })
        for (const sign of old?.within.get(n) ?? []) result.push({ e: sign })
        for (const sign of now?.within.get(n) ?? []) result.push({ r: sign })
      }
    }
  }
  const rest = { e: trailing(exported, (sign) => !isInFile(sign)), r: trailing(returned, isNew) }
  return [...result, ...rest.e.map((sign) => ({ e: sign })), ...rest.r.map((sign) => ({ r: sign }))]
}

/** A word, a space or a sign; with the signs that are passed over, before it and behind each of its own. */
type Token<S> = { words: string; signs: S[]; before: S[]; within: Map<number, S[]> }

function tokensOf<S extends { readonly sign: string; readonly isEnd: boolean }>(
  ink: readonly S[],
  isPassed: (sign: S) => boolean,
): Token<S>[] {
  const tokens: Token<S>[] = []
  let passed: S[] = []
  for (const one of ink) {
    if (isPassed(one)) {
      passed.push(one)
      continue
    }
    const last = tokens.at(-1)
    const sign = one.isEnd ? '\u2029' : plain(one.sign)
    if (last && WORD.test(sign) && WORD.test(last.words)) {
      if (passed.length > 0) last.within.set(last.signs.length - 1, passed)
      last.signs.push(one)
      last.words += sign
    } else tokens.push({ words: sign, signs: [one], before: passed, within: new Map() })
    passed = []
  }
  return tokens
}

function trailing<S>(ink: readonly S[], isPassed: (sign: S) => boolean): S[] {
  const last = ink.findLastIndex((sign) => !isPassed(sign))
  return ink.slice(last + 1)
}

/** Surrogates too: half a sign stays with its other half. */
const WORD = /^[\p{L}\p{N}\p{M}\ud800-\udfff]+$/u
