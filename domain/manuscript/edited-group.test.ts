import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redline } from '../text/redline'
import { apply } from '../text/splice'
import { editGroup } from './edited-group'

const TEXT = 'There are two cranes at the old quay. There are four ships.'
const NEW = 'There are three cranes at the old quay. There are 4 ships.'

const partsOf = (text: string, now: string) =>
  redline(text, now).map(({ start, end, insert }, index) => ({ id: `p${index}`, start, end, replacement: insert }))

const parts = partsOf(TEXT, NEW)

/** The parts by their words, what is left out, and what is added as “old → new”. */
function edit(wanted: string) {
  const { applied, left, added } = editGroup(TEXT, parts, wanted)
  return {
    applied: Object.fromEntries(applied),
    left,
    added: added.map(({ start, end, insert }) => `${TEXT.slice(start, end)} → ${insert}`),
  }
}

describe('a rewrite accepted in other words', () => {
  it('as it is: every part with its own words', () => {
    expect(edit(NEW)).toEqual({ applied: { p0: 'three', p1: '4' }, left: [], added: [] })
  })

  it('other words in a part are that part’s', () => {
    expect(edit(NEW.replace('three', 'several'))).toEqual({
      applied: { p0: 'several', p1: '4' },
      left: [],
      added: [],
    })
  })

  it('a change beside the parts is one more', () => {
    expect(edit(NEW.replace('the old quay', 'the new quay'))).toEqual({
      applied: { p0: 'three', p1: '4' },
      left: [],
      added: ['old → new'],
    })
  })

  it('a change that reaches beyond a part is cut at its words', () => {
    expect(edit(NEW.replace('There are three', 'Here are several'))).toEqual({
      applied: { p0: 'several', p1: '4' },
      left: [],
      added: ['There → Here'],
    })
  })

  it('a part put back as it was is left out', () => {
    expect(edit(NEW.replace('three', 'two'))).toEqual({ applied: { p1: '4' }, left: ['p0'], added: [] })
  })

  it('always makes the wanted text, whatever was edited', () => {
    const word = fc.constantFrom('two', 'three', 'cranes', 'ships', 'the', 'old', '세', '배가', '🇰🇷', 'é', '.')
    const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(sentence, sentence, sentence, (text, now, wanted) => {
        const own = partsOf(text, now)
        const { applied, left, added } = editGroup(text, own, wanted)
        expect(applied.size + left.length).toBe(own.length)
        const splices = [
          ...own.flatMap(({ id, start, end }) => {
            const insert = applied.get(id)
            return insert === undefined ? [] : [{ start, end, insert }]
          }),
          ...added,
        ].toSorted((a, b) => b.start - a.start || b.end - a.end)
        for (const [k, { start }] of splices.entries()) expect(splices[k + 1]?.end ?? 0).toBeLessThanOrEqual(start)
        expect(splices.reduce(apply, text)).toBe(wanted)
      }),
      { numRuns: 1_000 },
    )
  })
})
