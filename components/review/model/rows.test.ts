import { describe, expect, it } from 'vitest'
import { drawnIn } from './rows'
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
