import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParagraphKind } from '@/domain/contract/names'
import type { Paragraph, Unit } from '@/domain/contract/shapes'
import { type Inline, parseInline, plainText } from '@/domain/text/inline'
import { inlineSource, type MarkdownMark, type MarkedRun } from '../../markdown/inline-source'
import { readDocument } from '../../read/document'
import { printable } from '../printable'
import { reviewOf, unitOf } from '../review.fixture'
import { whole } from '../whole.fixture'
import { writeTmx } from './tmx'
import { writeXliff } from './xliff'
import { writeXliff12 } from './xliff12'

const WRITERS = { xliff: writeXliff, xliff12: writeXliff12, tmx: writeTmx }

type Words = Pick<Paragraph, 'kind' | 'level' | 'text'>

/** The written units, read as an upload of a bilingual file. */
async function readAgain(format: keyof typeof WRITERS, units: readonly Unit[]): Promise<Words[][][]> {
  const written = (await whole(WRITERS[format](reviewOf(units)))).toString()
  expect(written.normalize('NFC')).toBe(written)
  const read = readDocument(new TextEncoder().encode(written), { format: format === 'tmx' ? 'tmx' : 'xliff' })
  if (!read.ok) throw new Error(read.message)
  if (read.reading.kind !== 'paired') throw new Error('read as one text')
  expect(read.reading.languages).toEqual({ source: 'ko', target: 'en' })
  return read.reading.pairs.map(({ source, target }) => [source, target].map(({ blocks }) => blocks.map(bare)))
}

const bare = ({ kind, level, text }: Words): Words => ({ kind, ...(kind === 'heading' && { level: level ?? 1 }), text })

/** In normal form: words without outer white space, and only marks with an effect. */
function spelled(paragraph: Words): Words {
  const text = printable(paragraph.text)
  const words =
    paragraph.kind === 'code' ? text.trimEnd() : inlineSource(trimmed(runsOf(parseInline(text), []))).normalize('NFC')
  return bare({ ...paragraph, text: words })
}

const runsOf = (pieces: readonly Inline[], marks: readonly MarkdownMark[]): MarkedRun[] =>
  pieces.flatMap((piece): MarkedRun[] => {
    if (piece.type === 'text') return [{ text: piece.value, marks }]
    if (piece.type === 'break') return [{ text: '\n', marks }]
    if (marks.some(({ type }) => type === piece.type)) return runsOf(piece.children, marks)
    if (piece.type !== 'link') return runsOf(piece.children, [...marks, { type: piece.type }])
    return runsOf(piece.children, piece.href === undefined ? marks : [...marks, { type: 'link', href: piece.href }])
  })

/** A hard break includes the white space after it. */
const withoutIndents = (words: string) => words.replace(/\n[ \t]+/g, '\n').trim()

function trimmed(runs: MarkedRun[]): MarkedRun[] {
  const text = runs.map((run) => run.text).join('')
  const [from, to] = [text.length - text.trimStart().length, text.trimEnd().length]
  let at = 0
  return runs.flatMap((run) => {
    const words = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += run.text.length
    return words === '' ? [] : [{ ...run, text: words }]
  })
}

const says = ({ text }: Words) => text.trim() !== ''

/** The units expected when read again: in TMX those with both sides. */
const expected = (format: keyof typeof WRITERS, units: readonly Unit[]) =>
  units
    .map(({ source, target }) => [source, target].map((side) => side.map(spelled).filter(says)))
    .filter((sides) => sides[format === 'tmx' ? 'every' : 'some']((side) => side.length > 0))

const HOSTILE = [
  ']]>',
  '<b>&amp;</b> &#x41; <!-- <![CDATA[ <?x?>',
  'a\0\u0001\u001f\u007f\u0085b\ufffe\uffffc\ufeff',
  '\ud800a\udc00 \ud83d',
  'שלום *עולם* مرحبا \u202eabc\u202c',
  '*a **b *c* d** e* ***f*** _g_ __h__',
  '[a (b)](https://a.kr/b_(c)) [d](javascript:alert(1)) [e](/f "g") <https://a.kr/?b=1&c=\'"2>',
  '**“굵은”**이다 [**말**](/b)이다',
  '![사진](a.png "b") \\* \\\\ `a` `` ` ``',
  'a\nb  \nc\\\nd\n\ne\r\nf\u2028g',
  '\ta\t\tb ',
  '   a\n   b',
  '\u0338a *\u0338b* =\u0338',
  'e\u0301 가\u11a8 **e**\u0301',
  '{0} %s [x] {{y}}',
  '# a\n- b\n> c',
  '👩‍👩‍👧 가 \u{1f1f0}\u{1f1f7}',
]

describe.each(['xliff', 'xliff12', 'tmx'] as const)('%s, written and read again', (format) => {
  const long = '가나다 *라* '.repeat(6_000)
  test.each([...HOSTILE, long].map((text) => [text.slice(0, 30), text] as const))('%j', async (_, text) => {
    for (const kind of ['paragraph', 'heading', 'code'] as const) {
      const one = { kind, ...(kind === 'heading' && { level: 3 }), text }
      const units = [unitOf('u1', [one], [one]), unitOf('u2', ['나', one], [one, 'A']), unitOf('u3', [one], ['A', one])]
      expect(await readAgain(format, units)).toEqual(expected(format, units))
    }
  })

  test('the words stay, whatever the marks', async () => {
    const units = HOSTILE.map((text, index) => unitOf(`u${index}`, [text], [text]))
    const read = await readAgain(format, units)
    expect(read.map(([source]) => plainText(source?.[0]?.text ?? '').normalize('NFC'))).toEqual(
      HOSTILE.map((text) => withoutIndents(plainText(printable(text))).normalize('NFC')),
    )
  })

  test('marks as deep as a person may nest them', async () => {
    const text = `${'*a **b '.repeat(400)}c${' d** e*'.repeat(400)}`
    const units = [unitOf('u1', [text], [text])]
    expect(await readAgain(format, units)).toEqual(expected(format, units))
  })

  test('blank sides', async () => {
    const units = [
      unitOf('u1', ['가'], []),
      unitOf('u2', [], ['A']),
      unitOf('u3', [' ', '나', ''], ['\0', 'B']),
      unitOf('u4', [], []),
      unitOf('u5', ['다', '라'], []),
      unitOf('u6', [], ['C', 'D']),
    ]
    expect(await readAgain(format, units)).toEqual(expected(format, units))
  })

  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom(...'*_`[]()<>&\\!# \n\t"\'가a1.\u0301'.split(''), '**', '](/x)', '](javascript:a)', '&lt;'),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join(''))
  const paragraph = fc.record({ kind: fc.constantFrom(...ParagraphKind.options), level: fc.constant(2), text: words })
  const side = fc.array(paragraph, { maxLength: 3 })

  test('the same paragraphs of the same kinds', async () => {
    await fc.assert(
      fc.asyncProperty(side, side, async (source, target) => {
        const units = [unitOf('u1', source, target), unitOf('u2', ['가'], ['A'])]
        expect(await readAgain(format, units)).toEqual(expected(format, units))
      }),
      { numRuns: 80 },
    )
  })
})
