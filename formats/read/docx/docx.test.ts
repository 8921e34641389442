import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../write/docx/clean'
import { whole } from '../../write/whole.fixture'
import { readDocument } from '../document'
import type { Reading } from '../reading'
import { by, del, docx, drawn, ins, p, read, run } from './docx.fixture'

/** A block a line: `kind level|text`. */
const sketch = ({ blocks }: Pick<Reading, 'blocks'>) =>
  blocks.map(({ kind, level, text }) => `${kind}${level ?? ''}|${text}`)

const style = (id: string, name: string, inner = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`
const based = (id: string) => `<w:basedOn w:val="${id}"/>`
const STYLES = [
  style('1', 'heading 1'),
  style('2', '제목 2'),
  style('berschrift3', 'Überschrift 3'),
  style('Mine', 'My heading', based('1')),
  style('Loop', 'loop', based('Loop2')),
  style('Loop2', 'loop2', based('Loop')),
  style('Outline', 'x', '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>'),
  style('T', 'Title'),
  style('Q', 'Intense Quote'),
  style('C', 'caption'),
  style('Code', 'Source Code'),
  style('Bullets', 'x list', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
  style('Em', 'Emphasis', '<w:rPr><w:i/></w:rPr>', 'character'),
  style('Verb', 'Verbatim Char', '', 'character'),
].join('')

const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
const a = run('a')

describe('a Word document', () => {
  test.each([
    ['headings by their name', p(a, { style: '1' }), 'heading1|a'],
    ['headings by a name in Korean', p(a, { style: '2' }), 'heading2|a'],
    ['headings by a name in German', p(a, { style: 'berschrift3' }), 'heading3|a'],
    ['headings by what they are based on', p(a, { style: 'Mine' }), 'heading1|a'],
    ['headings by their outline level', p(a, { style: 'Outline' }), 'heading4|a'],
    ['headings by a level of their own', p(a, { properties: '<w:outlineLvl w:val="8"/>' }), 'heading6|a'],
    ['no heading', p(a, { properties: '<w:outlineLvl w:val="9"/>' }), 'paragraph|a'],
    ['titles', p(a, { style: 'T' }), 'heading1|a'],
    ['a numbered heading', p(a, { style: '1', properties: list }), 'heading1|a'],
    ['styles based on each other', p(a, { style: 'Loop' }), 'paragraph|a'],
    ['a style that isn’t there', p(a, { style: 'Heading2' }), 'heading2|a'],
    ['lists', p(a, { properties: list }), 'list-item|a'],
    ['lists by their style', p(a, { style: 'Bullets' }), 'list-item|a'],
    [
      'taken out of a list',
      p(a, { style: 'Bullets', properties: '<w:numPr><w:numId w:val="0"/></w:numPr>' }),
      'paragraph|a',
    ],
    ['quotes', p(a, { style: 'Q' }), 'quote|a'],
    ['captions', p(a, { style: 'C' }), 'caption|a'],
    ['code is what it is', p(run('  *a*\n b'), { style: 'Code' }), 'code|  *a*\n b'],
    ['bold and italic', p(run('a', 'b') + run('b', 'bi') + run(' c')), 'paragraph|**a*b*** c'],
    ['signs by their numbers in windows-1252', p(run('so\u0085 it\u0092s')), 'paragraph|so… it’s'],
    ['bold that is off', p(run('a', '<w:b w:val="0"/>')), 'paragraph|a'],
    [
      'a style of words',
      p(run('a', '<w:rStyle w:val="Em"/>') + run(' b', '<w:rStyle w:val="Verb"/>')),
      'paragraph|*a* `b`',
    ],
    ['bold before a particle', p(run('“굵은”', 'b') + run('이다')), 'paragraph|**“굵은”**이다'],
    ['signs that are words', p(run('2*3*4 [a](b)')), 'paragraph|2\\*3\\*4 \\[a\\](b)'],
    [
      'tabs and breaks',
      p(
        run('a\tb\nc') +
          '<w:r><w:br w:type="page"/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
      ),
      'paragraph|a\tb\\\nc‑\u00ad→',
    ],
    [
      'smart tags, tags, directions',
      p(
        `<w:smartTag>${a}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run('b')}</w:sdtContent></w:sdt><w:bdo>${run('c')}</w:bdo>`,
      ),
      'paragraph|abc',
    ],
    ['paragraphs in tags', `<w:sdt><w:sdtContent>${p(a)}</w:sdtContent></w:sdt>`, 'paragraph|a'],
    [
      'simple fields',
      p(`<w:fldSimple w:instr=" HYPERLINK &quot;https://a.kr&quot; ">${a}</w:fldSimple>`),
      'paragraph|[a](https://a.kr)',
    ],
    [
      'fields',
      p(
        `${field('begin')}<w:r><w:instrText> HYPERLINK "https://a.kr" </w:instrText></w:r>${field('separate')}${a}${field('end')}${run('b')}`,
      ),
      'paragraph|[a](https://a.kr)b',
    ],
    ['a field that never ends', p(`${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>`) + p(a), 'paragraph|a'],
    [
      'glosses',
      p(`<w:r><w:ruby><w:rt>${run('한자')}</w:rt><w:rubyBase>${run('漢字')}</w:rubyBase></w:ruby></w:r>`),
      'paragraph|漢字(한자)',
    ],
    [
      'a first letter in a frame',
      `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${run('T')}</w:p>${p(run('he'))}`,
      'paragraph|The',
    ],
    ['pictures say nothing', p(`<w:r><w:drawing><x/></w:drawing></w:r>${a}`.replace('<x/>', '')), 'paragraph|a'],
    ['mathematics', p('<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>'), 'paragraph|x=1'],
    [
      'changes of format',
      p(run('a', `<w:b/><w:rPrChange ${by('A')}><w:rPr/></w:rPrChange>`), {
        properties: `<w:pPrChange ${by('A')}><w:pPr/></w:pPrChange>`,
      }),
      'paragraph|**a**',
    ],
    ['letters in parts', p(run('가'.normalize('NFD'))), 'paragraph|가'],
  ])('%s', (_, body, expected) => expect(sketch(read(body, { styles: STYLES }))).toEqual([expected]))

  test('links, and none that isn’t safe', () =>
    expect(
      sketch(
        read(
          p(
            `<w:hyperlink r:id="l1">${run('말', 'b')}</w:hyperlink>${run('이다 ')}<w:hyperlink r:id="l2">${a}</w:hyperlink><w:hyperlink w:anchor="x">${a}</w:hyperlink>`,
          ),
          {
            links: { l1: 'https://a.kr/?a=(1)', l2: 'javascript:x' },
          },
        ),
      ),
    ).toEqual(['paragraph|[**말**](https://a.kr/?a=%281%29)이다 aa']))

  test('text boxes are read behind their paragraph, once', () => {
    const box = (words: string) => `<w:txbxContent>${p(run(words))}</w:txbxContent>`
    const body = p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('x')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('x')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${a}`,
    )
    expect(sketch(read(body + p(run('b'))))).toEqual(['paragraph|a', 'paragraph|x', 'paragraph|b'])
  })

  test('the cells of a table in order', () =>
    expect(sketch(read(p(a) + table([['b'], ['c']]) + table([['d', 'e', 'f']])))).toEqual(
      [...'abcdef'].map((text) => `paragraph|${text}`),
    ))

  test('what Stet wrote is read again', async () => {
    const paragraphs = [
      { kind: 'heading' as const, level: 2, text: '제목 *하나*' },
      { kind: 'paragraph' as const, text: '**“굵은”**이다 `c` [말](https://a.kr)\\\n둘째 줄' },
      { kind: 'quote' as const, text: 'q' },
      { kind: 'list-item' as const, text: 'l' },
      { kind: 'caption' as const, text: 'c' },
      { kind: 'code' as const, text: 'a\n  *b*' },
    ]
    const file = await whole(
      writeDocx({
        title: 'T',
        language: 'en',
        createdAt: '2026-11-20T00:00:00Z',
        paragraphs: paragraphs.map((one) => ({ ...one, notes: one.kind === 'quote' ? [{ at: 1, text: 'n' }] : [] })),
      }),
    )
    expect(readDocument(file)).toMatchObject({
      reading: { blocks: paragraphs, remarks: [{ note: true, block: 2, said: [{ body: 'n' }] }] },
    })
  })
})

function field(type: string): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
}

function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((words) => `<w:tc>${words.startsWith('<') ? words : p(run(words))}</w:tc>`)
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row).join('')}</w:tr>`).join('')}</w:tbl>`
}

describe('a table of two columns', () => {
  const paired = (body: string) => {
    const result = readDocument(docx(body))
    if (!result.ok || result.reading.kind !== 'paired') throw new Error('not paired')
    return result.reading
  }
  test('is pairs, with the changes in its cells', () => {
    const reading = paired(
      table([
        ['Source (Korean)', 'English'],
        ['가나다', p(run('a') + ins('A', ' b'))],
        ['라', p(run('c')) + p(run('d'))],
      ]),
    )
    expect(reading.languages).toEqual({ source: 'ko', target: 'en' })
    expect(reading.pairs.map(({ source, target }) => [sketch(source), sketch(target)])).toEqual([
      [['paragraph|가나다'], ['paragraph|a']],
      [['paragraph|라'], ['paragraph|c', 'paragraph|d']],
    ])
    expect(reading.pairs[0]?.target.changes).toMatchObject([
      { op: 'words', block: 0, start: 1, end: 1, replacement: ' b' },
    ])
  })

  test('beside numbers, with a title above it, the source on the right', () => {
    const reading = paired(
      p(run('제목')) +
        table([
          ['#', 'Translation', '원문'],
          ['1', 'one two', '하나 둘 셋 넷'],
          ['2', 'three', '다섯'],
        ]),
    )
    expect(reading.pairs.map(({ source, target }) => [sketch(source).join(), sketch(target).join()])).toEqual([
      ['paragraph|제목', ''],
      ['paragraph|하나 둘 셋 넷', 'paragraph|one two'],
      ['paragraph|다섯', 'paragraph|three'],
    ])
  })
})

describe('tracked changes', () => {
  /** A change a line, in the notation of the paragraph. */
  const changes = (notation: string) =>
    read(drawn(notation)).changes.map((change) => {
      const who = `${change.author} ${change.op} ${change.block}`
      if (change.op === 'words') return `${who} ${change.start}-${change.end} ${change.replacement}`
      return change.op === 'insert' ? `${who} ${change.kind} ${change.text}` : who
    })

  test.each([
    ['words put in', 'a{+A: b+} c', ['A words 0 1-1  b']],
    ['words taken out', 'a[-A: b-] c', ['A words 0 1-3 ']],
    ['words for others', 'a [-A:b-]{+A:c+} d', ['A words 0 2-3 c']],
    ['by two', 'a [-A:b-]{+B:c+} d', ['A words 0 2-3 ', 'B words 0 3-3 c']],
    ['put in by two at one place', 'a {+A:b+}{+B:c+} d', ['A, B words 0 2-2 bc']],
    ['beside bold', 'a *b*{+A: c+}', ['A words 0 7-7  c']],
    ['a paragraph put in', 'a\n{+A:b+}¶+A\nc', ['A insert 0 paragraph b']],
    ['a paragraph put in by Enter at the end of another', 'a¶+A\n{+A:b+}\nc', ['A insert 0 paragraph b']],
    ['a first paragraph put in', '{+A:b+}¶+A\nc', ['A insert -1 paragraph b']],
    ['several, at the end', 'a\n{+A:b+}¶+A\n{+B:c+}', ['A, B insert 0 paragraph b\n\nc']],
    ['a paragraph taken out', 'a\n[-A:b-]¶-A\nc', ['A remove 1']],
    ['a paragraph taken out from the end of another', 'a¶-A\n[-A:b-]\nc', ['A remove 1']],
    ['a paragraph whose end was left', 'a\n[-A:b-]\nc', ['A remove 1']],
    ['a paragraph for another', 'a\n[-A:b-]¶-A\n{+A:c+}¶+A\nd', ['A words 1 0-1 c']],
    ['two paragraphs made one', 'a¶-A\nb', ['A join-next 0']],
    ['with what stood there', 'a b[- c-]¶-A\n[-d -]e', ['A words 0 3-5 ', 'A join-next 0', 'A words 1 0-2 ']],
    ['over a whole paragraph', 'a¶-A\n[-b-]¶-A\nc', ['A join-next 0', 'A words 1 0-1 ', 'A join-next 1']],
    ['one made two', 'a. ¶+A\nb', ['A words 0 2-3 \n\n']],
    ['the end of the document is no one’s', 'a¶-A', []],
  ])('%s', (_, notation, expected) => expect(changes(notation)).toEqual(expected))

  test('what one put in and another took out is in neither text', () =>
    expect(read(p(`${a}<w:ins ${by('A')}>${run('b')}${del('B', 'c')}</w:ins>`)).changes).toMatchObject([
      { author: 'A', replacement: 'b' },
    ]))

  test('what was moved is taken out and put in', () => {
    const move = (to: boolean) =>
      p(`<w:move${to ? 'To' : 'From'} ${by('A')}>${run('m')}</w:move${to ? 'To' : 'From'}>`, {
        end: `move${to ? 'To' : 'From'} A`,
      })
    expect(read(p(a) + move(false) + p(run('b')) + move(true) + p(run('c'))).changes).toMatchObject([
      { op: 'remove', block: 1 },
      { op: 'insert', block: 2, text: 'm' },
    ])
  })

  test.each([
    [
      'true time first',
      'w:date="2026-11-20T10:02:03Z" w16du:dateUtc="2026-11-20T01:02:03Z"',
      '2026-11-20T01:02:03.000Z',
    ],
    ['else the local one', 'w:date="2026-11-20T10:02:03Z"', '2026-11-20T10:02:03.000Z'],
    ['of no zone', 'w:date="2026-11-20T10:02:03"', '2026-11-20T10:02:03.000Z'],
    ['impossible', 'w:date="2026-13-20T10:02:03Z"', undefined],
    ['before all time', 'w:date="1970-01-01T00:00:00Z"', undefined],
    ['none', '', undefined],
  ])('when: %s', (_, date, at) =>
    expect(read(p(`${a}<w:ins w:id="1" w:author="김" ${date}>${run('b')}</w:ins>`)).changes[0]).toEqual({
      author: '김',
      ...(at && { at }),
      op: 'words',
      block: 0,
      start: 1,
      end: 1,
      replacement: 'b',
    }),
  )
})
