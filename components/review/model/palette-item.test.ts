import { expect, it } from 'vitest'
import { called, type Item, inGroups } from './palette-item'

const item = (label: string, group: Item['group']): Item => ({ id: label, group, label, run: () => {} })
const items = [item('Export', 'article'), item('next unit', 'go'), item('다음 단락', 'go'), item('Unit 2', 'unit')]
const labels = (those: readonly Item[]) => those.map(({ label }) => label).join(', ')

it.each([
  ['', 'Export, next unit, 다음 단락, Unit 2'],
  ['UNIT', 'next unit, Unit 2'],
  ['unit next', 'next unit'],
  ['단락'.normalize('NFD'), '다음 단락'],
  ['nowhere', ''],
])('%j is what is called %j', (typed, should) => expect(labels(called(items, typed))).toBe(should))

it('stands in the order of its groups, so that arrows go on as the eye does', () => {
  expect(inGroups(items).map(({ group }) => group)).toEqual(['unit', 'go', 'article'])
  expect(labels(inGroups(items).flatMap((group) => group.items))).toBe('Unit 2, next unit, 다음 단락, Export')
})
