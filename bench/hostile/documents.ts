import { strToU8, zipSync } from 'fflate'

/** Documents that are made to take long, each small for what it asks of a reader. */

export const KOREAN_LINE = '항구의 크레인은 두 기이고 배는 네 척이다.'
const ENGLISH_LINE = 'There are two cranes and four ships in the port.'

/** A pipe table with so many columns and rows. */
export function markdownTable(columns: number, rows: number): string {
  const row = (cell: string) => `|${`${cell}|`.repeat(columns)}`
  return [row('a'), row('-'), ...Array.from({ length: rows }, () => row('b'))].join('\n')
}

/** `[[[…]]]`, of so many bytes. */
export const nestedJson = (bytes: number): string => '['.repeat(bytes / 2) + ']'.repeat(bytes / 2)

/** Wide rows, and the two sides in none of them. */
export const htmlTable = (columns: number, rows: number): string =>
  `<table>${`<tr>${'<td>a</td>'.repeat(columns)}</tr>`.repeat(rows)}</table>`

export const deepHtml = (depth: number): string => `${'<div>'.repeat(depth)}a${'</div>'.repeat(depth)}`

/** Formatting that is never closed: a browser's tree has all of it again in each paragraph. */
export const openFormatting = (count: number): string => '<b><i><u>'.repeat(count) + '<p>a'.repeat(count)

/** A text of so many characters, one side of a translation. */
export function prose(letters: number, side: 'source' | 'target'): string {
  const line = side === 'source' ? KOREAN_LINE : ENGLISH_LINE
  const paragraphs = Array.from({ length: Math.ceil(letters / (line.length * 4)) }, (_, nth) =>
    Array.from({ length: 4 }, (_, at) => `${line} ${nth * 4 + at}`).join(' '),
  )
  return paragraphs.join('\n\n').slice(0, letters)
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A Word document around the XML of a body. */
export const docx = (body: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    zipSync(
      {
        '[Content_Types].xml': strToU8(
          `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
        ),
        '_rels/.rels': strToU8(
          `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
        ),
        'word/document.xml': strToU8(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
      },
      { level: 9 },
    ),
  )

export const emptyParagraphs = (count: number) => docx('<w:p/>'.repeat(count))

/** 95 MB of spaces in one word. */
export const zipBomb = () => docx(`<w:p><w:r><w:t>${' '.repeat(95_000_000)}</w:t></w:r></w:p>`)

/** Units with nothing in them, and one that has. */
export const emptyUnits = (count: number): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file source-language="ko" target-language="en" datatype="plaintext" original="a"><body>${Array.from(
    { length: count },
    (_, id) => `<trans-unit id="${id}"><source></source><target></target></trans-unit>`,
  ).join('')}</body></file></xliff>`

export const tmx = (count: number): string =>
  `<tmx version="1.4"><header srclang="ko" segtype="sentence" adminlang="en" datatype="plaintext" creationtool="a" creationtoolversion="1" o-tmf="a"/><body>${Array.from(
    { length: count },
    (_, id) =>
      `<tu><tuv xml:lang="ko"><seg>${KOREAN_LINE} ${id}</seg></tuv><tuv xml:lang="en"><seg>${ENGLISH_LINE} ${id}</seg></tuv></tu>`,
  ).join('')}</body></tmx>`

export const deepXml = (depth: number): string => `<xliff>${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}</xliff>`
