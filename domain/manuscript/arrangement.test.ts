import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { arrange, interleaveFixed, presentIds, type Row, type UnitParagraphs } from './arrangement'

/** `s1 (s2)|t1`: the paragraphs of both sides of a unit, removed ones in brackets; `·` separates units. */
const units = (notation: string): UnitParagraphs[] =>
  notation.split(' · ').map((unit, k) => {
    const [source = [], target = []] = unit.split('|').map((side) =>
      side
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => ({ id: word.replace(/[()]/g, ''), removed: word.startsWith('(') })),
    )
    return { id: `U${k + 1}`, source, target }
  })

const rows = (notation: string): Row[] =>
  units(notation).map(({ source, target }) => ({ source: presentIds(source), target: presentIds(target) }))

function arranged(before: string, after: string) {
  let made = 0
  const { units: now, successors } = arrange(units(before), rows(after), () => `new${++made}`)
  const line = now.map(
    ({ id, source, target, changed }) => `${id}${changed ? '!' : ''} ${source.join(' ')}|${target.join(' ')}`,
  )
  return { line: line.join(' · '), heirs: Object.fromEntries(successors) }
}

describe('units in other rows', () => {
  test.each([
    ['as they stand', 's1|t1 · s2|t2', 's1|t1 · s2|t2', 'U1 s1|t1 · U2 s2|t2'],
    ['merged', 's1|t1 · s2|t2', 's1 s2|t1 t2', 'U1! s1 s2|t1 t2'],
    ['split', 's1 s2|t1 t2', 's1|t1 · s2|t2', 'U1! s1|t1 · new1! s2|t2'],
    ['a paragraph moved up', 's1|t1 · s2|t2 t3 t4', 's1|t1 t2 · s2|t3 t4', 'U1! s1|t1 t2 · U2! s2|t3 t4'],
    ['a unit emptied', 's1| · |t1 · s2|t2', 's1|t1 · s2|t2', 'U1! s1|t1 · U3 s2|t2'],
    ['what is removed keeps its place', 's1|t1 (t2) · s2|(t3) t4', 's1 s2|t1 t4', 'U1! s1 s2|t1 t2 t3 t4'],
    ['… behind what it stood behind', 's1 s2|t1 (t2) t3 (t4)', 's1|t1 · s2|t3', 'U1! s1|t1 t2 · new1! s2|t3 t4'],
    ['… or before what it stood before', 's1|t1 · s2|(t2) t3', 's1|t1 · s2|t3', 'U1 s1|t1 · U2 s2|t2 t3'],
    [
      '… with its unit where nothing else is',
      's1|t1 · s2|(t2) · s3|t3',
      's1 s2|t1 · s3|t3',
      'U1! s1 s2|t1 t2 · U3 s3|t3',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(arranged(before, after).line).toBe(expected)
  })

  it('go on from the unit that most of them were in', () => {
    expect(arranged('s1|t1 · s2 s3|t2 t3', 's1 s2|t1 · s3|t2 t3').line).toBe('U1! s1 s2|t1 · U2! s3|t2 t3')
  })

  it('name for each unit the one that takes over from it', () => {
    expect(arranged('s1| · |t1 · s2|t2', 's1|t1 t2 · s2|').heirs).toEqual({ U1: 'U1', U2: 'U1', U3: 'U3' })
    expect(arranged('s1|t1 · |(t2) · s2|t3', 's1|t1 · s2|t3').heirs).toEqual({ U1: 'U1', U2: 'U1', U3: 'U3' })
  })

  const sides = fc.record({ source: fc.integer({ min: 0, max: 3 }), target: fc.integer({ min: 0, max: 3 }) })
  const cuts = fc.array(sides, { minLength: 1, maxLength: 8 })

  test('keep every paragraph once and in order, whatever the rows', () => {
    fc.assert(
      fc.property(cuts, cuts, fc.infiniteStream(fc.boolean()), (before, after, removed) => {
        const old = asUnits(before, removed)
        const rows = asRows(old, after)
        if (rows.length === 0) return
        const { units: now, successors } = arrange(old, rows, () => 'new')
        for (const side of ['source', 'target'] as const) {
          expect(now.flatMap((unit) => unit[side])).toEqual(old.flatMap((unit) => unit[side].map(({ id }) => id)))
          const gone = new Set(old.flatMap((unit) => unit[side].flatMap(({ id, removed }) => (removed ? [id] : []))))
          expect(now.map((unit) => unit[side].filter((id) => !gone.has(id)))).toEqual(rows.map((row) => row[side]))
        }
        expect([...successors.keys()]).toEqual(old.map(({ id }) => id))
      }),
    )
  })

  function asUnits(counts: { source: number; target: number }[], removed: fc.Stream<boolean>): UnitParagraphs[] {
    const made = { source: 0, target: 0 }
    const side = (name: 'source' | 'target', count: number) =>
      [...removed.take(count)].map((removed) => ({ id: `${name}${++made[name]}`, removed }))
    return counts.map(({ source, target }, k) => ({
      id: `U${k}`,
      source: side('source', source),
      target: side('target', target),
    }))
  }

  /** Rows with these numbers of paragraphs; the last takes the rest. */
  function asRows(old: UnitParagraphs[], counts: { source: number; target: number }[]): Row[] {
    const left = {
      source: old.flatMap((unit) => presentIds(unit.source)),
      target: old.flatMap((unit) => presentIds(unit.target)),
    }
    const rows = counts.map(({ source, target }) => ({
      source: left.source.splice(0, source),
      target: left.target.splice(0, target),
    }))
    return [...rows, left].filter(({ source, target }) => source.length + target.length > 0)
  }
})

describe('what is left out stays where it is when the rest is paired anew', () => {
  const beads = (notation: string) =>
    notation.split(' · ').map((bead) => {
      const [source = [], target = []] = bead
        .split('|')
        .map((side) => side.trim().split(/\s+/).filter(Boolean).map(Number))
      return { source, target }
    })
  const keep = (sides: string, source: number, target: number) => ({
    ...(rows(sides)[0] ?? { source: [], target: [] }),
    before: { source, target },
  })
  test.each([
    ['between two beads', '0|0 · 1|1', keep('x|y', 1, 1), '0|0 · kept · 1|1'],
    ['before all', '0|0', keep('x|', 0, 0), 'kept · 0|0'],
    ['behind all', '0|0', keep('x|', 1, 1), '0|0 · kept'],
    ['inside a bead: it is cut', '0 1|0', keep('x|', 1, 0), '0|0! · kept · 1|!'],
    ['not of a side that it has nothing of', '0 1|0 · 2|1', keep('|y', 1, 1), '0 1|0 · kept · 2|1'],
    ['across beads', '0|0 · 1|1', keep('x|y', 2, 1), '0|0 · 1|! · kept · |1!'],
  ])('%s', (_, given, kept, expected) => {
    const line = interleaveFixed(beads(given), [kept]).map((one) =>
      'kept' in one ? 'kept' : `${one.source.join(' ')}|${one.target.join(' ')}${one.cut ? '!' : ''}`,
    )
    expect(line.join(' · ')).toBe(expected)
  })
})
