import 'server-only'
import type { Restorable } from '@/domain/contract/document'
import type { Warning } from '@/domain/contract/intake'
import { LIMITS } from '@/domain/contract/limits'
import type { ImportFormat, Side } from '@/domain/contract/names'
import { invalid, type ProblemCode, Refusal } from '@/domain/contract/problem'
import type { Block } from '@/formats/read/block'
import { readDocument } from '@/formats/read/document'
import { pairedHtml } from '@/formats/read/html-table'
import { readArticle } from '@/formats/read/json/json'
import { pairedMarkdown } from '@/formats/read/markdown-table'
import type { Refused } from '@/formats/read/outcome'
import { plainLines, type ReadFormat, readTracked } from '@/formats/read/read'
import { type PairedReading, type Reading, single } from '@/formats/read/reading'
import { pairedText } from '@/formats/read/text-table'
import { mustBeChecks } from '../checks'
import type { Field, GivenLanguages, UploadedDocument } from './upload'

/** A document that was read: one text, or paragraphs in pairs. */
export type ReadUpload = {
  readonly document: Reading | PairedReading
  readonly format: ImportFormat
  readonly warnings: readonly Warning[]
}

/** Reads a document. Refuses what can't be read or is too large, naming the field. */
export function readUploaded(field: Field, given: UploadedDocument, languages: GivenLanguages): ReadUpload {
  const read = 'text' in given ? readTyped(field, given) : readFile(field, given, languages)
  const { document } = read
  for (const reading of document.kind === 'paired' ? sidesOf(document) : [document]) checkSize(field, reading)
  return read
}

function readTyped(field: Field, { text, format }: Extract<UploadedDocument, { text: string }>): ReadUpload {
  const plain = plainLines(text)
  const document = readTracked(format, plain)
  const paired = field === 'bilingual' ? readTable(format, plain, document.blocks) : undefined
  return { document: paired ?? document, format, warnings: [] }
}

/** A text that is a table of two columns. */
function readTable(format: ReadFormat, text: string, blocks: readonly Block[]): PairedReading | undefined {
  switch (format) {
    case 'text':
      return pairedText(text)
    case 'markdown':
      return pairedMarkdown(blocks)
    case 'html':
      return pairedHtml(text)
  }
}

function readFile(
  field: Field,
  file: Extract<UploadedDocument, { bytes: Uint8Array }>,
  languages: GivenLanguages,
): ReadUpload {
  const { bytes, name, format } = file
  const read = readDocument(bytes, { name, format, languages })
  if (!read.ok) throw new Refusal(CODES[read.code], read.message, { issues: [{ path: field, message: read.message }] })
  const { mistaken, reading: document } = read
  const warnings: Warning[] =
    mistaken === undefined ? [] : [{ code: 'wrong-extension', path: field, message: mistaken }]
  return { document, format: read.format, warnings }
}

export const CODES = {
  unreadable: 'UNREADABLE_DOCUMENT',
  unsupported: 'UNSUPPORTED_FORMAT',
  'too-large': 'TOO_LARGE',
} as const satisfies Record<Refused['code'], ProblemCode>

/** All words of each side as one text, for counting. */
function sidesOf({ pairs }: PairedReading): Reading[] {
  return (['source', 'target'] as const).map((side) =>
    single(
      pairs.flatMap((pair) => pair[side].blocks),
      {
        changes: pairs.flatMap((pair) => pair[side].changes),
        remarks: pairs.flatMap((pair) => pair[side].remarks),
      },
    ),
  )
}

/** A text of more paragraphs is no article, and would take too long to process. */
const MOST_BLOCKS = 20_000

/** Tracked changes and comments. */
const MOST_NOTES = 20_000

function checkSize(field: Field, { blocks, changes, remarks }: Reading) {
  if (blocks.length === 0 && changes.length === 0) throw invalid(field, 'contains no text')
  if (blocks.length > MOST_BLOCKS) throw tooMuch(field, `has more than ${MOST_BLOCKS} paragraphs`)
  if (changes.length + remarks.length > MOST_NOTES)
    throw tooMuch(field, `has more than ${MOST_NOTES} tracked changes and comments`)
  if (blocks.some(({ text }) => text.length > LIMITS.paragraph))
    throw tooMuch(field, `has a paragraph of more than ${LIMITS.paragraph} characters`)
}

const tooMuch = (path: Field, message: string) =>
  new Refusal('TOO_LARGE', `${path} ${message}.`, { issues: [{ path, message }] })

/** `sealed`: written by this installation, and unchanged since. `titlesSent`: the sides whose title came with the upload. */
export type UploadedReview = Restorable & { readonly sealed: boolean; readonly titlesSent?: readonly Side[] }

/** Reads an article that was exported with its whole review. A refusal lists the places that are wrong. */
export function readRestorable(bytes: Uint8Array): Restorable {
  const read = readArticle(bytes)
  if (read.ok) {
    mustBeChecks('bilingual.article.checksOff', read.value.article.checksOff)
    return read.value
  }
  if (read.code !== 'invalid')
    throw new Refusal(CODES[read.code], read.message, { issues: [{ path: 'bilingual', message: read.message }] })
  const issues = read.issues.map(({ path, message }) => ({ path: `bilingual.${path}`, message }))
  throw new Refusal('INVALID_INPUT', `${issues[0]?.path} ${issues[0]?.message}.`, { issues })
}
