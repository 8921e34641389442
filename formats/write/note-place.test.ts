import { expect, test } from 'vitest'
import { parseInline } from '@/domain/text/inline'
import { placeOf } from './note-place'

/** `|` is the place of the note, `^` that of its reference. */
test.each([
  ['ab|^c'],
  ['abc|^'],
  ['**ab|^c** d'],
  ['**abc|**^ d'],
  ['**abc*|*^ d'],
  ['a ^**|bc**'],
  ['a ^|**bc**'],
  ['a *|*bc**^'],
  ['*a **b|c** d*'.replace('|', '|^')],
  ['*a **bc|***^ d'],
  ['`a|b`^ c'],
  ['[a|b](/c)^ d'],
  ['[ab](/|c)^ d'],
  ['a\\|*^b'],
  ['a&a|mp;^b'],
  ['a  |\n^b'],
])('%s', (notation) => {
  const at = notation.replace('^', '').indexOf('|')
  const place = notation.replace('|', '').indexOf('^')
  expect(placeOf(parseInline(notation.replace(/[|^]/g, '')), at)).toBe(place)
})
