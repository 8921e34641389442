import { expect, test } from 'vitest'
import { numbersOf } from './unit-number'

const unit = (id: string) => ({ id, excluded: id.startsWith('-') })

test('units are numbered without those that are left out', () => {
  expect([...numbersOf(['a', '-b', 'c', '-d', '-e', 'f'].map(unit))]).toEqual([
    ['a', 1],
    ['c', 2],
    ['f', 3],
  ])
})
