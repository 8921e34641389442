import { contentOf, formatOf } from './detect'
import { type ReturnedDocument, readReturnedDocx, wayMarkInDocx } from './docx/returned'
import { type ReturnedXliff, readReturnedXliff } from './exchange/returned-xliff'
import { type ReadResult, succeed, unsupported } from './outcome'

/** A reviewed file that comes back. */
export type ReturnedFile =
  | ({ readonly type: 'document' } & ReturnedDocument)
  | ({ readonly type: 'units' } & ReturnedXliff)

/** What the export was marked with, if the file still has it. */
export function wayMarkIn(bytes: Uint8Array): ReadResult<string | undefined> {
  const content = contentOf(bytes)
  if (!content.ok) return content
  const { value } = content
  return value.type === 'docx' ? wayMarkInDocx(bytes) : succeed(WAY_MARK.exec(value.text)?.[1])
}

/** In an element of its own (XLIFF). */
const WAY_MARK = />\s*(1 [\w-]{1,64} \d{1,9} \w{1,20} [0-9a-f]{64})\s*</

/** `hasColumns`: of a table's row only the second cell is the text; the first is its source. */
export function readReturned(bytes: Uint8Array, hasColumns: boolean): ReadResult<ReturnedFile> {
  const content = contentOf(bytes)
  if (!content.ok) return content
  const { value } = content
  if (value.type === 'docx') {
    const document = readReturnedDocx(bytes, hasColumns)
    return document.ok ? succeed({ type: 'document', ...document.value }) : document
  }
  if (formatOf(value.text) !== 'xliff') return unsupported('Only Word and XLIFF files can be brought back.')
  const file = readReturnedXliff(value.text)
  return file.ok ? succeed({ type: 'units', ...file.value }) : file
}
