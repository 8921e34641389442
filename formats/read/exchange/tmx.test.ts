import { expect, test } from 'vitest'
import { readTmx } from './tmx'

function read(units: string, asked = {}, srclang = 'ko') {
  const result = readTmx(`<tmx version="1.4"><header srclang="${srclang}"/><body>${units}</body></tmx>`, asked)
  if (!result.ok) throw new Error(result.message)
  const texts = result.value.pairs.map(({ source, target }) =>
    [source, target].map(({ blocks }) => blocks.map(({ text }) => text).join(' ¶ ')).join(' | '),
  )
  return { ...result.value, texts }
}

const unit = (variants: Record<string, string>, rest = '') =>
  `<tu>${rest}${Object.entries(variants)
    .map(([language, words]) => `<tuv xml:lang="${language}"><seg>${words}</seg></tuv>`)
    .join('')}</tu>`

const three = unit({ en: 'A', ko: '가', de: 'Ä' })

test.each([
  ['the source that the header names, and the other language', unit({ en: 'A', ko: '가' }), {}, ['가 | A']],
  ['the languages that are asked for', three, { source: 'de', target: 'ko' }, ['Ä | 가']],
  ['whatever their country', unit({ 'en-US': 'A', 'ko-KR': '가' }), { source: 'en-GB', target: 'ko' }, ['A | 가']],
  ['the language of most units', three + unit({ ko: '나', de: 'B' }), {}, ['가 | Ä', '나 | B']],
  [
    'words above and below the line',
    unit({
      ko: '10<bpt i="1" type="x-sup"/>6<ept i="1"/>',
      en: 'm<hi type="superscript">2</hi> x<ph>&lt;sub&gt;</ph>1<ph>&lt;/sub&gt;</ph>',
    }),
    {},
    ['10⁶ | m² x₁'],
  ],
  [
    'words inside a code',
    unit({ ko: '가<bpt i="1">&lt;a title="<sub>나</sub>"></bpt>다<ept i="1"/>', en: 'A' }),
    {},
    ['가다 ¶ 나 | A'],
  ],
  ['a unit without its translation', unit({ ko: '가', en: 'A' }) + unit({ ko: '나' }), {}, ['가 | A', '나 | ']],
  [
    'a unit in neither language',
    unit({ ko: '가', en: 'A' }) + unit({ fr: 'x' }),
    { source: 'ko', target: 'en' },
    ['가 | A'],
  ],
  [
    'codes',
    unit({ ko: '<bpt i="1" type="bold"/>가<ept i="1"/>나 <hi type="italic">다</hi><ph type="lb"/>라', en: 'A' }),
    {},
    ['**가**나 *다*\\\n라 | A'],
  ],
  ['white space is the words’', unit({ ko: '가\n  나  다', en: 'A\n B' }), {}, ['가 ¶ 나  다 | A ¶ B']],
  ['but for an indent of the file', unit({ ko: '\n    가\n    나\n  ', en: 'A' }), {}, ['가 나 | A']],
  [
    'links with signs in their address',
    unit({ ko: '<bpt i="1">&lt;a href="/b?c=&amp;quot;&amp;amp;d"&gt;</bpt>가<ept i="1"/>', en: 'A' }),
    {},
    ['[가](/b?c="&d) | A'],
  ],
  ['line ends are paragraphs', unit({ ko: '가\n나', en: 'A\nB' }), {}, ['가 ¶ 나 | A ¶ B']],
])('%s', (_, units, asked, expected) => expect(read(units, asked).texts).toEqual(expected))

test('a header that names no source: the first language', () =>
  expect(read(unit({ en: 'A', ko: '가' }), {}, '*all*')).toMatchObject({
    texts: ['A | 가'],
    languages: { source: 'en', target: 'ko' },
  }))

test('notes are remarks', () =>
  expect(read(unit({ ko: '가', en: 'A' }, '<note>x</note>')).pairs[0]?.target.remarks).toEqual([
    { block: 0, resolved: false, said: [{ author: '', body: 'x' }] },
  ]))

test('kinds of paragraphs in their order', () => {
  const kinds = ['h2', 'p', 'li'].map((name) => `<prop type="x-kind">${name}</prop>`).join('')
  const [pair] = read(
    `<tu><tuv xml:lang="ko">${kinds}<seg>가\n나\n다\n라</seg></tuv><tuv xml:lang="en"><seg>A</seg></tuv></tu>`,
  ).pairs
  expect(pair?.source.blocks).toEqual([
    { kind: 'heading', level: 2, text: '가' },
    { kind: 'paragraph', text: '나' },
    { kind: 'list-item', text: '다' },
    { kind: 'list-item', text: '라' },
  ])
  expect(pair?.target.blocks).toEqual([{ kind: 'paragraph', text: 'A' }])
})

test('a document type that only names itself', () =>
  expect(readTmx('<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body/></tmx>')).toMatchObject({
    ok: true,
  }))
