import { describe, expect, it } from 'vitest'
import { BEGINNING, drawnIn, estimatedHeight, OVERSCAN, unitsAtFirst } from './rows'
import { unitsOf } from './units.fixture'

/** x is as it was imported, y was put in, z was removed from before x. */
function corrected() {
  const [unit] = unitsOf('a b | x y')
  const [removed] = unitsOf('c | z')
  if (!unit || !removed) throw new Error('two units')
  const [x, y] = unit.target.map((one) => ({ ...one, imported: one.id === 'x', position: one.position + 1 }))
  return { ...unit, target: [x, y].flatMap((one) => one ?? []), removed: removed.target }
}
const ids = (...given: Parameters<typeof drawnIn>) => drawnIn(...given).map(({ id }) => id)

describe('what a row draws', () => {
  it.each([
    ['source', 'imported', ['a', 'b']],
    ['target', 'current', ['x', 'y']],
    ['target', 'both', ['x', 'y']],
    ['target', 'imported', ['z', 'x']],
  ] as const)('%s, %s', (side, text, should) => expect(ids(corrected(), side, text)).toEqual(should))
})

describe('the rows a long article begins with', () => {
  const article = (count: number, times: number) =>
    unitsOf(...Array.from({ length: count }, (_, nth) => `s${nth + 100} | t${nth + 100}*${times}`))

  it('are all of a short one', () => expect(unitsAtFirst(article(80, 58), 1)).toBeNull())

  it('fill a screen, and are a few more', () => {
    const units = article(81, 58)
    const rows = Math.ceil(BEGINNING / estimatedHeight(units[0] ?? never()))
    expect([...(unitsAtFirst(units, 1) ?? [])]).toEqual(units.slice(0, rows + OVERSCAN).map(({ id }) => id))
  })
})

function never(): never {
  throw new Error('an article without units')
}
