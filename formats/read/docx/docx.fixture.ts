import { strToU8, zipSync } from 'fflate'
import { readDocument } from '../document'
import type { Reading } from '../reading'

/** Word documents built for tests: the given parts, in a consistent package. */

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OTHERS =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid" xmlns:w16cex="http://schemas.microsoft.com/office/word/2018/wordml/cex" xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
export const NAMESPACES = `${MAIN} ${OTHERS}`

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MICROSOFT = 'http://schemas.microsoft.com/office/2011/relationships'

/** The parts that a document may have besides the main one: their root element, and the type of their relation. */
const PARTS = {
  styles: ['w:styles', `${RELATIONS}/styles`],
  comments: ['w:comments', `${RELATIONS}/comments`],
  footnotes: ['w:footnotes', `${RELATIONS}/footnotes`],
  endnotes: ['w:endnotes', `${RELATIONS}/endnotes`],
  commentsExtended: ['w15:commentsEx', `${MICROSOFT}/commentsExtended`],
  commentsIds: ['w16cid:commentsIds', 'http://schemas.microsoft.com/office/2016/09/relationships/commentsIds'],
  commentsExtensible: [
    'w16cex:commentsExtensible',
    'http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible',
  ],
} as const

export type Parts = { readonly [part in keyof typeof PARTS]?: string } & {
  /** Addresses of links, by the ids of their relations. */
  readonly links?: Readonly<Record<string, string>>
}

export function docxFiles(body: string, { links = {}, ...parts }: Parts = {}): Record<string, string> {
  const named = Object.entries(parts) as [keyof typeof PARTS, string][]
  const relations = [
    ...named.map(([part]) => `<Relationship Id="${part}" Type="${PARTS[part][1]}" Target="${part}.xml"/>`),
    ...Object.entries(links).map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="${RELATIONS}/hyperlink" Target="${target}" TargetMode="External"/>`,
    ),
  ]
  const relationships = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relationships(
      `<Relationship Id="d" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(relations.join('')),
    ...Object.fromEntries(
      named.map(([part, inner]) => [
        `word/${part}.xml`,
        `<${PARTS[part][0]} ${NAMESPACES}>${inner}</${PARTS[part][0]}>`,
      ]),
    ),
  }
}

export const zipped = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]),
    ),
  )

export const docx = (body: string, parts: Parts = {}): Uint8Array => zipped(docxFiles(body, parts))

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

let revisions = 0
export const by = (author: string, date = '2026-11-20T01:02:03Z') =>
  `w:id="${++revisions}" w:author="${author}" w:date="${date}"`

const content = (words: string, element: string) =>
  words
    .split(/(\n|\t)/)
    .map((part) => {
      if (part === '\n') return '<w:br/>'
      if (part === '\t') return '<w:tab/>'
      return part === '' ? '' : `<${element} xml:space="preserve">${escaped(part)}</${element}>`
    })
    .join('')

/** `properties`: signs b and i for bold and italic, or XML. */
export const run = (words: string, properties = '', element = 'w:t') => {
  const marks = /^[bi]*$/.test(properties) ? [...properties].map((mark) => `<w:${mark}/>`).join('') : properties
  return `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}${content(words, element)}</w:r>`
}

export const ins = (author: string, words: string, properties = '') =>
  `<w:ins ${by(author)}>${run(words, properties)}</w:ins>`
export const del = (author: string, words: string, properties = '') =>
  `<w:del ${by(author)}>${run(words, properties, 'w:delText')}</w:del>`

/** `end`: the revision of the paragraph's mark, as `ins A` or `del A`. */
export const p = (inner: string, { end = '', style = '', properties = '' } = {}) => {
  const [revision = '', author = ''] = end.split(' ')
  const mark = revision && `<w:rPr><w:${revision} ${by(author)}/></w:rPr>`
  return `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${properties}${mark}</w:pPr>${inner}</w:p>`
}

const NOTATION = /\[-(?:(\w+):)?(.*?)-\]|\{\+(?:(\w+):)?(.*?)\+\}|\*(.*?)\*|([^[{*]+|.)/gs

/**
 * Paragraphs in a notation, one a line: `a [-A:gone-]{+B:new+} *bold*`, with `¶-A` or `¶+A` where somebody deleted or
 * inserted a paragraph mark.
 */
export function drawn(notation: string): string {
  return notation
    .split('\n')
    .map((line) => {
      const [, words = '', sign, author = ''] = /^(.*?)(?:¶([+-])(\w+))?$/s.exec(line) ?? []
      const inner = [...words.matchAll(NOTATION)].map(([, from, gone, whose, put, bold, plain]) => {
        if (gone !== undefined) return del(from ?? 'A', gone)
        if (put !== undefined) return ins(whose ?? 'A', put)
        return bold === undefined ? run(plain ?? '') : run(bold, 'b')
      })
      return p(inner.join(''), { end: sign === undefined ? '' : `${sign === '+' ? 'ins' : 'del'} ${author}` })
    })
    .join('')
}

/** A Word document, read. Throws if it is refused. */
export function read(body: string, parts: Parts = {}): Reading {
  const result = readDocument(docx(body, parts))
  if (!result.ok || result.reading.kind !== 'single') throw new Error(JSON.stringify(result))
  return result.reading
}
