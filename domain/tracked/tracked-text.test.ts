import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptInBulk } from '../manuscript/bulk'
import { isPending, type Manuscript } from '../manuscript/manuscript'
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
