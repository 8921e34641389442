import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorAt } from '../text/anchor'
import { apply } from '../text/splice'
import { boundaries, REVIEW_RUNS } from '../text/writing.fixture'
import { stillApplies } from './conflicts'
import { toEffectiveHistory } from './effective-history'
import { isPending, type Manuscript } from './manuscript'
import { pairedManuscripts, workOn } from './manuscript.fixture'
import { unitIdOf } from './pairing'

const acceptable = ({ placed }: Manuscript) =>
  placed.filter((one) => isPending(one) && !one.proposal?.conflict).map(({ id }) => id)
const accepted = ({ placed }: Manuscript) =>
  placed.filter(({ proposal }) => proposal?.decision === 'accepted').map(({ id }) => id)

/** Accepts and undoes at random: an even number accepts, every third one undoes. */
function playOn(desk: ReturnType<typeof workOn>, dice: readonly number[], see: () => void = () => {}) {
  for (const die of dice) {
    const [yes, no] = [acceptable(desk.now), accepted(desk.now)]
    const id = die % 3 === 0 && no.length > 0 ? no[die % no.length] : undefined
    const other = yes[die % Math.max(1, yes.length)]
    if (id !== undefined) desk.undo(id)
    else if (other !== undefined) desk.accept(other)
    see()
  }
}

const play = fc.tuple(pairedManuscripts, fc.array(fc.nat(60), { maxLength: 8 }))

/** Characters that merge with their neighbours: out of order, not every undo is possible with them. */
const GROWS = /\p{M}|\u200d|[\u1100-\u11ff\u0600]|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u

/** Without structural changes. */
const worded = play
  .filter(([manuscript]) => !GROWS.test(JSON.stringify(manuscript)))
  .map(([{ paragraphs, placed }, dice]): [Manuscript, number[]] => [
    {
      paragraphs,
      placed: placed.filter(({ proposal }) => !proposal?.structure && !proposal?.replacement.includes('\n\n')),
    },
    dice,
  ])

describe('whatever is accepted and taken back, in whatever order', () => {
  it('a text is what its versions make, and what is left of them without those taken back', () => {
    fc.assert(
      fc.property(play, ([start, dice]) => {
        const desk = workOn(start)
        playOn(desk, dice)
        for (const { id, text, version } of desk.now.paragraphs) {
          const steps = desk.histories.get(id) ?? []
          expect(steps.map((step) => step.version)).toEqual(steps.map((_, index) => index + 1))
          expect([steps.reduce((made, { splice }) => apply(made, splice), ''), steps.length]).toEqual([text, version])
          const { birth, steps: effective, birthUndone } = toEffectiveHistory(steps)
          if (!birthUndone)
            expect(effective.reduce((made, { splice }) => apply(made, splice), birth.splice.insert)).toBe(text)
        }
      }),
      REVIEW_RUNS,
    )
  })

  it('what is pending stands on its words, what is exact covers them, all of it on whole characters', () => {
    fc.assert(
      fc.property(play, ([start, dice]) => {
        const desk = workOn(start)
        playOn(desk, dice, () => {
          const texts = new Map(desk.now.paragraphs.map(({ id, text }) => [id, text]))
          for (const one of desk.now.placed) {
            if (isPending(one) && !one.proposal?.conflict) expect(stillApplies(desk.now, one)).toBe(true)
            if (!one.anchor) continue
            const { start: from, end, quote, state } = one.anchor
            const text = texts.get(one.paragraphId ?? '') ?? ''
            const places = new Set(boundaries(text))
            expect([places.has(from), places.has(end), from <= end]).toEqual([true, true, true])
            if (state === 'exact') expect(text.slice(from, end)).toBe(quote)
          }
        })
      }),
      REVIEW_RUNS,
    )
  })

  it('every paragraph is in a unit that is there, in the order of the units, and so is all that is about one', () => {
    fc.assert(
      fc.property(play, ([start, dice]) => {
        const desk = workOn(start)
        const sources = ({ units = [] }: Manuscript) => units.flatMap(({ pairing }) => pairing?.source ?? [])
        playOn(desk, dice, () => {
          const { units = [], paragraphs, placed } = desk.now
          const rank = new Map(units.map(({ id }, index) => [id, index]))
          const ranks = paragraphs.map(({ unitId }) => rank.get(unitId) ?? -1)
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
          expect(ranks).not.toContain(-1)
          expect(sources(desk.now).sort()).toEqual(sources(start).sort())
          for (const one of placed) expect(rank.has(unitIdOf(one) ?? units[0]?.id ?? '')).toBe(true)
        })
      }),
      REVIEW_RUNS,
    )
  })

  it('an acceptance that is taken back was never there', () => {
    fc.assert(
      fc.property(play, fc.nat(60), ([start, dice], die) => {
        const desk = workOn(start)
        playOn(desk, dice)
        const before = desk.now
        const yes = acceptable(before)
        const id = yes[die % Math.max(1, yes.length)]
        if (id === undefined || !desk.accept(id)) return
        expect(desk.undo(id)).toBeUndefined()
        expect(readable(desk.now)).toEqual(readable(before))
      }),
      REVIEW_RUNS,
    )
  })

  it('taken back from the last to the first, all of them were never there', () => {
    fc.assert(
      fc.property(play, ([start, dice]) => {
        const desk = workOn(start)
        const done: string[] = []
        for (const die of dice) {
          const yes = acceptable(desk.now)
          const id = yes[die % Math.max(1, yes.length)]
          if (id !== undefined && desk.accept(id)) done.push(id)
        }
        for (const id of done.toReversed()) expect(desk.undo(id)).toBeUndefined()
        expect(readable(desk.now)).toEqual(readable(start))
      }),
      REVIEW_RUNS,
    )
  })

  it('corrections of words taken back in any order, what is in the way first, were never there', () => {
    fc.assert(
      fc.property(worded, fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }), ([start, dice], order) => {
        const desk = workOn(start)
        for (const die of dice) {
          const yes = acceptable(desk.now)
          const id = yes[die % Math.max(1, yes.length)]
          if (id !== undefined) desk.accept(id)
        }
        for (let turn = 0; accepted(desk.now).length > 0; turn++) {
          const left = accepted(desk.now)
          const tried = left.toSorted((a, b) => rank(a, order, turn) - rank(b, order, turn))
          expect(tried.some((id) => desk.undo(id) === undefined)).toBe(true)
        }
        expect(readable(desk.now)).toEqual(readable(start))
      }),
      REVIEW_RUNS,
    )
  })

  it('what is in the way of taking one back is an accepted one', () => {
    fc.assert(
      fc.property(play, ([start, dice]) => {
        const desk = workOn(start)
        playOn(desk, dice)
        for (const id of accepted(desk.now)) {
          const on = desk.undo(id)
          if (on === undefined) continue
          expect(on).not.toEqual([])
          expect(on.filter((other) => other === id || !accepted(desk.now).includes(other))).toEqual([])
        }
      }),
      REVIEW_RUNS,
    )
  })

  it('what was taken back is in the way of nothing any more', () => {
    const text = '가가한\u1161'
    const suggestion = (id: string, start: number, end: number, replacement: string) => ({
      id,
      paragraphId: 'p',
      anchor: anchorAt(text, { start, end }) ?? null,
      proposal: { original: text.slice(start, end), replacement, decision: 'pending' as const, conflict: false },
    })
    const desk = workOn({
      paragraphs: [{ id: 'p', unitId: 'u', kind: 'paragraph', text, version: 1 }],
      placed: [
        suggestion('words', 2, 3, '가\n\n'),
        suggestion('split', 3, 3, '\n\n가'),
        suggestion('mark', 3, 3, '\u094d'),
      ],
    })
    for (const id of ['split', 'words', 'mark']) expect(desk.accept(id)).toBe(true)
    expect(desk.undo('split')).toBeUndefined()
    expect(desk.undo('mark')).toEqual(['words'])
  })

  it('where its words no longer stand, nothing is applied', () => {
    fc.assert(
      fc.property(play, ([start, dice]) => {
        const desk = workOn(start)
        playOn(desk, dice)
        for (const one of desk.now.placed.filter(isPending))
          if (!stillApplies(desk.now, one)) expect(desk.accept(one.id)).toBe(false)
      }),
      REVIEW_RUNS,
    )
  })
})

/** A random order. */
const rank = (id: string, order: readonly number[], turn: number) =>
  ((order[turn % order.length] ?? 0) * (Number(id.slice(1)) + 7)) % 11

/** What a reader sees of it: neither removed paragraphs nor version numbers. */
const readable = ({ units, paragraphs, placed }: Manuscript) => ({
  units,
  paragraphs: paragraphs
    .filter(({ removed }) => !removed)
    .map(({ version: _, removed: __, level, ...rest }) => ({ ...rest, ...(level !== undefined && { level }) })),
  placed,
})
