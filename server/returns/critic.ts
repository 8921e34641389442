import { diffArrays } from 'diff'
import { groups } from '@/formats/markdown/inline-source'
import { type MarkdownRemark, WRAPPED } from '@/formats/read/critic/returned-markdown'
import type { Provenance } from '@/formats/read/reading'
import type { When } from '@/formats/read/revision/tracked'
import type { ExportedItem, ExportedLine } from '@/formats/write/exported'
import type { Style } from '@/formats/write/inline-segments'
import { tokensOf } from './align'
import { madeKey, type ReturnedRemark } from './compare'
import {
  type BaseParagraph,
  type Exported,
  type ExportedInk,
  isInFile,
  type Returned,
  type ReturnedInk,
  type Space,
} from './ink'
import { pairParagraphs } from './pair'

/**
 * A returned Markdown file names nobody at its changes: those that are where the export has them are the article's own, and all
 * others somebody's. And white space is no words in it: an editor may wrap every line anew.
 */

/** Who made the changes of a file that doesn't say who made them. No name in a file is like it. */
export const SOMEBODY: Provenance = { author: '\u0000' }

export const bySomebody = <T extends Provenance>(change: T): T =>
  change.author === '' ? change : { ...change, ...SOMEBODY }

/** The lines of an export that Markdown shows: none that is blank. */
export const shownLines = (lines: readonly ExportedLine[]): ExportedLine[] =>
  lines.filter(
    ({ items, end: [code] }) => items.some(([, words]) => words.trim() !== '') || (code !== '=' && code !== '~'),
  )

/**
 * The ink of an export with all white space as a single space, of what it is in both texts, though some of it was put in or
 * taken out. `hasMarks`: whether an export surely has a mark at each line break of a line.
 */
export const withSingleSpaces = (
  exported: readonly ExportedInk[],
  hasMarks: (line: ExportedInk) => boolean,
): ExportedInk[] =>
  exported.map((line) => {
    const isSure = hasMarks(line)
    const runs = groups(line.ink, (one) => (isSpace(one) ? 'space' : ''))
    const ink = runs.flatMap((some, k) => {
      if (!isSpace(some[0])) return some
      const signs = some.map(({ sign }) => sign).join('')
      const isKept = isBetween(runs, k) && some.every(({ code }) => code === '=')
      const space: Space = { signs, isSure: isSure || !signs.includes('\n') }
      return singleSpaceOf(some).map((one) => (isKept && one.code !== '~' ? { ...one, space } : one))
    })
    return { ...line, ink }
  })

/**
 * Whether each line break of a line is surely marked as one in an export. A clean text is exported as it is; with its changes drawn
 * in, breaks are marked between plain words that nothing is proposed in.
 */
export function hasMarkedBreaks(paragraphs: readonly BaseParagraph[], isClean: boolean) {
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]))
  return ({ p, ink }: ExportedInk): boolean =>
    isClean
      ? !BARE_BREAK.test(texts.get(p ?? '') ?? '\n')
      : ink.every(({ sign, code, style }) => code === '=' && !SIGN.test(sign) && isPlain(style))
}

const BARE_BREAK = /(?<!\\| {2})\n/
const SIGN = /[\\`*_[\]<>&~^$|{}#]/
const isPlain = (style: Style) => Object.keys(style).length === 0

/** Some of the text is unseen then. */
function singleSpaceOf(some: readonly Exported[]): readonly Exported[] {
  const state = stateOfAll(some.filter(({ code }) => code !== '~').map(({ code }) => stateOf(code)))
  const isSeen = ({ code }: Exported) => code !== '~' && (state === 'both' ? inText(code) : stateOf(code) === state)
  const seen = some.findIndex(isSeen)
  return some.flatMap((one, k): Exported[] => {
    if (k !== seen) return inText(one.code) ? [{ ...one, code: '~', by: '' }] : []
    return [{ ...one, sign: ' ', ...(state === 'both' && { code: '=', by: '' }) }]
  })
}

const inText = (code: ExportedItem[0]) => code !== '+' && code !== 'a-'

type Sign = { readonly sign: string; readonly isEnd: boolean }

const isSpace = (one: Sign | undefined): boolean => one !== undefined && !one.isEnd && /\s/.test(one.sign)

/** Whether words of the same paragraph stand on both sides of a run. */
const isBetween = (runs: readonly (readonly Sign[])[], k: number): boolean =>
  [runs[k - 1]?.at(-1), runs[k + 1]?.[0]].every((one) => one !== undefined && !one.isEnd)

const stateOf = (code: ExportedItem[0]): When => (code.endsWith('+') ? 'after' : code.endsWith('-') ? 'before' : 'both')

const stateOfAll = (states: readonly When[]): When => {
  const [first = 'both'] = states
  return states.every((one) => one === first) ? first : 'both'
}

export type ClaimedFile = {
  readonly returned: readonly ReturnedInk[]
  readonly remarks: ReadonlyMap<string, ReturnedRemark>
  /** Who made the article's own changes: the threads, as `madeKey` writes them. */
  readonly own: ReadonlySet<string>
}

/** Says of each change in a file whose it is. */
export function claimed(
  exported: readonly ExportedInk[],
  given: readonly ReturnedInk[],
  remarks: ReadonlyMap<string, MarkdownRemark>,
): ClaimedFile {
  const returned = given.map(({ ink, ...line }) => ({ ...line, ink: withSingleSpacesIn(ink) }))
  const own = ownAmong(exported, returned)
  const answers = new Map<string, string>()
  const result = returned.map(({ ink, ...line }) => {
    const isTheirs = ink.some((sign) => sign.when !== 'both' && !sign.isEnd && !own.has(sign))
    for (const [k, { points }] of ink.entries()) {
      const before = ink[k - 1]
      const thread = before && own.get(before)
      if (thread !== undefined) for (const { remark } of points) answers.set(remark, thread)
    }
    return {
      ...line,
      ink: withTheirSpaces(
        ink.map((sign) => {
          const made = madeBy(sign, own.get(sign), isTheirs)
          const isBreak = sign.space?.signs.includes('\n')
          return isBreak && made.made === SOMEBODY && made.when === 'after' ? { ...made, sign: '\n' } : made
        }),
      ),
    }
  })
  return {
    returned: result,
    own: new Set([...own.values()].map((author) => madeKey({ author }))),
    remarks: new Map([...remarks].map(([name, remark]) => [name, remarkOf(remark, answers.get(name))])),
  }
}

/** The changes that the export has, by whom they are. */
function ownAmong(exported: readonly ExportedInk[], returned: readonly ReturnedInk[]): Map<Returned, string> {
  const own = new Map<Returned, string>()
  const known = new Set<Exported>()
  if (!exported.some(({ ink }) => ink.some(({ by }) => by !== ''))) return own
  const isParted = ({ isEnd, isUncertain, when }: Returned) => isEnd && !isUncertain && when === 'after'
  // Where a paragraph was parted it may be like another, or like what was put in.
  const ways = [() => false, ...(returned.some(({ ink }) => ink.some(isParted)) ? [isParted] : [])]
  for (const goesOn of ways)
    for (const { e, r } of pairParagraphs(exported, returned, goesOn, new Map()))
      for (const [sign, was] of ownIn(
        e.flatMap((k) => exported[k]?.ink ?? []).filter(isInFile),
        r.flatMap((k) => returned[k]?.ink ?? []),
      ))
        if (!own.has(sign) && !known.has(was)) {
          own.set(sign, was.by)
          known.add(was)
        }
  return own
}

/**
 * Whoever writes `a {++b++} c` or `a {--b--} c` means one space between words, in both texts: the second one came with what they
 * put in, or goes with what they take out.
 */
function withTheirSpaces(ink: readonly Returned[]): Returned[] {
  /** The space before what somebody put in or took out; and which of both it is. */
  let space: Returned | undefined
  let between: When | undefined
  return ink.map((sign) => {
    if (sign.made === SOMEBODY && !sign.isEnd) {
      between = between === undefined || between === sign.when ? sign.when : 'both'
      return sign
    }
    const isSecond = space && between && between !== 'both' && isKeptSpace(sign)
    const one = isSecond && between ? { ...sign, when: between, made: SOMEBODY } : sign
    space = !isSecond && isKeptSpace(sign) ? sign : undefined
    between = undefined
    return one
  })
}

const isKeptSpace = ({ sign, isEnd, when }: Returned) => !isEnd && when === 'both' && /\s/.test(sign)

/** The same of a file. Where an editor may have wrapped a line it isn't sure what white space was meant. */
function withSingleSpacesIn(ink: readonly Returned[]): Returned[] {
  const runs = groups(ink, (one) => (isSpace(one) ? 'space' : ''))
  return runs.flatMap((some, k) => {
    const [first] = some
    if (!first || !isSpace(first)) return some
    const state = stateOfAll(some.map(whenOf))
    const seen = some.find((one) => whenOf(one) === state) ?? first
    const signs = some.map(({ sign }) => sign).join('')
    const one = {
      ...(whenOf(seen) === state ? seen : { ...seen, ...KEPT }),
      ...{ sign: ' ', points: some.flatMap(({ points }) => points) },
      space: { signs, isSure: isBetween(runs, k) && !signs.includes(WRAPPED) },
    }
    return [one]
  })
}

const KEPT = { when: 'both', made: undefined, insertedBy: undefined } as const

function remarkOf(remark: MarkdownRemark, thread: string | undefined): ReturnedRemark {
  const { words, isBehind, behindChange, isNote } = remark
  if (isNote) return { resolved: false, said: [{ author: '', body: words.replaceAll('\\\\', '\\') }], readerNote: {} }
  const answers = behindChange && thread !== undefined ? { answers: thread } : {}
  return { resolved: false, said: [{ author: '', body: words }], beside: { ...(isBehind && { isBehind }), ...answers } }
}

function madeBy(sign: Returned, thread: string | undefined, isTheirs: boolean): Returned {
  const { when, isEnd, isUncertain, insertedBy } = sign
  const made = thread === undefined ? SOMEBODY : { author: thread }
  // A paragraph that our changes leave nothing of has its end still.
  if (isEnd && isUncertain && thread === undefined && !isTheirs) return { ...sign, when: 'both', made: undefined }
  if (when === 'both') return sign
  return insertedBy ? { ...sign, made: SOMEBODY, insertedBy: made } : { ...sign, made }
}

/** The most words of a paragraph that may be others; beyond, none of its changes is known. */
const EDITS = 1_000

/** Ends of paragraphs are told by what surrounds them. */
const ALIKE = () => ''

/** `isFine`: words don't go on over the ends of changes. Where two changes touch, or a remark parts one, only one of both may match. */
function ownIn(exported: readonly Exported[], returned: readonly Returned[], isFine = false): [Returned, Exported][] {
  const e = tokensOf(exported, NONE, ({ code, by }) => stateOf(code) + (isFine ? by : ''), ALIKE)
  const r = tokensOf(returned, NONE, (sign) => whenOf(sign) + (isFine ? sign.made?.author : ''), ALIKE)
  const found: [Returned, Exported][] = []
  let [i, j] = [0, 0]
  let [old, now]: [Exported[], Returned[]] = [[], []]
  const settle = () => {
    if (!isFine && old.length > 0 && now.length > 0) found.push(...ownIn(old, now, true))
    ;[old, now] = [[], []]
  }
  const keys = [
    e.map(({ words, signs: [first] }) => `${first ? stateOf(first.code) : ''} ${words}`),
    r.map(({ words, signs: [first] }) => `${first ? whenOf(first) : ''} ${words}`),
  ] as const
  for (const { added, removed, count } of diffArrays(...keys, { maxEditLength: EDITS }) ?? []) {
    if (removed) old.push(...e.slice(i, i + count).flatMap(({ signs }) => signs))
    else if (added) now.push(...r.slice(j, j + count).flatMap(({ signs }) => signs))
    else {
      settle()
      for (let k = 0; k < count; k++)
        for (const [n, sign] of (r[j + k]?.signs ?? []).entries()) {
          const was = e[i + k]?.signs[n]
          if (sign.when !== 'both' && was && was.by !== '') found.push([sign, was])
        }
    }
    if (!added) i += count
    if (!removed) j += count
  }
  settle()
  return found
}

const NONE = () => false
const whenOf = ({ when, insertedBy }: Returned): When => (insertedBy ? 'after' : when)
