import { describe, expect, test } from 'vitest'
import { readDocument } from './document'
import { docx, p, run } from './docx/docx.fixture'

const read = (bytes: Uint8Array, name = 'a.docx') => {
  const result = readDocument(bytes, { name })
  if (!result.ok || result.reading.kind !== 'paired') throw new Error(JSON.stringify(result))
  const { pairs, languages } = result.reading
  return {
    languages,
    pairs: pairs.map(({ source, target }) =>
      [source, target].map(({ blocks }) => blocks.map(({ text }) => text).join(' ¶ ')).join(' | '),
    ),
    said: pairs.flatMap(({ target }) => target.remarks.map(({ block, said }) => [block, said[0]?.body])),
  }
}

const cell = (words: string) => `<w:tc>${p(words === '' ? '' : run(words))}</w:tc>`
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`

describe('the review table of a translation program', () => {
  test.each([
    [
      'ids and states',
      ['Segment ID', 'Segment status', 'Source segment', 'Target segment'],
      ['7', 'Draft (0%)', '항구가 조용하다.', 'The port is quiet.'],
      [],
    ],
    [
      'in Korean, the comment last',
      ['번호', '원문', '번역문', '검토 의견'],
      ['7', '항구가 조용하다.', 'The port is quiet.', 'Calm?'],
      [[0, 'Calm?']],
    ],
    [
      'by languages',
      ['ID', 'Korean (South Korea)', 'English (United Kingdom)', 'Comments', 'State'],
      ['7', '항구가 조용하다.', 'The port is quiet.', 'Calm?', 'Edited'],
      [[0, 'Calm?']],
    ],
    ['by their tags', ['#', 'ko-KR', 'en-US', 'QA'], ['7', '항구가 조용하다.', 'The port is quiet.', 'ok'], []],
    [
      'the translation first',
      ['Note', 'Ziel', 'Quelle'],
      ['Calm?', 'The port is quiet.', '항구가 조용하다.'],
      [[0, 'Calm?']],
    ],
  ])('%s', (_, header, row, said) => {
    const result = read(docx(table(header, row)))
    expect(result.pairs).toEqual(['항구가 조용하다. | The port is quiet.'])
    expect(result.said).toEqual(said)
  })

  test('several, with a title in merged cells, and one that goes on', () => {
    const header = ['ID', 'Source', 'Target', 'Comment']
    expect(
      read(
        docx(
          table(['Job 12 of the desk'], header, ['1', '배는 둘이다.', 'Two ships.', '']) +
            table(['2', '산은 셋이다.', 'Three hills.', 'Sure?']) +
            table(header, ['3', '집은 넷이다.', 'Four houses.', '']),
        ),
      ),
    ).toMatchObject({
      pairs: ['배는 둘이다. | Two ships.', '산은 셋이다. | Three hills.', '집은 넷이다. | Four houses.'],
      said: [[0, 'Sure?']],
    })
  })

  test('on a page, and copied with tabs', () => {
    const rows = [
      ['ID', 'Source (ko)', 'Target (en)', 'Status'],
      ['1', '배는 둘이다.', 'Two ships.', 'Done'],
    ]
    const html = rows.map((cells) => `<tr>${cells.map((words) => `<td>${words}</td>`).join('')}</tr>`).join('')
    const bytes = (text: string) => new TextEncoder().encode(text)
    for (const given of [
      read(bytes(`<table>${html}</table>`), 'a.html'),
      read(bytes(rows.map((one) => one.join('\t')).join('\n')), 'a.txt'),
    ])
      expect(given).toMatchObject({ languages: { source: 'ko', target: 'en' }, pairs: ['배는 둘이다. | Two ships.'] })
  })
})
