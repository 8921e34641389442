import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareQuantities } from './compare'

/**
 * How news writes numbers in the two languages, a line `Korean | English`, every number correctly translated. Written for
 * Stet from general knowledge of both languages; copied from no corpus.
 */
const pairs = fs
  .readFileSync(path.join(import.meta.dirname, 'right-pairs.fixture.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [string, string])

/** The result for a pair of texts: numbers that differ, that are missing, that were added. */
function faults(source: string, target: string) {
  const { conflicts, omitted, added } = compareQuantities(source, target, { source: 'ko', target: 'en' })
  const of = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end)
  return [
    ...conflicts.map((pair) => `${of(source, pair.source)} ≠ ${of(target, pair.target)}`),
    ...omitted.map((quantity) => `- ${of(source, quantity)}`),
    ...added.map((quantity) => `+ ${of(target, quantity)}`),
  ]
}

describe('numbers rendered rightly', () => {
  test.each(pairs)('%s | %s', (source, target) => expect(faults(source, target)).toEqual([]))
})

/** A fault in any of them is found: the same pairs with a number that no reading of them allows. */
describe('a number too many', () => {
  test('in the translation', () => {
    const unseen = pairs.filter(([source, target]) => faults(source, `${target} It cost 7,391,485 euros.`).length === 0)
    expect(unseen).toEqual([])
  })
  test('in the source', () => {
    const unseen = pairs.filter(([source, target]) => faults(`${source} 7,391,485유로가 들었다.`, target).length === 0)
    expect(unseen).toEqual([])
  })
})
