import type { Side } from '@/domain/contract/names'
import type { Paragraph, Unit } from '@/domain/contract/shapes'

/**
 * Units for the tests, one a line: `a b | x` pairs the paragraphs a and b with x. A paragraph's id is its text; `a*4` is four
 * times as long. `-` before a line sets it aside, `~` makes it an unsure guess. Ids go by the first paragraph.
 */
export const unitsOf = (...lines: string[]): Unit[] => lines.map(unitOf)

function unitOf(line: string, position: number): Unit {
  const [, sign = '', source = '', target = ''] = /^([-~]?)\s*(.*?)\s*\|\s*(.*?)$/.exec(line) ?? []
  const id = `u-${(source || target).split(/[\s*]/)[0]}`
  return {
    id,
    position,
    alignment: sign === '~' ? { score: 0.2, method: 'auto' } : { score: 0.9, method: 'auto' },
    source: paragraphsOf(source, 'source', id),
    target: paragraphsOf(target, 'target', id),
    signOffs: [],
    excluded: sign === '-',
    seq: 0,
  }
}

const paragraphsOf = (words: string, side: Side, unitId: string): Paragraph[] =>
  words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word, position) => {
      const [id = '', times = '1'] = word.split('*')
      const text = id.repeat(Number(times))
      return { id, articleId: 'a', unitId, side, position, kind: 'paragraph', text, version: 1, imported: true }
    })

/** The same notation back, without signs. */
export const unitNotation = (units: readonly Unit[]): string[] =>
  units.map(({ source, target }) => [source, target].map((side) => side.map(({ id }) => id).join(' ')).join(' | '))
