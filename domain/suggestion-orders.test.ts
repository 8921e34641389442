import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accept, LostWords, type Placed } from './suggestion'
import { anchorAt } from './text/anchor'
import { boundaries, paragraph, RUNS, rangeOf, spot, writing } from './text/specimen'

function anchored(text: string, range: { start: number; end: number }) {
  const anchor = anchorAt(text, range)
  if (!anchor) throw new Error('no such range')
  return anchor
}

/** A desk with several suggestions on one paragraph, which an editor accepts one after the other. */
const desk = fc
  .tuple(paragraph, fc.array(fc.record({ spot, words: writing(3) }), { minLength: 1, maxLength: 6 }))
  .map(([text, wishes]) => ({
    text,
    placed: wishes.map(({ spot, words }, k): Placed => {
      const proposal = { replacement: words.normalize('NFC'), decision: 'pending' as const }
      return { id: `s${k}`, anchor: anchored(text, rangeOf(text, spot)), proposal }
    }),
  }))

/** Accepts all in order, as a desk does; `see` is shown each acceptance with the text before it. */
function acceptAll(
  text: string,
  placed: readonly Placed[],
  see: (taken: Placed, before: string, after: string) => void,
) {
  let now = text
  let all = [...placed]
  for (const { id } of placed) {
    const one = all.find((other) => other.id === id)
    if (one?.proposal?.decision !== 'pending' || one.anchor.state === 'conflict') continue
    const found = accept(now, one, one.proposal.replacement, all)
    see(one, now, found.text)
    const moved = new Map(found.carried.map((other) => [other.id, other]))
    const gone = new Set([id, ...found.superseded])
    all = all.map((other) => {
      const { proposal, ...rest } = moved.get(other.id) ?? other
      return {
        ...rest,
        ...(proposal && { proposal: gone.has(other.id) ? { ...proposal, decision: 'accepted' } : proposal }),
      }
    })
    now = found.text
  }
  return { now, all }
}

describe('whatever is accepted, in whatever order', () => {
  it('a pending suggestion is applied to its words, and to nothing else', () => {
    fc.assert(
      fc.property(desk, ({ text, placed }) => {
        const { now } = acceptAll(text, placed, ({ anchor, proposal }, before, after) => {
          expect(before.slice(anchor.start, anchor.end)).toBe(anchor.quote)
          const asked = before.slice(0, anchor.start) + (proposal?.replacement ?? '') + before.slice(anchor.end)
          expect(after).toBe(asked.normalize('NFC'))
        })
        expect(now).toBe(now.normalize('NFC'))
      }),
      RUNS,
    )
  })

  it('one that is still pending stands on its words, on whole characters', () => {
    fc.assert(
      fc.property(desk, ({ text, placed }) => {
        const { now, all } = acceptAll(text, placed.slice(0, -1), () => {})
        const places = new Set(boundaries(now))
        for (const { anchor, proposal } of all) {
          expect(places.has(anchor.start) && places.has(anchor.end)).toBe(true)
          if (proposal?.decision === 'pending' && anchor.state !== 'conflict')
            expect([anchor.state, now.slice(anchor.start, anchor.end)]).toEqual(['exact', anchor.quote])
        }
      }),
      RUNS,
    )
  })

  it('where its words no longer stand it is refused, whatever its anchor says', () => {
    fc.assert(
      fc.property(desk, paragraph, ({ placed: [one] }, other) => {
        if (!one) return
        const stands = other.slice(one.anchor.start, one.anchor.end) === one.anchor.quote
        fc.pre(!stands)
        expect(() => accept(other, one, 'x', [one])).toThrow(LostWords)
      }),
      RUNS,
    )
  })
})
