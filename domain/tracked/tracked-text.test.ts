import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptInBulk } from '../manuscript/bulk'
import { isPending, type Manuscript } from '../manuscript/manuscript'
import type { Step } from '../manuscript/step'
import type { Splice } from '../text/splice'
import { REVIEW_RUNS } from '../text/writing.fixture'
import { between, textOf } from './between'
import { isLive, isWords, type Line, paragraphsOf, type Stage, textIn, wasThere } from './line'
import { reviews } from './review.fixture'
import { toTrackedText } from './tracked-text'

const textsOf = (lines: readonly Line[], side: Stage) =>
  paragraphsOf(lines, side)
    .map((paragraph) => textIn(paragraph, side))
    .filter((text) => text !== '')

const said = ({ paragraphs }: Manuscript) =>
  paragraphs.filter(({ removed }) => !removed).flatMap(({ text }) => (text === '' ? [] : [text]))

describe('whatever was accepted and taken back', () => {
  it('the lines hold the text as it was imported, as it is, and as it is to be', () => {
    fc.assert(
      fc.property(reviews, ({ paragraphs, now, start }) => {
        const pending = now.placed.filter((one) => isPending(one) && !one.proposal?.conflict).map(({ id }) => id)
        const { applied, manuscript } = acceptInBulk(now, pending)
        const { lines, drawn } = toTrackedText(paragraphs, now.placed, ['u'])
        expect(textsOf(lines, 'before')).toEqual(said(start))
        expect(textsOf(lines, 'after')).toEqual(said(manuscript))
        for (const id of applied) expect(drawn.has(id)).toBe(true)
        for (const { end } of lines) expect(wasThere(end) || isLive(end)).toBe(true)
        const isProposed = (by: string | undefined) => by !== undefined && applied.includes(by)
        const words = lines.flatMap(({ items }) => items).filter(isWords)
        const present = words.filter((one) => !isProposed(one.insertedBy) && (isLive(one) || isProposed(one.deletedBy)))
        expect(present.map(({ text }) => text).join('')).toBe(said(now).join(''))
      }),
      REVIEW_RUNS,
    )
  })

  it('between two of its states the lines hold the texts of both', () => {
    const two = reviews.chain((review) => {
      const last = Math.max(...review.paragraphs.flatMap(({ steps }) => steps.map(({ seq }) => seq)))
      const seq = fc.integer({ min: 1, max: last })
      return fc.tuple(fc.constant(review), seq, seq)
    })
    fc.assert(
      fc.property(two, ([{ paragraphs }, one, other]) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const { lines } = toTrackedText(between(paragraphs, from, to), [], ['u'])
        const at = (seq: number) =>
          paragraphs.flatMap(({ steps }) => textOf(steps.filter((step) => step.seq <= seq)) || [])
        expect(textsOf(lines, 'before')).toEqual(at(from))
        expect(textsOf(lines, 'after')).toEqual(at(to))
      }),
      REVIEW_RUNS,
    )
  })

  it('words that come back at the end of a paragraph that was parted there stay in it', () => {
    const join: Step['structure'] = {
      op: 'join',
      with: [{ id: 'p1', version: 2 }],
      stretch: { start: 3, end: 4, insert: [''], gone: ['', ''] },
    }
    const joined: Step['structure'] = {
      op: 'joined',
      into: { id: 'p0', version: 2 },
      at: 4,
      stretch: { start: 3, end: 4, insert: [''], gone: ['', ''] },
    }
    const split: Step['structure'] = {
      op: 'split',
      with: [{ id: 'p1', version: 3 }],
      stretch: { start: 0, end: 0, insert: ['', ''], gone: [''] },
      undoes: 2,
    }
    const given = { unitId: 'u', kind: 'paragraph', text: '', imported: true } as const
    const step = (
      paragraphId: string,
      version: number,
      seq: number,
      splice: Splice,
      structure?: Step['structure'],
    ) => ({
      ...{ paragraphId, version, seq, splice, order: 0, threadId: 't', displaced: [] },
      ...(structure && { structure }),
    })
    const [all, none] = [
      { start: 0, end: 3, insert: '' },
      { start: 0, end: 0, insert: '' },
    ]
    const own = [
      step('p0', 1, 1, { ...none, insert: 'one' }),
      step('p0', 2, 2, { start: 3, end: 3, insert: '' }, join),
      step('p0', 3, 3, all),
      step('p0', 4, 4, none, split),
      step('p0', 5, 5, { ...none, insert: 'one' }, { op: 'words', undoes: 3 }),
      step('p0', 6, 6, all),
    ]
    const other = [
      step('p1', 1, 1, none),
      step('p1', 2, 2, none, joined),
      step('p1', 3, 4, none, { op: 'restore', undoes: 2 }),
    ]
    const paragraphs = [
      { ...given, id: 'p0', version: 6, steps: own },
      { ...given, id: 'p1', version: 3, steps: other },
    ]
    const { lines } = toTrackedText(between(paragraphs, 2, 6), [], ['u'])
    expect(textsOf(lines, 'before')).toEqual(['one'])
    expect(textsOf(lines, 'after')).toEqual([])
  })

  it('what is pointed at are the words of the remark', () => {
    fc.assert(
      fc.property(reviews, ({ paragraphs, now }) => {
        const decided = now.placed.map((one) =>
          one.proposal ? { ...one, proposal: { ...one.proposal, decision: 'rejected' as const } } : one,
        )
        const { lines, pointed } = toTrackedText(paragraphs, decided, ['u'])
        const items = lines.flatMap((line) => line.items)
        for (const one of decided) {
          const paragraph = now.paragraphs.find(({ id }) => id === one.paragraphId)
          if (!pointed.has(one.id) || !one.anchor || one.anchor.state === 'orphaned' || paragraph?.removed) continue
          const at = (type: 'start' | 'end') => items.findIndex((item) => item.type === type && item.id === one.id)
          const between = items.slice(at('start'), at('end')).filter(isWords).filter(isLive)
          const { start, end } = one.anchor
          expect(between.map(({ text }) => text).join('')).toBe(paragraph?.text.slice(start, end))
        }
      }),
      REVIEW_RUNS,
    )
  })
})
