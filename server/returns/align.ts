import { diffArrays } from 'diff'
import { type Exported, type ExportedInk, isInFile, plain, type Returned, type ReturnedInk } from './ink'
import type { IsNew, Pair } from './pair'

/**
 * A sign of the export beside the same one of the returned document; or one that only one of them has. `isApart`: it begins
 * what somebody said isn’t a rewriting of the paragraph before it.
 */
export type Beside = { readonly e?: Exported; readonly r?: Returned; readonly isApart?: true }

/** The most words of a paragraph that may be others; beyond, all of it counts as written anew. */
const EDITS = 1_000

/** Which change of the export’s own a sign of the file is part of; empty: of none. Words don’t go on over its ends. */
export type StateOf = (sign: Returned) => string

/** Lays a returned document beside what was exported, paragraph by paragraph. */
export function layBeside(
  exported: readonly ExportedInk[],
  returned: readonly ReturnedInk[],
  pairs: readonly Pair[],
  isNew: IsNew,
  stateOf: StateOf,
): Beside[] {
  const result: Beside[] = []
  for (const [k, pair] of pairs.entries()) {
    const e = pair.e.flatMap((k) => exported[k]?.ink ?? [])
    const r = pair.r.flatMap((k) => returned[k]?.ink ?? [])
    const [first, ...others] = compare(e, r, isNew, stateOf)
    if (first) result.push(isApart(pairs[k - 1], pair) ? { ...first, isApart: true } : first)
    for (const one of others) result.push(one)
  }
  return result
}

const isApart = (before: Pair | undefined, pair: Pair): boolean =>
  [before, pair].some((one) => one?.by === 'hand' && one.e.length === 0) &&
  [before, pair].some((one) => one?.r.length === 0)

function compare(
  exported: readonly Exported[],
  returned: readonly Returned[],
  isNew: IsNew,
  stateOf: StateOf,
): Beside[] {
  const e = tokensOf(
    exported,
    (sign) => !isInFile(sign),
    ({ code, by }) => code + by,
    ({ code }) => code.slice(-1),
  )
  const r = tokensOf(returned, isNew, stateOf, (end) => endOf(end, stateOf))
  const parts = diffArrays<Compared>(e, r, { maxEditLength: EDITS, comparator: isSame }) ?? [
    { count: e.length, removed: true, added: false },
    { count: r.length, removed: false, added: true },
  ]
  const result: Beside[] = []
  const add = (more: readonly Beside[]) => {
    for (const one of more) result.push(one)
  }
  let [i, j] = [0, 0]
  let [old, now]: [Token<Exported>[], Token<Returned>[]] = [[], []]
  const settle = () => {
    add(inRegion(old, now, stateOf))
    ;[old, now] = [[], []]
  }
  for (const { added, removed, count } of parts) {
    if (removed) old.push(...e.slice(i, i + count))
    else if (added) now.push(...r.slice(j, j + count))
    else {
      settle()
      for (let k = 0; k < count; k++) add(sameWords(e[i + k], r[j + k]))
    }
    if (!added) i += count
    if (!removed) j += count
  }
  settle()
  const rest = { e: trailing(exported, (sign) => !isInFile(sign)), r: trailing(returned, isNew) }
  return [...result, ...rest.e.map((sign) => ({ e: sign })), ...rest.r.map((sign) => ({ r: sign }))]
}

type Compared = Pick<Token<unknown>, 'words' | 'ends'>

/** Ends that are a change of ours on one side only where somebody decided on it may be the same; others are not. */
const isSame = (e: Compared, r: Compared) =>
  e.words === r.words && (e.ends === r.ends || [...r.ends].every((end, k) => end === '*' || end === e.ends[k]))

/** How an end of the file stands: as a change of ours, as nobody’s (`*`), or as one that somebody else took out. */
function endOf(end: Returned, stateOf: StateOf): string {
  if (stateOf(end) === '') return end.when === 'both' ? '*' : '='
  return end.when === 'after' || end.insertedBy ? '+' : '-'
}

function sameWords(old: Token<Exported> | undefined, now: Token<Returned> | undefined): Beside[] {
  const [e, r] = [old ? signsOf([old]) : [], now ? signsOf([now]) : []]
  return pairUp(e, r)
}

type Sign<S> = { readonly sign: S; readonly isPassed: boolean }

/** Signs of equal words beside each other; those that are passed over at their places between. */
function pairUp(e: readonly Sign<Exported>[], r: readonly Sign<Returned>[]): Beside[] {
  const result: Beside[] = []
  let [i, j] = [0, 0]
  while (i < e.length || j < r.length) {
    const [one, other] = [e[i], r[j]]
    if (one && (one.isPassed || !other)) {
      result.push({ e: one.sign })
      i++
    } else if (other && (other.isPassed || !one)) {
      result.push({ r: other.sign })
      j++
    } else if (one && other) {
      result.push({ e: one.sign, r: other.sign })
      i++
      j++
    }
  }
  return result
}

/** The most changes of ours in one place whose every outcome is tried. */
const MOST_TRIED = 4

/**
 * Where words differ: if that is what becomes of our own changes there by accepting or rejecting them, it is that, best where
 * those that are still changes are the ones that nobody decided; else the old words are gone and the others are new.
 */
function inRegion(old: readonly Token<Exported>[], now: readonly Token<Returned>[], stateOf: StateOf): Beside[] {
  const [e, r] = [signsOf(old), signsOf(now)]
  const own = [...new Set(e.flatMap(({ sign }) => (isOwnChange(sign) ? [sign.by] : [])))]
  if (own.length > 0 && own.length <= MOST_TRIED) {
    const words = wordsOfAll(r)
    let found: Beside[] | undefined
    for (let way = 0; way < 3 ** own.length; way++) {
      const outcome = (by: string) => Math.floor(way / 3 ** own.indexOf(by)) % 3
      const isGone = ({ sign: { code, by } }: Sign<Exported>) => {
        const [isInsertion, isDeletion] = [code.endsWith('+'), code.endsWith('-')]
        return (isDeletion && outcome(by) === 1) || (isInsertion && outcome(by) === 2)
      }
      if (wordsOfAll(e.filter((one) => !isGone(one))) !== words) continue
      const beside = pairUp(
        e.map((one) => ({ ...one, isPassed: one.isPassed || isGone(one) })),
        r,
      )
      const isOpen = (one: Exported) => isOwnChange(one) && outcome(one.by) === 0
      if (beside.every(({ e, r }) => !e || !r || isOpen(e) === (stateOf(r) !== ''))) return beside
      found ??= beside
    }
    if (found) return found
  }
  return [...e.map(({ sign }) => ({ e: sign })), ...r.map(({ sign }) => ({ r: sign }))]
}

const isOwnChange = ({ code }: Exported) => code !== '=' && code !== '~'

const wordsOfAll = (signs: readonly Sign<{ readonly sign: string }>[]) =>
  signs.map(({ sign, isPassed }) => (isPassed ? '' : plain(sign.sign))).join('')

const signsOf = <S>(tokens: readonly Token<S>[]): Sign<S>[] =>
  tokens.flatMap(({ before, signs, within }) => [
    ...before.map((sign) => ({ sign, isPassed: true })),
    ...signs.flatMap((sign, n) => [
      { sign, isPassed: false },
      ...(within.get(n) ?? []).map((passed) => ({ sign: passed, isPassed: true })),
    ]),
  ])

/**
 * A word, a space or a sign, or ends of paragraphs with how each stands; with the signs that are passed over, before it and
 * behind each of its own.
 */
type Token<S> = { words: string; ends: string; signs: S[]; before: S[]; within: Map<number, S[]> }

export function tokensOf<S extends { readonly sign: string; readonly isEnd: boolean }>(
  ink: readonly S[],
  isPassed: (sign: S) => boolean,
  stateOf: (sign: S) => string,
  endOf: (end: S) => string,
): Token<S>[] {
  const tokens: Token<S>[] = []
  let passed: S[] = []
  for (const one of ink) {
    if (isPassed(one)) {
      passed.push(one)
      continue
    }
    const last = tokens.at(-1)
    const sign = one.isEnd ? END : plain(one.sign)
    const before = last?.signs.at(-1)
    const goesOn = before !== undefined && stateOf(before) === stateOf(one)
    if (last && goesOn && WORD.test(sign) && WORD.test(last.words)) {
      if (passed.length > 0) last.within.set(last.signs.length - 1, passed)
      last.signs.push(one)
      last.words += sign
    } else
      tokens.push({ words: sign, ends: one.isEnd ? endOf(one) : '', signs: [one], before: passed, within: new Map() })
    passed = []
  }
  return withRuns(tokens)
}

/** Ends with only white space between them become one token: which of them is gone shows in all of them. */
function withRuns<S>(tokens: readonly Token<S>[]): Token<S>[] {
  const result: Token<S>[] = []
  for (let k = 0, last = k; k < tokens.length; k = last + 1) {
    last = k
    if (tokens[k]?.words === END)
      for (let next = k + 1; BLANK.test(tokens[next]?.words ?? ''); next++) if (tokens[next]?.words === END) last = next
    const [first, ...others] = tokens.slice(k, last + 1)
    if (first) result.push(others.reduce(joined, first))
  }
  return result
}

function joined<S>(one: Token<S>, { words, ends, before, signs, within }: Token<S>): Token<S> {
  const length = one.signs.length
  if (before.length > 0) one.within.set(length - 1, before)
  for (const [n, passed] of within) one.within.set(length + n, passed)
  one.signs.push(...signs)
  return { ...one, words: one.words + words, ends: one.ends + ends }
}

function trailing<S>(ink: readonly S[], isPassed: (sign: S) => boolean): S[] {
  const last = ink.findLastIndex((sign) => !isPassed(sign))
  return ink.slice(last + 1)
}

const END = '\u2029'
const BLANK = /^\s+$/

/** Surrogates too: half a sign stays with its other half. */
const WORD = /^[\p{L}\p{N}\p{M}\ud800-\udfff]+$/u
