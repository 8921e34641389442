import { expect, test } from 'vitest'
import { inlineSource, type MarkdownMark, type MarkedRun } from './inline-source'

/** Marks by their first letter, words after a colon: `se:words`. */
const MARKS: Record<string, MarkdownMark> = {
  s: { type: 'strong' },
  e: { type: 'emphasis' },
  c: { type: 'code' },
  l: { type: 'link', href: '/x' },
}
const runs = (notation: string[]): MarkedRun[] =>
  notation.map((one) => {
    const [, marks = '', text = ''] = /^([secl]*):(.*)$/s.exec(one) ?? []
    return { text, marks: [...marks].flatMap((mark) => MARKS[mark] ?? []) }
  })

test.each([
  [[':a'], 'a'],
  [[':a ', 's:b', ':이다'], 'a **b**이다'],
  [['s:a ', 'se:b', 's: c'], '**a *b* c**'],
  [['e:a, ', 'se:b', 'e:, c'], '*a, **b**, c*'],
  [['e:a ', 'se:b', ':이다 ', 's:c ', 'se:d', 's: e'], '*a **b***이다 **c *d* e**'],
  [['e:a', 'se:b', 's:c'], '*a**b*****c**'],
  [['s: a '], ' **a** '],
  [['s: '], ' '],
  [['l:a', 'ls:b', 'l:c'], '[a**b**c](/x)'],
  [['s:a', 'sl:b'], '**a**[**b**](/x)'],
  [['c:a`b'], '``a`b``'],
  [['c:`a'], '`` `a ``'],
  [[':a\nb'], 'a\\\nb'],
  [[':2 * 3'], '2 * 3'],
  [[':*a*'], '\\*a\\*'],
  [[':[a](b)'], '\\[a\\](b)'],
  [['l:a[1]b'], '[a[1]b](/x)'],
  [['l:a]b'], '[a\\]b](/x)'],
  [['s:a.', ':b'], 'a.b'],
  [['s:a.', ':b ', 'e:c'], 'a.b *c*'],
  [[`:${'*'.repeat(100)}`], '\\*'.repeat(100)],
])('%j', (notation, source) => expect(inlineSource(runs(notation))).toBe(source))
