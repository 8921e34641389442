import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accept } from './accept'
import { acceptInBulk, undoInBulk } from './bulk'
import { isPending, type Manuscript } from './manuscript'
import { manuscripts, workOn } from './manuscript.fixture'
import type { Step } from './step'

const RUNS = { numRuns: 300 }
const idsOf = ({ placed }: Manuscript) => placed.filter(({ proposal }) => proposal).map(({ id }) => id)

const names = () => {
  let made = 0
  return () => `n${++made}`
}

/** One after the other on the whole manuscript. */
function oneByOne(start: Manuscript, ids: readonly string[]) {
  const newId = names()
  let now = start
  const steps: Step[] = []
  const applied: string[] = []
  for (const id of ids) {
    const change = accept(now, id, { newId })
    if (!change) continue
    now = change.manuscript
    steps.push(...change.steps)
    applied.push(id)
  }
  return { manuscript: now, steps, applied }
}

/** New paragraphs get other names where one is worked out twice. */
const named = (value: unknown) => {
  const known = new Map<string, string>()
  return JSON.parse(JSON.stringify(value), (_, one: unknown) => {
    if (typeof one !== 'string' || !/^n\d+$/.test(one)) return one
    known.set(one, known.get(one) ?? `new ${known.size}`)
    return known.get(one)
  })
}

describe('accepting in bulk', () => {
  it('does what accepting one after the other does', () => {
    fc.assert(
      fc.property(manuscripts, (start) => {
        const { manuscript, steps, applied } = acceptInBulk(start, idsOf(start), { newId: names() })
        expect(named({ manuscript, steps, applied })).toEqual(named(oneByOne(start, idsOf(start))))
      }),
      RUNS,
    )
  })

  it('takes a group whole or leaves all of it as it was', () => {
    fc.assert(
      fc.property(manuscripts, fc.nat(4), (start, from) => {
        const ids = idsOf(start)
        const parts = ids.slice(from, from + 3)
        fc.pre(parts.length > 1)
        const groups = new Map(parts.map((id) => [id, parts]))
        const { manuscript, applied, skipped } = acceptInBulk(start, ids, { groups, newId: names() })
        const taken = parts.filter((id) => applied.includes(id))
        expect([[], parts]).toContainEqual(taken)
        expect(skipped.length + applied.length).toBe(ids.length)
        if (taken.length === 0) {
          const others = ids.filter((id) => !parts.includes(id))
          expect(named(manuscript)).toEqual(named(oneByOne(start, others).manuscript))
        }
      }),
      RUNS,
    )
  })

  it('is taken back from the last to the first as one after the other is', () => {
    fc.assert(
      fc.property(manuscripts, (start) => {
        const desk = workOn(start)
        const done = idsOf(start).filter((id) => desk.accept(id))
        const order = done.toReversed()
        const undone = undoInBulk(desk.now, order, new Map(desk.histories))
        for (const id of order) expect(desk.undo(id)).toBeUndefined()
        expect('changes' in undone && undone.manuscript).toEqual(desk.now)
        expect(desk.now.placed.filter(isPending)).toHaveLength(start.placed.filter(isPending).length)
      }),
      RUNS,
    )
  })
})
