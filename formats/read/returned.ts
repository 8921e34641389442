import {
  type KnownMarkdown,
  type ReturnedMarkdown,
  readReturnedMarkdown,
  wayMarkInMarkdown,
} from './critic/returned-markdown'
import { contentOf, formatOf } from './detect'
import { type ReturnedDocument, readReturnedDocx, wayMarkInDocx } from './docx/returned'
import { type ReturnedXliff, readReturnedXliff } from './exchange/returned-xliff'
import { type ReadResult, succeed, unsupported } from './outcome'

/** A reviewed file that comes back. */
export type ReturnedFile =
  | ({ readonly type: 'document' } & ReturnedDocument)
  | ({ readonly type: 'markdown' } & ReturnedMarkdown)
  | ({ readonly type: 'units' } & ReturnedXliff)

/** What the export was marked with, if the file still has it. */
export function wayMarkIn(bytes: Uint8Array): ReadResult<string | undefined> {
  const content = contentOf(bytes)
  if (!content.ok) return content
  const { value } = content
  if (value.type === 'docx') return wayMarkInDocx(bytes)
  return succeed(formatOf(value.text) === 'xliff' ? WAY_MARK.exec(value.text)?.[1] : wayMarkInMarkdown(value.text))
}

/** In an element of its own (XLIFF). */
const WAY_MARK = />\s*(1 [\w-]{1,64} \d{1,9} \w{1,20} [0-9a-f]{64})\s*</

/** `hasColumns`: of a table's row only the second cell is the text; the first is its source; undefined: nobody knows. `known`: of a Markdown file. */
export function readReturned(
  bytes: Uint8Array,
  hasColumns: boolean | undefined,
  known: () => KnownMarkdown,
): ReadResult<ReturnedFile> {
  const content = contentOf(bytes)
  if (!content.ok) return content
  const { value } = content
  if (value.type === 'docx') return typed('document', readReturnedDocx(bytes, hasColumns))
  const format = formatOf(value.text)
  if (format === 'xliff') return typed('units', readReturnedXliff(value.text))
  if (format !== undefined) return unsupported('Only Word, XLIFF and Markdown files can be brought back.')
  return typed('markdown', readReturnedMarkdown(value.text, known()))
}

const typed = <T extends string, V>(type: T, read: ReadResult<V>): ReadResult<{ readonly type: T } & V> =>
  read.ok ? succeed({ type, ...read.value }) : read
