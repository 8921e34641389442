import type { Unit } from '@/domain/contract/shapes'
import { groupBy } from '@/domain/group-by'
import { splitAtBlankLines } from '@/domain/manuscript/paragraph-break'
import type { NextParagraph } from '@/domain/manuscript/revise'
import type { VersionMatch } from '@/domain/manuscript/version-match'
import { redline } from '@/domain/text/redline'
import type { Splice } from '@/domain/text/splice'
import type { Provenance } from '@/formats/read/reading'
import type { NextRemark, NextVersion } from '../import/next-version'
import { type FoundChange, type FoundRemark, type TextRead, UNTRACKED } from './compare'
import type { BaseParagraph } from './ink'
import { nearestOf, tryEach } from './nearest-base'

/**
 * A new version of the translation beside the state that it began from: what is another in it, as changes at their places in
 * that state, from where they are carried to the present like those of a returned file.
 */

/** A unit, by its present paragraphs; one without a translation is where new paragraphs may belong. */
export type UnitOutline = Pick<Unit, 'id' | 'excluded'> & { readonly source: number; readonly target: number }

export type NextTranslation = {
  readonly read: TextRead
  /** Which of the states it was compared with. */
  readonly chosen: number
  readonly likenesses: readonly number[]
  readonly changed: readonly ChangedParagraphs[]
  readonly added: readonly (NextParagraph & { readonly behind: string | null })[]
  readonly removed: readonly BaseParagraph[]
  readonly unchanged: number
  /** Changes that the present text has already. */
  readonly already: number
}

/** Paragraphs that became others: of a split or a join the whole, with blank lines between. */
export type ChangedParagraphs = {
  readonly ids: readonly string[]
  readonly unitId: string
  readonly before: string
  readonly after: string
  readonly changes: readonly Splice[]
}

/** `bases`: the states that it may have begun from, of which the one it is most like is taken; `present`: texts by their ids. */
export function compareTranslation(
  next: NextVersion,
  bases: readonly (readonly BaseParagraph[])[],
  present: ReadonlyMap<string, string>,
  units: readonly UnitOutline[],
): NextTranslation {
  const texts = next.paragraphs.map(({ text }) => text)
  const tried = tryEach(bases, texts)
  const best = nearestOf(tried, texts)
  const found = changesOf(next, best.base, replacedTogether(best.matches), units)
  const isMade = madeSince(best.base, present)
  const changes = found.changes.filter((change) => !isMade(change))
  return {
    read: { changes, remarks: found.remarks, decisions: [], likeness: best.likeness },
    chosen: Math.max(0, tried.indexOf(best)),
    likenesses: tried.map(({ likeness }) => likeness),
    ...{ changed: found.changed, added: found.added, removed: found.removed, unchanged: found.unchanged },
    already: found.changes.length - changes.length,
  }
}

/** As many new paragraphs as there are dropped ones in their place are those, in other words. */
function replacedTogether(matches: readonly VersionMatch[]): VersionMatch[] {
  const result: VersionMatch[] = []
  let run: VersionMatch[] = []
  const close = () => {
    const [before, after] = [run.flatMap((one) => one.before), run.flatMap((one) => one.after)]
    const isInPairs = before.length === after.length
    result.push(...(isInPairs ? before.map((one, k) => ({ before: [one], after: after.slice(k, k + 1) })) : run))
    run = []
  }
  for (const match of matches) {
    if (match.before.length === 0 || match.after.length === 0) run.push(match)
    else {
      close()
      result.push(match)
    }
  }
  close()
  return result
}

type Found = Pick<NextTranslation, 'changed' | 'added' | 'removed' | 'unchanged'> & {
  readonly changes: readonly FoundChange[]
  readonly remarks: readonly FoundRemark[]
}

function changesOf(
  next: NextVersion,
  base: readonly BaseParagraph[],
  matches: readonly VersionMatch[],
  units: readonly UnitOutline[],
): Found {
  const changes: FoundChange[] = []
  const remarks = remarksByBlock(next)
  const made = groupBy(next.made, ({ block }) => block)
  const placed: FoundRemark[] = (remarks.get(null) ?? []).map((remark) => ({ ...remark, paragraphId: null }))
  const changed: ChangedParagraphs[] = []
  const added: (NextParagraph & { behind: string | null })[] = []
  const removed: BaseParagraph[] = []
  let unchanged = 0
  /** The paragraph before that stays. */
  let behind: BaseParagraph | undefined
  let fresh: number[] = []
  const insert = (until: BaseParagraph | undefined) => {
    if (fresh.length === 0) return
    changes.push(
      ...insertionsOf(
        fresh.flatMap((k) => next.paragraphs[k] ?? []),
        behind,
        loneUnits(units, behind, until),
      ),
    )
    fresh = []
  }
  for (const { before, after } of matches) {
    const own = before.flatMap((k) => base[k] ?? [])
    const wanted = after.flatMap((k) => next.paragraphs[k] ?? [])
    const [first] = own
    if (!first) {
      fresh.push(...after)
      added.push(...wanted.map((one) => ({ ...one, behind: behind?.unitId ?? null })))
      for (const k of after)
        placed.push(
          ...(remarks.get(k) ?? []).map((one) => ({ ...one, paragraphId: behind?.id ?? base[0]?.id ?? null })),
        )
      continue
    }
    if (wanted.length === 0) {
      removed.push(...own)
      for (const { id } of own) changes.push({ ...UNTRACKED, ...NOWHERE, op: 'remove', paragraphId: id, nextId: null })
      continue
    }
    insert(first)
    const one = changeOf(own, wanted, authorsIn(made, after, wanted))
    changes.push(...one.changes)
    if (one.row.before === one.row.after) unchanged += own.length
    else changed.push(one.row)
    const starts = startsOf(wanted)
    for (const [at, k] of after.entries())
      for (const remark of remarks.get(k) ?? []) placed.push(inBase(remark, starts[at] ?? 0, own, one.row.changes))
    behind = own.at(-1)
  }
  insert(undefined)
  return { changes, remarks: placed, changed, added, removed, unchanged }
}

/** The changes of a version say themselves which paragraphs they are about. */
const NOWHERE = { block: -1 }

type OwnRemark = Omit<NextRemark, 'block' | 'anchor'> & { start?: number; end?: number }

function remarksByBlock({ remarks }: NextVersion): Map<number | null, OwnRemark[]> {
  const byBlock = new Map<number | null, OwnRemark[]>()
  for (const { block, anchor, ...rest } of remarks) {
    const one = anchor ? { ...rest, start: anchor.start, end: anchor.end } : rest
    byBlock.set(block, [...(byBlock.get(block) ?? []), one])
  }
  return byBlock
}

/** Where each of some paragraphs begins in all of them, with blank lines between. */
function startsOf(paragraphs: readonly NextParagraph[]): number[] {
  let at = 0
  return paragraphs.map(({ text }) => {
    const start = at
    at += text.length + BETWEEN.length
    return start
  })
}

const BETWEEN = '\n\n'

const joined = (paragraphs: readonly { readonly text: string }[]) => paragraphs.map(({ text }) => text).join(BETWEEN)

type MadeWords = Provenance & { readonly start: number; readonly end: number }

/** Who made which words of some paragraphs, at their places in all of them. */
function authorsIn(
  made: ReadonlyMap<number, NextVersion['made']>,
  blocks: readonly number[],
  wanted: readonly NextParagraph[],
): MadeWords[] {
  const starts = startsOf(wanted)
  return blocks.flatMap((block, at) =>
    (made.get(block) ?? []).map(({ block: _, start, end, ...who }) => {
      const from = starts[at] ?? 0
      return { ...who, start: from + start, end: from + Math.min(end, wanted[at]?.text.length ?? 0) }
    }),
  )
}

/** Paragraphs that match become others: joined where they are fewer, their words changed, split where they are more. */
function changeOf(
  own: readonly BaseParagraph[],
  wanted: readonly NextParagraph[],
  made: readonly MadeWords[],
): { row: ChangedParagraphs; changes: FoundChange[] } {
  const [first] = own
  const [before, after] = [joined(own), joined(wanted)]
  const hunks = redline(before, after)
  const row = { ids: own.map(({ id }) => id), unitId: first?.unitId ?? '', before, after, changes: hunks }
  const changes: FoundChange[] = []
  const starts = startsOf(own)
  let delta = 0
  for (const hunk of hunks) {
    const at = { from: hunk.start + delta, to: hunk.start + delta + hunk.insert.length }
    delta += hunk.insert.length - (hunk.end - hunk.start)
    const who = made.find(({ start, end }) => start <= at.to && end >= at.from)
    const by = who ? { author: who.author, ...(who.at !== undefined && { at: who.at }) } : UNTRACKED
    changes.push(...wordsIn(own, starts, hunk, by))
  }
  if (wanted.length < own.length)
    for (const [k, { id }] of own.slice(0, -1).entries())
      changes.push({ ...UNTRACKED, ...NOWHERE, op: 'join-next', paragraphId: id, nextId: own[k + 1]?.id ?? null })
  return { row, changes: splitsAsWanted(own, wanted) ? changes : wholly(own, wanted) }
}

/** A hunk as changes of the paragraphs that it is in; the blank line between two that are joined is none of it. */
function wordsIn(
  own: readonly BaseParagraph[],
  starts: readonly number[],
  hunk: Splice,
  by: Provenance,
): FoundChange[] {
  const changes: FoundChange[] = []
  let rest = hunk.insert
  for (const [k, { id, text }] of own.entries()) {
    const from = starts[k] ?? 0
    const [start, end] = [Math.max(hunk.start, from) - from, Math.min(hunk.end - from, text.length)]
    if (start > end) continue
    // What goes over the end of a paragraph is written into it, but for the space that joins it to the next.
    const replacement = hunk.end - from > text.length ? rest.trimEnd() : rest
    rest = ''
    if (start === end && replacement === '') continue
    changes.push({ ...by, ...NOWHERE, op: 'words', start, end, replacement, paragraphId: id, nextId: null })
  }
  return changes
}

/** In code a blank line is a line like any other: words can't split it. */
const splitsAsWanted = ([first]: readonly BaseParagraph[], wanted: readonly NextParagraph[]) =>
  first?.kind !== 'code' || splitAtBlankLines(joined(wanted), first.kind).length === wanted.length

function wholly([first, ...others]: readonly BaseParagraph[], [as, ...more]: readonly NextParagraph[]): FoundChange[] {
  if (!first || !as) return []
  const words = { ...UNTRACKED, ...NOWHERE, op: 'words' as const, start: 0, end: first.text.length }
  return [
    { ...words, replacement: as.text, paragraphId: first.id, nextId: null },
    ...others.map(({ id }): FoundChange => ({ ...UNTRACKED, ...NOWHERE, op: 'remove', paragraphId: id, nextId: null })),
    ...insertionsOf(more, first, []),
  ]
}

/** Units without a translation between two paragraphs: as many as there are new ones, and they are of these. */
function loneUnits(units: readonly UnitOutline[], behind?: BaseParagraph, until?: BaseParagraph): UnitOutline[] {
  const from = behind ? units.findIndex(({ id }) => id === behind.unitId) + 1 : 0
  const to = until ? units.findIndex(({ id }) => id === until.unitId) : units.length
  return units.slice(from, to).filter((one) => !one.excluded && one.source > 0 && one.target === 0)
}

function insertionsOf(
  fresh: readonly NextParagraph[],
  behind: BaseParagraph | undefined,
  lone: readonly UnitOutline[],
): FoundChange[] {
  const made = { ...UNTRACKED, ...NOWHERE, op: 'insert' as const, nextId: null }
  const [first] = fresh
  if (!first) return []
  if (fresh.length === lone.length)
    return lone.flatMap(({ id: unitId }, k) => {
      const { kind, level, text } = fresh[k] ?? first
      return [{ ...made, kind, text, paragraphId: null, unitId, ...(level !== undefined && { level }) }]
    })
  // Two insertions at one place exclude each other: these are one.
  const isOfOneKind = fresh.every(({ kind, level }) => kind === first.kind && level === first.level)
  const kind = isOfOneKind ? { kind: first.kind, ...(first.level !== undefined && { level: first.level }) } : PLAIN
  return [{ ...made, ...kind, text: joined(fresh), paragraphId: behind?.id ?? null }]
}

const PLAIN = { kind: 'paragraph' } as const

/** Which changes the present text has already. */
function madeSince(base: readonly BaseParagraph[], present: ReadonlyMap<string, string>) {
  const then = new Map(base.map(({ id, text }) => [id, text]))
  const texts = new Set(then.values())
  const fresh = new Set([...present].flatMap(([id, text]) => (then.has(id) ? [] : [text])))
  const hunks = new Map<string, readonly Splice[]>()
  const hunksOf = (id: string) => {
    const known = hunks.get(id) ?? redline(then.get(id) ?? '', present.get(id) ?? '')
    hunks.set(id, known)
    return known
  }
  return (change: FoundChange): boolean => {
    const id = change.paragraphId ?? ''
    switch (change.op) {
      case 'insert':
        return fresh.has(change.text) && !texts.has(change.text)
      case 'remove':
        // One that was joined into another isn't gone.
        return !present.has(id) && ![...present.values()].some((text) => text.includes(then.get(id) ?? ''))
      case 'join-next':
        return false
      case 'words':
        return (
          present.has(id) &&
          hunksOf(id).some(
            ({ start, end, insert }) => start === change.start && end === change.end && insert === change.replacement,
          )
        )
    }
  }
}

/** A remark at its place in the base; on words that are new there, around those that they replace. */
function inBase(
  { start, end, ...remark }: OwnRemark,
  offset: number,
  own: readonly BaseParagraph[],
  hunks: readonly Splice[],
): FoundRemark {
  const [from, to] = [toBase((start ?? 0) + offset, hunks, 'start'), toBase((end ?? 0) + offset, hunks, 'end')]
  const starts = startsOf(own)
  const at = starts.findLastIndex((one) => one <= from)
  const paragraph = own[Math.max(0, at)]
  const begin = starts[Math.max(0, at)] ?? 0
  const range = { start: from - begin, end: Math.min(to - begin, paragraph?.text.length ?? 0) }
  const isWhole = start === undefined || range.start >= range.end || hunks.some((hunk) => covers(hunk, from, to))
  return { ...remark, paragraphId: paragraph?.id ?? null, ...(!isWhole && range) }
}

const covers = (hunk: Splice, from: number, to: number) => hunk.start <= from && hunk.end >= to

/** An offset after the changes, before them; inside new words the edge of those that they replace. */
function toBase(offset: number, hunks: readonly Splice[], edge: 'start' | 'end'): number {
  let delta = 0
  for (const { start, end, insert } of hunks) {
    const at = start + delta
    if (offset < at || (edge === 'end' && offset === at)) break
    if (offset < at + insert.length || (edge === 'end' && offset === at + insert.length && insert.length > 0))
      return edge === 'start' ? start : end
    delta += insert.length - (end - start)
  }
  return offset - delta
}
