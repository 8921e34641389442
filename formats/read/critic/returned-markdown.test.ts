import { describe, expect, test } from 'vitest'
import { readReturnedMarkdown, WRAPPED, wayMarkInMarkdown } from './returned-markdown'

const KNOWN = { asIs: new Set(['{++x++}']), lastFootnote: 2, isNote: (words: string) => words === 'Ours.' }

/** Words in both texts as they are (`↩` where a line may have been wrapped), `+inserted+`, `-deleted-`, `±in neither±`; ends that are changed as `¶+`; kinds but paragraphs. */
function sketch(text: string): string[] {
  const read = readReturnedMarkdown(text, KNOWN)
  if (!read.ok) throw new Error(read.message)
  return read.value.paragraphs.map(({ kind, level = '', pieces, end }) => {
    const words = pieces.map((piece) => {
      if (piece.type !== 'words') return piece.type === 'start' ? '‹' : '›'
      const bold = piece.marks.map(({ type }) => (type === 'strong' ? '*' : '_')).join('')
      const sign = piece.insertedBy ? '±' : { both: '', after: '+', before: '-' }[piece.when]
      return sign + bold + piece.text.replaceAll(WRAPPED, '↩') + [...bold].reverse().join('') + sign
    })
    const ends = { both: '', after: ' ¶+', before: ' ¶-' }[end.when] + (end.isUncertain ? '?' : '')
    return `${kind === 'paragraph' ? '' : `${kind}${level} `}${words.join('')}${ends}`
  })
}

const remarksIn = (text: string) => {
  const read = readReturnedMarkdown(text, KNOWN)
  return read.ok ? [...read.value.remarks.values()] : []
}

describe('CriticMarkup', () => {
  test.each([
    ['every kind of change', 'a {++b++} {--c--} {~~d~>e~~}', ['a +b+ -c- -d-+e+']],
    ['within words, and in bold', '사{++람++} **b{--c--}**', ['사+람+ *b*-*c*-']],
    ['in each other', '{++a {--b--} c++}', ['+a +±b±+ c+ ¶+?']],
    ['over a quotation’s paragraphs', '> a{++\n>\n> ++}b', ['quote a ¶+', 'quote b']],
    [
      'over whole blocks, the sign before theirs',
      '{++# A\n\n- b\n- c++}\n\nd',
      ['heading1 +A+ ¶+', 'list-item +b+ ¶+', 'list-item +c+ ¶+?', 'd'],
    ],
    ['of a paragraph alone', 'a\n\n{--b--}\n\n{++\n\nc\n\n++}\n\nd', ['a', '-b- ¶-?', '+c+ ¶+?', 'd']],
    ['that puts a paragraph behind another', 'a{++\n\nb++}\n\nc', ['a ¶+', '+b+', 'c']],
    ['that joins two', 'a{--\n\n--}b', ['a ¶-', 'b']],
  ])('%s', (_, text, expected) => expect(sketch(text)).toEqual(expected))

  test.each([
    ['in code', '`{++a++}` ``{--`--}``\n\n```\n{++b++}\n```', ['_{++a++}_ _{--`--}_', 'code {++b++}']],
    ['escaped', '\\{++a++} {\\++b++}', ['{++a++} {++b++}']],
    ['without their other half', 'a {++ b --} c {~~d~~} ~>', ['a {++ b --} c {~~d~~} ~>']],
    ['that are words of the article', 'a {++x++} b', ['a {++x++} b']],
    ['of which a comment of HTML took one', 'a {++b\n\n<!-- ++} -->\n\nc', ['a b', 'c']],
  ])('signs that are none: %s', (_, text, expected) => expect(sketch(text)).toEqual(expected))

  test.each([
    ['Windows and wrapped lines', 'a\r\nb  \r\nc\\\r\nd', ['a↩b\nc\nd']],
    [
      'other signs for the same',
      '* a\n+ b\n\nc\n===\n\n__d__ *e*',
      ['list-item a', 'list-item b', 'heading1 c', '*d* _e_'],
    ],
    [
      'tags of bold and italics',
      '<strong>“굵은”</strong>{-- 말--}이다 <strong><em>b</em></strong>',
      ['*“굵은”*- 말-이다 *_b_*'],
    ],
    ['links with their addresses below', '[a][1] {++b++}\n\n[1]: https://a.test', ['_a_ +b+']],
  ])('as an editor writes it: %s', (_, text, expected) => expect(sketch(text)).toEqual(expected))

  test('remarks, and what they stand behind', () => {
    const text = 'a {==b==}{>>Kim: why?<<}{>>Lee: so<<} {++c++}{>>d\ne<<} f{>>g<<}'
    expect(sketch(text)).toEqual(['a ‹b›‹› +c+‹› f‹›'])
    expect(remarksIn(text)).toEqual([
      { words: 'Kim: why?' },
      { words: 'Lee: so', isBehind: true },
      { words: 'd\ne', behindChange: true },
      { words: 'g' },
    ])
  })

  test('notes to readers are none of the text; one that isn’t known is a remark', () => {
    const text = 'a[^3] b[^1] c[^note-1]\n\n[^3]: Ours.\n\n[^1]: The article’s.\n\n[^note-1]: Another.\n\n    Second.\n'
    expect(sketch(text)).toEqual(['a b[^1] c‹›', '[^1]: The article’s.'])
    expect(remarksIn(text)).toEqual([{ words: 'Another. Second.', isNote: true }])
  })
})

test.each([
  'stet: "1 article 12 tracked SUM"',
  "stet: '1 article 12 tracked SUM'",
  'stet: >-\n  1 article 12\n  tracked SUM',
  'title: x\r\nstet: 1 article 12 tracked SUM\r\nlang: en',
])('the mark is found however an editor writes the front matter: %j', (data) => {
  const sum = '0123456789abcdef'.repeat(4)
  expect(wayMarkInMarkdown(`---\n${data.replace('SUM', sum)}\n---\n\nText`)).toBe(`1 article 12 tracked ${sum}`)
})

test('ten thousand halves of signs and of code take no time that anybody notices', () => {
  const many = Array.from({ length: 10_000 }, (_, k) => `{++ ${'`'.repeat(1 + (k % 9))} {>> ~> --}`).join(' ')
  expect(sketch(many)).toHaveLength(1)
})
