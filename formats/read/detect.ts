import { decodeText } from './decode'
import { otherKind } from './other-kinds'
import { type ReadResult, succeed, unreadable, unsupported } from './outcome'
import { openZip, type Zip } from './zip'

export type DocumentFormat = 'text' | 'markdown' | 'html' | 'docx' | 'xliff' | 'tmx'

/** The type of bytes: an archive with a Word document in it, or text. */
export type Content = { readonly type: 'docx'; readonly zip: Zip } | { readonly type: 'text'; readonly text: string }

const READ = 'Plain text, Markdown, HTML, DOCX, XLIFF and TMX can be read.'

/** Detects formats by their contents, not by names. A format that can't be read is refused by its name. */
export function contentOf(bytes: Uint8Array): ReadResult<Content> {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (head.startsWith('PK\x03\x04')) return detectZip(bytes)
  if (head.startsWith('PK\x05\x06')) return unsupported(`The file is an empty archive. ${READ}`)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return detectCompoundFile(bytes)
  const other = otherKind(bytes)
  if (other) return unsupported(`The file is ${other}, which can’t be read. ${READ}`)
  const text = decodeText(bytes)
  return text.ok ? succeed({ type: 'text', text: text.value }) : text
}

function detectZip(bytes: Uint8Array): ReadResult<Content> {
  const zip = openZip(bytes)
  if (!zip.ok) return zip
  const has = (folder: string) => zip.value.names.some((name) => name.startsWith(folder))
  if (has('word/') || has('_rels/.rels')) {
    const other = [
      ['xl/', 'an Excel workbook'],
      ['ppt/', 'a PowerPoint presentation'],
      ['visio/', 'a Visio drawing'],
    ].find(([folder = '']) => has(folder) && !has('word/'))
    return other
      ? unsupported(`The file is ${other[1]}, which can’t be read. ${READ}`)
      : succeed({ type: 'docx', zip: zip.value })
  }
  const declared = zip.value.read('mimetype')
  const type = declared?.ok ? String.fromCharCode(...declared.value.subarray(0, 100)) : ''
  const name = /opendocument/.test(type)
    ? 'an OpenDocument file'
    : /epub/.test(type)
      ? 'an EPUB book'
      : /hwp/.test(type)
        ? 'a Hangul document'
        : 'an archive'
  return unsupported(`The file is ${name}, which can’t be read. ${READ}`)
}

/** A compound file (MS-CFB) names its streams in UTF-16: a password-protected document, or one from before 2007. */
function detectCompoundFile(bytes: Uint8Array): ReadResult<Content> {
  if (holds(bytes, 'EncryptedPackage'))
    return unreadable('The file is encrypted: it can’t be opened without its password.')
  if (holds(bytes, 'WordDocument'))
    return unsupported('The file is a Word document from before 2007 (.doc). Save it as .docx.')
  const name = holds(bytes, 'HwpSummaryInformation') ? 'a Hangul document (.hwp)' : 'an Office file of an older kind'
  return unsupported(`The file is ${name}, which can’t be read. ${READ}`)
}

function holds(bytes: Uint8Array, name: string): boolean {
  const pattern = [...name].flatMap((character) => [character.charCodeAt(0), 0])
  for (let at = bytes.indexOf(pattern[0] ?? 0); at >= 0; at = bytes.indexOf(pattern[0] ?? 0, at + 1))
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

/** The format of a text if it is certain; `undefined`: it may be plain text or Markdown, or an HTML fragment. */
export function formatOf(text: string): 'html' | 'xliff' | 'tmx' | undefined {
  const start = text
    .slice(0, 4096)
    .replace(/^\ufeff/, '')
    .replace(PROLOGUE, '')
  const [, root] = /^<(?:[\w-]+:)?([a-z]+)[\s>/]/i.exec(start) ?? []
  if (root === 'xliff' || root === 'tmx') return root
  return root?.toLowerCase() === 'html' || /^<!doctype\s+html/i.test(start) ? 'html' : undefined
}

/** Before the root of XML or a page: white space, declarations, comments, and a document type other than HTML's. */
const PROLOGUE = /^(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE\s+(?!html\b)[^[>]*(?:\[[\s\S]*?\]\s*)?>)+/i

/** A guess, if neither a name nor the text itself tells. */
export function likelyFormat(text: string): 'text' | 'markdown' | 'html' {
  const start = text.slice(0, 100_000)
  if (
    /^\s*</.test(start) &&
    (start.match(/<\/?(?:p|div|h[1-6]|table|tr|td|ul|ol|li|article|section|span|br|body)\b[^<>]*>/gi)?.length ?? 0) >= 2
  )
    return 'html'
  return MARKDOWN.some((sign) => sign.test(start)) ? 'markdown' : 'text'
}

const MARKDOWN = [
  /^#{1,6} \S/m,
  /^---\n(?:[\w-]+:.*\n)+---$/m,
  /^(?:[-*+] .*\n(?:\n| {2}.*\n)*){2}/m,
  /^> \S/m,
  /^```/m,
  /\[[^\]\n]+\]\((?:https?:|\/|#)[^)\s]*\)/,
  /\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*/,
  /^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$/m,
]
