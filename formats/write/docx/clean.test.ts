import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Revision, WrittenParagraph } from '../document'
import { whole } from '../whole.fixture'
import { writeDocx } from './clean'

async function parts(paragraphs: Partial<WrittenParagraph>[], rest: Partial<Revision> = {}) {
  const file = await whole(
    writeDocx({
      title: 'T',
      language: 'en',
      createdAt: '2026-11-20T01:02:03.004Z',
      paragraphs: paragraphs.map((one) => ({ kind: 'paragraph', text: '', notes: [], ...one })),
      ...rest,
    }),
  )
  const files = unzipSync(file)
  return (name: string) => strFromU8(files[name] ?? new Uint8Array())
}

/** The paragraphs of a part, as `style|runs`; a run is its words, after its properties if it has any. */
function sketch(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? ''
    const runs = [...paragraph.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?(.*?)<\/w:r>/gs)].map(
      ([, properties = '', content = '']) => {
        const marks = [...properties.matchAll(/<w:(b|i)\/>|<w:rStyle w:val="(\w+)"/g)].map(
          ([, mark, name]) => mark ?? name,
        )
        const words = content
          .replace(/<w:t xml:space="preserve">(.*?)<\/w:t>/gs, '$1')
          .replace(/<w:(br|tab)\/>/g, '<$1>')
          .replace(/<w:footnoteReference w:id="(\d+)"\/>/g, '[$1]')
        return marks.length > 0 ? `{${marks.join(' ')}: ${words}}` : words
      },
    )
    return `${style}|${runs.join('')}`
  })
}

const heading = { kind: 'heading', text: 'h' } as const

describe('a Word document', () => {
  test.each([
    ['the title heads what has no heading', [{ text: 'a' }], ['Heading1|T', '|a']],
    [
      'kinds are styles',
      [
        { ...heading, level: 6 },
        { kind: 'quote', text: 'a' },
        { kind: 'code', text: ' b' },
        { kind: 'caption', text: 'c' },
        { kind: 'list-item', text: 'd' },
      ],
      ['Heading6|h', 'Quote|a', 'SourceCode| b', 'Caption|c', 'ListParagraph|d'],
    ],
    [
      'marks',
      [{ ...heading, text: 'a *b **c*** `d`' }],
      ['Heading1|a {Emphasis i: b }{Strong b i: c} {VerbatimChar: d}'],
    ],
    ['lines and tabs are elements', [{ ...heading, text: 'a\nb\tc' }], ['Heading1|a<br>b<tab>c']],
    ['words are escaped', [{ ...heading, text: '<b> &amp; "c"' }], ['Heading1|&lt;b&gt; &amp; "c"']],
    ['what XML forbids is left out', [{ ...heading, text: 'a\u0001\uFFFFb\uD800' }], ['Heading1|ab']],
    [
      'notes are footnotes',
      [{ ...heading, text: '**ab** c', notes: [{ at: 4, text: 'x' }] }],
      ['Heading1|{Strong b: ab}{FootnoteReference: [1]} c'],
    ],
  ] satisfies [string, Partial<WrittenParagraph>[], string[]][])('%s', async (_, paragraphs, expected) => {
    const part = await parts(paragraphs)
    expect(sketch(part('word/document.xml'))).toEqual(expected)
  })

  test('the numbers of two notes at one place are kept apart by space that is no word', async () => {
    const part = await parts([{ ...heading, text: 'a', notes: ['x', 'y'].map((text) => ({ at: 1, text })) }])
    expect(sketch(part('word/document.xml'))).toEqual(['Heading1|a{FootnoteReference: [1]}{FootnoteReference: [2]}'])
    expect(part('word/document.xml').match(/<w:spacing [^>]*>/g)).toHaveLength(1)
  })

  test('a paragraph that is read from right to left says so', async () => {
    const part = await parts([{ ...heading, text: 'מים' }, { text: 'a' }])
    expect(part('word/document.xml').match(/<w:bidi\/>/g)).toHaveLength(1)
  })

  test('links are links', async () => {
    const part = await parts([{ ...heading, text: '[a *b*](https://a.kr/?b=1&c=2)' }])
    const [, id = ''] = /<w:hyperlink [^>]*r:id="([^"]+)"/.exec(part('word/document.xml')) ?? []
    const relation = part('word/_rels/document.xml.rels')
      .split('<Relationship ')
      .find((one) => one.includes(`Id="${id}"`))
    expect(relation).toContain('Target="https://a.kr/?b=1&amp;c=2"')
    expect(relation).toContain('TargetMode="External"')
  })

  test('list items have their bullets from a list', async () => {
    const part = await parts([heading, { kind: 'list-item', text: 'a' }])
    expect(part('word/document.xml')).toMatch(/<w:numPr><w:ilvl w:val="0"\/><w:numId w:val="\d+"\/><\/w:numPr>/)
    expect(part('word/numbering.xml')).toContain('w:val="bullet"')
  })

  test('the words of notes stand in the footnotes, a line a paragraph', async () => {
    const part = await parts([{ ...heading, notes: [{ at: 1, text: 'x <y>\nz' }] }])
    expect(sketch(part('word/footnotes.xml')).join('\n')).toMatch(/x &lt;y&gt;\n.*z$/s)
  })

  test.each([
    ['en', 'w:val="en"', 'w:eastAsia="ko-KR"', 'w:eastAsia="Malgun Gothic"'],
    ['ko', 'w:val="en-US"', 'w:eastAsia="ko-KR"', 'w:eastAsia="Malgun Gothic"'],
    ['ja-JP', 'w:val="en-US"', 'w:eastAsia="ja-JP"', 'w:eastAsia="Yu Mincho"'],
  ])('in %s says so, and names a font for Hangul and its like', async (language, ...expected) => {
    const styles = (await parts([heading], { language }))('word/styles.xml')
    for (const words of expected) expect(styles).toContain(words)
  })

  test('says what it is called, in which language, since when', async () => {
    const core = (await parts([heading], { title: 'A & <b>', language: 'pt-BR' }))('docProps/core.xml')
    expect(core).toContain('<dc:title>A &amp; &lt;b&gt;</dc:title>')
    expect(core).toContain('<dc:language>pt-BR</dc:language>')
    expect(core).toContain('>2026-11-20T01:02:03Z</dcterms:modified>')
  })
})
