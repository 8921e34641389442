import { contentOf } from '../detect'
import { type ReadResult, succeed, unsupported } from '../outcome'
import type { TrackedParagraph } from '../revision/tracked'
import type { Zip } from '../zip'
import { commentsIn, type Remarks } from './comments'
import { type Flow, storiesIn } from './flow'
import { openDocument } from './opened'

/**
 * A Word document that comes back: its paragraphs with every change in them, even words that one person inserted and another
 * deleted, and with the starts of bookmarks as points (`mark …`).
 */
export type ReturnedDocument = {
  /** Who saved it last. */
  readonly savedBy?: string
  /** When, as an instant. */
  readonly savedAt?: string
  readonly paragraphs: readonly TrackedParagraph[]
  /** By the names of their points. */
  readonly remarks: Remarks
}

/** What the export was marked with, if the file still has it. */
export function wayMarkInDocx(bytes: Uint8Array): ReadResult<string | undefined> {
  const zip = zipOf(bytes)
  return zip.ok ? succeed(property(zip.value, 'docProps/custom.xml', WAY_MARK)) : zip
}

/** `hasColumns`: of a table's row only the second cell is the text; the first is its source. */
export function readReturnedDocx(bytes: Uint8Array, hasColumns: boolean): ReadResult<ReturnedDocument> {
  const zip = zipOf(bytes)
  if (!zip.ok) return zip
  const opened = openDocument(zip.value, { isReturned: true })
  if (!opened.ok) return opened
  const { document, source, flow } = opened.value
  const savedBy = property(zip.value, 'docProps/core.xml', SAVED_BY)
  const savedAt = property(zip.value, 'docProps/core.xml', SAVED_AT)
  const isOfLibreOffice = property(zip.value, 'docProps/app.xml', APPLICATION)?.startsWith('LibreOffice') ?? false
  const stories = storiesIn(hasColumns ? secondColumn(flow) : flow)
  const paragraphs = isOfLibreOffice ? stories.flatMap(withoutLostEnds) : stories.flat()
  const remarks = commentsIn(document, source)
  return succeed({
    ...(savedBy !== undefined && { savedBy }),
    ...(savedBy !== undefined && savedAt !== undefined && { savedAt }),
    paragraphs,
    remarks: isOfLibreOffice ? withReplies(remarks, paragraphs) : remarks,
  })
}

function zipOf(bytes: Uint8Array): ReadResult<Zip> {
  const content = contentOf(bytes)
  if (!content.ok) return content
  const { value } = content
  return value.type === 'docx' ? succeed(value.zip) : unsupported('Only a Word document can be brought back.')
}

const WAY_MARK = /<(?:\w+:)?property\b[^>]*\bname="Stet"[^>]*>\s*<(?:\w+:)?lpwstr[^>]*>([^<&]{1,300})</
const APPLICATION = /<(?:\w+:)?Application[^>]*>([^<&]{1,120})</
const SAVED_BY = /<(?:\w+:)?lastModifiedBy[^>]*>([^<&]{1,120})</
const SAVED_AT = /<(?:\w+:)?modified\b[^>]*>(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z)</

function property(zip: Zip, part: string, pattern: RegExp): string | undefined {
  const bytes = zip.read(part)
  const value = bytes?.ok ? pattern.exec(new TextDecoder().decode(bytes.value))?.[1]?.trim() : undefined
  return value === '' || value === 'Stet' ? undefined : value
}

/**
 * LibreOffice 7.4 keeps nothing of what was tracked at the last end of a text or cell. And it reads all footnotes at the
 * first reference to one, and gives what was tracked at the end of that paragraph to the end of a footnote. So there an end
 * without a change says nothing.
 */
const withoutLostEnds = (story: readonly TrackedParagraph[]): TrackedParagraph[] =>
  story.map((paragraph, index) => {
    const { pieces, end } = paragraph
    const isLost = index === story.length - 1 || pieces.some(({ type }) => type === 'note')
    return isLost && end.when === 'both' ? { ...paragraph, end: { ...end, isUncertain: true } } : paragraph
  })

/**
 * LibreOffice 7.4 writes a reply as a comment of its own, about no words and directly behind the one that it answers; later
 * versions say what it answers.
 */
function withReplies(remarks: Remarks, paragraphs: readonly TrackedParagraph[]): Remarks {
  const threads = new Map(remarks)
  const rootOf = new Map<string, string>()
  for (const { pieces } of paragraphs)
    for (const [index, piece] of pieces.entries()) {
      const [before, next] = [pieces[index - 1], pieces[index + 1]]
      if (piece.type !== 'start' || before?.type !== 'end' || next?.type !== 'end') continue
      const root = rootOf.get(before.remark) ?? before.remark
      const [answered, reply] = [threads.get(root), threads.get(piece.remark)]
      if (next.remark !== piece.remark || !answered || !reply) continue
      rootOf.set(piece.remark, root)
      threads.set(root, { ...answered, said: [...answered.said, ...reply.said] })
      threads.delete(piece.remark)
    }
  return threads
}

const secondColumn = (flow: Flow): Flow =>
  flow.map((part) =>
    part.type === 'table'
      ? { ...part, rows: part.rows.map((cells) => (cells.length === 2 ? cells.slice(1) : cells)) }
      : part,
  )
