import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docxFiles } from '@/formats/read/docx/docx.fixture'
import { readReturn } from '../worker/read-return'

/** Files as other programs write them, which know nothing of our marks, beside the text that they began as. */

const NOBODY = 'w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000"'
const LEE = 'w:author="Lee" w:date="2026-05-01T10:00:00Z"'
const run = (inner: string) => `<w:r ${NOBODY}><w:rPr><w:rtl w:val="0"/></w:rPr>${inner}</w:r>`
const words = (text: string) => run(`<w:t xml:space="preserve">${text}</w:t>`)
const put = (text: string) => `<w:ins ${LEE} w:id="0">${words(text)}</w:ins>`
const out = (text: string) =>
  `<w:del ${LEE} w:id="0">${run(`<w:delText xml:space="preserve">${text}</w:delText>`)}</w:del>`
const paragraph = (...inner: string[]) => `<w:p ${NOBODY}><w:pPr><w:rPr/></w:pPr>${inner.join('')}</w:p>`
const blank = paragraph(run(''))
const about = (ids: readonly number[], inner: string) =>
  ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('') +
  inner +
  ids.map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`).join('')
const comment = (id: number, text: string) =>
  `<w:comment w:id="${id}" ${LEE}><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`

function found(
  texts: readonly string[],
  body: readonly string[],
  comments = '',
  first: 'paragraph' | 'heading' = 'paragraph',
) {
  const parts = Object.entries(docxFiles(body.join(''), comments === '' ? {} : { comments }))
  const { changes, remarks, decisions, likeness } = readReturn({
    bytes: zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)]))),
    paragraphs: texts.map((text, k) => ({
      id: `p${k}`,
      unitId: 'u',
      kind: k === 0 ? first : 'paragraph',
      text,
      version: 1,
    })),
    ...{ lines: null, sources: new Map(), notes: [], title: '', hasColumns: false, own: new Set(), byHand: new Map() },
  })
  return {
    changes: changes.map((one) => [
      one.author,
      one.paragraphId,
      ...('replacement' in one ? [one.replacement] : [one.op]),
    ]),
    remarks: remarks.map(({ paragraphId, said }) => [paragraphId, ...said.map(({ body }) => body)]),
    decisions,
    likeness,
  }
}

const TEXTS = ['There are two cranes at the quay.', 'The official said little.', 'It rained all night.']

describe('a document of Google Docs', () => {
  test('with a blank line between any two paragraphs brings nothing', () =>
    expect(
      found(
        TEXTS,
        TEXTS.flatMap((text) => [paragraph(words(text), run('')), blank]),
      ),
    ).toEqual({
      ...{ changes: [], remarks: [], decisions: [], likeness: 1 },
    }))

  test('brings what was suggested in it, by its name: words, a paragraph put in and one taken out', () =>
    expect(
      found(TEXTS, [
        paragraph(words('There are '), put('three'), out('two'), words(' cranes at the quay.')),
        blank,
        paragraph(put('They are new.'), run('')),
        blank,
        paragraph(out('The official said little.'), run('')),
        blank,
        paragraph(words('It rained all night.')),
      ]),
    ).toMatchObject({
      changes: [
        ['Lee', 'p0', 'three'],
        ['Lee', 'p0', 'insert'],
        ['Lee', 'p1', 'remove'],
      ],
      ...{ decisions: [], likeness: 1 },
    }))

  test('brings every comment about the same words, and those within a suggestion', () => {
    const inside = `<w:ins ${LEE} w:id="0"><w:commentRangeStart w:id="2"/>${words(' and ships')}</w:ins>`
    const end = '<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>'
    const { changes, remarks } = found(
      TEXTS,
      [
        paragraph(words('There are '), about([0, 1], words('two cranes')), inside, end, words(' at the quay.')),
        ...TEXTS.slice(1).map((text) => paragraph(words(text))),
      ],
      comment(0, 'Sure?') + comment(1, 'Quite.') + comment(2, 'Which?'),
    )
    expect(changes).toEqual([['Lee', 'p0', ' and ships']])
    expect(remarks.flatMap(([id, ...said]) => said.map((body) => [id, body]))).toEqual([
      ['p0', 'Sure?'],
      ['p0', 'Quite.'],
      ['p0', 'Which?'],
    ])
  })
})

describe('a document of Word', () => {
  test('whose lines are indented with tabs and spaces brings no white space', () => {
    const lines = run('<w:t>By:</w:t><w:br/><w:tab/><w:t xml:space="preserve">  the President</w:t>')
    expect(
      found(
        ['By:\nthe President', ...TEXTS],
        [lines, ...TEXTS.map(words)].map((one) => paragraph(one)),
      ),
    ).toMatchObject({
      ...{ changes: [], likeness: 1 },
    })
  })

  test('brings what was made bold or italic in it, tracked or not, and what no longer is', () => {
    const styled = (text: string, properties: string) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
    const { changes } = found(
      ['The *Morning Star* reported it.', ...TEXTS, 'The mayor said **no**.'],
      [
        paragraph(words('The Morning Star reported it.')),
        paragraph(
          words('There are '),
          styled('two cranes', `<w:i/><w:rPrChange w:id="3" ${LEE}/>`),
          words(' at the quay.'),
        ),
        paragraph(words('The official '), styled('said', '<w:b/>'), words(' little.')),
        paragraph(words('It rained '), styled('all night', `<w:strike/><w:rPrChange w:id="4" ${LEE}/>`), words('.')),
        paragraph(words('The mayor said '), styled('no', '<w:b/><w:color w:val="FF0000"/>'), words('.')),
      ],
    )
    expect(changes).toEqual([
      ['', 'p0', 'Morning Star'],
      ['Lee', 'p1', '*two cranes*'],
      ['', 'p2', '**said**'],
      ['Lee', 'p3', ''],
    ])
  })

  test('in a heading all of which is bold brings nothing: a program that knows no headings wrote it', () =>
    expect(
      found(
        ['The *Morning Star*', ...TEXTS],
        [
          paragraph(
            `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">The </w:t></w:r>`,
            `<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>Morning Star</w:t></w:r>`,
          ),
          ...TEXTS.map((text) => paragraph(words(text))),
        ],
        '',
        'heading',
      ).changes,
    ).toEqual([]))

  test('in which a row of a table was put in or taken out whole brings that', () => {
    const row = (tag: 'ins' | 'del', text: string) =>
      `<w:tbl><w:tr><w:trPr><w:${tag} w:id="6" ${LEE}/></w:trPr><w:tc>${paragraph(words(text))}</w:tc></w:tr></w:tbl>`
    const [first = '', second = '', third = ''] = TEXTS
    const { changes } = found(TEXTS, [
      paragraph(words(first)),
      row('ins', 'Nobody was hurt.'),
      paragraph(words(second)),
      row('del', third),
    ])
    expect(changes.map(([author, id, what]) => [author, id, what])).toEqual([
      ['Lee', 'p0', 'insert'],
      ['Lee', 'p2', 'remove'],
    ])
  })

  test('in which a paragraph was moved brings it as what was put in and taken out', () => {
    const [first = '', second = '', third = ''] = TEXTS
    const moved = (tag: 'moveFrom' | 'moveTo', text: string) =>
      `<w:p><w:pPr><w:rPr><w:${tag} w:id="4" ${LEE}/></w:rPr></w:pPr><w:${tag} w:id="5" ${LEE}>${words(text)}</w:${tag}></w:p>`
    const { changes } = found(TEXTS, [
      moved('moveFrom', first),
      paragraph(words(second)),
      moved('moveTo', first),
      paragraph(words(third)),
    ])
    expect(changes.map(([author, , what]) => [author, what])).toEqual([
      ['Lee', 'remove'],
      ['Lee', 'insert'],
    ])
  })
})
