import { contentOf, type DocumentFormat, formatOf, likelyFormat } from './detect'
import { readDocx } from './docx/docx'
import { readTmx } from './exchange/tmx'
import { readXliff } from './exchange/xliff'
import { pairedHtml } from './html-table'
import { DOCUMENT_LIMITS, megabytes } from './limits'
import { withStruckWords } from './markdown-struck'
import { pairedMarkdown } from './markdown-table'
import { type ReadResult, type Refused, succeed, tooLarge, unreadable } from './outcome'
import { plainLines, readBlocks, readTracked } from './read'
import { type PairedReading, type Reading, single } from './reading'
import { pairedText } from './text-table'

export type { DocumentFormat } from './detect'

export type DocumentOptions = {
  /** The file's name; its extension distinguishes Markdown, HTML and plain text. */
  readonly name?: string | undefined
  /** The format that the person chose, which is binding. */
  readonly format?: DocumentFormat | undefined
  /** Of a file in several languages these (BCP 47) are read. */
  readonly languages?: { readonly source?: string | undefined; readonly target?: string | undefined } | undefined
}

export type DocumentRead =
  | {
      readonly ok: true
      readonly format: DocumentFormat
      readonly reading: Reading | PairedReading
      /** A sentence for a file whose name suggests another format than the one it was read as; it names both. */
      readonly mistaken?: string
    }
  | Refused

/** Reads a document of any supported format, from its bytes. Never throws; takes bounded time and memory. */
export function readDocument(bytes: Uint8Array, { name, format, languages = {} }: DocumentOptions = {}): DocumentRead {
  if (bytes.length > DOCUMENT_LIMITS.bytes)
    return tooLarge(`The file is ${megabytes(bytes.length)}; the limit is ${megabytes(DOCUMENT_LIMITS.bytes)}.`)
  const content = contentOf(bytes)
  if (!content.ok) return content
  const named = byExtension(name)
  const actual = content.value.type === 'docx' ? 'docx' : textFormat(content.value.text, format, named)
  if (format !== undefined && actual !== format)
    return unreadable(`The file is ${NAMES[actual]}, not ${NAMES[format]}.`)
  const reading =
    content.value.type === 'docx' ? readDocx(content.value.zip) : readText(content.value.text, actual, languages)
  if (!reading.ok) return reading
  const extension = extensionOf(name)
  const isMistaken =
    format === undefined && extension !== '' && (named ?? (KNOWN_OTHERS.has(extension) ? extension : actual)) !== actual
  const mistaken = `The name ends in .${extension}, but the file is ${NAMES[actual]}.`
  return { ok: true, format: actual, reading: reading.value, ...(isMistaken && { mistaken }) }
}

const NAMES: Record<DocumentFormat, string> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'HTML',
  docx: 'a Word document',
  xliff: 'an XLIFF file',
  tmx: 'a TMX file',
}

/** The certain format of a text comes first, then the stated one. Any text is plain text, and nearly any is Markdown. */
function textFormat(
  text: string,
  format: DocumentFormat | undefined,
  named: DocumentFormat | undefined,
): DocumentFormat {
  if (format === 'text' || format === 'markdown' || format === 'html') return format
  const certain = formatOf(text)
  if (certain !== undefined) return certain
  // Broken, so that its root isn't found: the XML parser says where.
  const exchange = [format, named].find((one) => one === 'xliff' || one === 'tmx')
  if (exchange && text.includes(`<${exchange}`)) return exchange
  if (exchange && /^\s*</.test(text) && !/^\s*<(?:!doctype\s+html|html)\b/i.test(text)) return exchange
  if (named === 'text' || named === 'markdown') return named
  if (named === 'html' && /<[a-z!/]|&[a-z#]/i.test(text)) return named
  return likelyFormat(text)
}

function readText(
  text: string,
  format: DocumentFormat,
  languages: NonNullable<DocumentOptions['languages']>,
): ReadResult<Reading | PairedReading> {
  const plain = plainLines(text)
  if (linesIn(plain) > DOCUMENT_LIMITS.lines)
    return tooLarge(`The file has more than ${DOCUMENT_LIMITS.lines} lines, too many for an article.`)
  switch (format) {
    case 'xliff':
      return readXliff(text)
    case 'tmx':
      return readTmx(text, languages)
    case 'html':
      return succeed(pairedHtml(plain) ?? readTracked('html', plain))
    case 'markdown': {
      const blocks = readBlocks('markdown', plain)
      return succeed(pairedMarkdown(blocks) ?? withStruckWords(blocks))
    }
    default:
      return succeed(pairedText(plain) ?? single(readBlocks('text', plain)))
  }
}

function linesIn(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

const extensionOf = (name = ''): string => /\.([a-z\d]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
const byExtension = (name: string | undefined): DocumentFormat | undefined => EXTENSIONS.get(extensionOf(name))

const extensions = (format: DocumentFormat, names: string) =>
  names.split(' ').map((name): [string, DocumentFormat] => [name, format])

const EXTENSIONS = new Map([
  ...extensions('text', 'txt text tsv'),
  ...extensions('markdown', 'md markdown mdown mkd mdx'),
  ...extensions('html', 'html htm xhtml'),
  ...extensions('docx', 'docx docm'),
  ...extensions('xliff', 'xlf xliff sdlxliff mxliff mqxliff'),
  ...extensions('tmx', 'tmx'),
])

/** The extension of an unsupported format on a readable file is a wrong name. */
const KNOWN_OTHERS = new Set([
  'pdf',
  'doc',
  'rtf',
  'odt',
  'hwp',
  'hwpx',
  'xlsx',
  'pptx',
  'zip',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
])
