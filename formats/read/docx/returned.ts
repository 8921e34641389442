import { contentOf } from '../detect'
import { type ReadResult, succeed, unsupported } from '../outcome'
import type { Provenance } from '../reading'
import type { TrackedParagraph } from '../revision/tracked'
import { elementsOf } from '../xml'
import type { Zip } from '../zip'
import { commentsIn, type Remarks, type ReturnedNote, returnedNotesIn } from './comments'
import { type Flow, storiesIn } from './flow'
import { openDocument } from './opened'
import type { Package } from './package'

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
  /** The footnotes and endnotes whose references it has, likewise. */
  readonly notes: ReadonlyMap<string, ReturnedNote>
  /** Who deleted notes with tracking. */
  readonly deletedNotes: readonly (Provenance & Pick<ReturnedNote, 'body'>)[]
}

/** What the export was marked with, if the file still has it. */
export function wayMarkInDocx(bytes: Uint8Array): ReadResult<string | undefined> {
  const zip = zipOf(bytes)
  return zip.ok ? succeed(property(zip.value, 'docProps/custom.xml', WAY_MARK)) : zip
}

/** `hasColumns`: of a table's row only the second cell is the text; the first is its source. Undefined: nobody knows. */
export function readReturnedDocx(bytes: Uint8Array, hasColumns: boolean | undefined): ReadResult<ReturnedDocument> {
  const zip = zipOf(bytes)
  if (!zip.ok) return zip
  const opened = openDocument(zip.value, { isReturned: true })
  if (!opened.ok) return opened
  const { document, source, flow } = opened.value
  const savedBy = property(zip.value, 'docProps/core.xml', SAVED_BY)
  const savedAt = property(zip.value, 'docProps/core.xml', SAVED_AT)
  const isOfLibreOffice = property(zip.value, 'docProps/app.xml', APPLICATION)?.startsWith('LibreOffice') ?? false
  const isBilingual = hasColumns ?? isTwoColumns(flow)
  const stories = storiesIn(isBilingual ? secondColumn(flow) : flow)
  const isLost = isOfLibreOffice ? isLostInLibreOffice : isBilingual ? isLast : () => false
  const paragraphs = stories.flatMap((story) => withLostEnds(story, isLost))
  const remarks = commentsIn(document, source)
  const notes = returnedNotesIn(document, source)
  const references = paragraphs.flatMap(({ pieces }) => pieces.flatMap((one) => (one.type === 'note' ? one : [])))
  return succeed({
    ...(savedBy !== undefined && { savedBy }),
    ...(savedBy !== undefined && savedAt !== undefined && { savedAt }),
    paragraphs,
    remarks: isOfLibreOffice && !saysReplies(document) ? withReplies(remarks, paragraphs) : remarks,
    notes: new Map(
      [...notes].filter(([name]) => references.some(({ remark, deleted }) => remark === name && !deleted)),
    ),
    deletedNotes: references.flatMap(({ remark, deleted }) => {
      const body = notes.get(remark)?.body
      return deleted && body !== undefined ? [{ ...deleted, body }] : []
    }),
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

type IsLost = (story: readonly TrackedParagraph[], index: number) => boolean

/** The end of a cell’s last paragraph is the cell’s: an export can’t say what is proposed of it. */
const isLast: IsLost = (story, index) => index === story.length - 1

/**
 * LibreOffice 7.4 keeps nothing of what was tracked at the last end of a text or cell. And it reads all footnotes at the
 * first reference to one, and gives what was tracked at the end of that paragraph to the end of a footnote.
 */
const isLostInLibreOffice: IsLost = (story, index) =>
  isLast(story, index) || (story[index]?.pieces.some(({ type }) => type === 'note') ?? false)

/** There an end without a change says nothing. */
const withLostEnds = (story: readonly TrackedParagraph[], isLost: IsLost): TrackedParagraph[] =>
  story.map((paragraph, index) =>
    paragraph.end.when === 'both' && isLost(story, index)
      ? { ...paragraph, end: { ...paragraph.end, isUncertain: true } }
      : paragraph,
  )

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

const saysReplies = (document: Package): boolean =>
  elementsOf(document.part('commentsExtended'), 'w15:commentEx').some(
    ({ attributes }) => attributes['w15:paraIdParent'] !== undefined,
  )

/** An article has no tables: one that makes up the document is an export with its source beside it. */
const isTwoColumns = (flow: Flow): boolean =>
  flow.some(({ type }) => type === 'table') &&
  flow.every((part) =>
    part.type === 'table' ? part.rows.every(({ length }) => length === 2) : part.paragraphs.every(isBlank),
  )

const isBlank = ({ pieces }: TrackedParagraph) => pieces.every((one) => one.type !== 'words' || one.text.trim() === '')

/** Word wants a paragraph behind a table: a blank one beside it is none of the text. */
const secondColumn = (flow: Flow): Flow =>
  flow.map((part) =>
    part.type === 'table'
      ? { ...part, rows: part.rows.map((cells) => (cells.length === 2 ? cells.slice(1) : cells)) }
      : { ...part, paragraphs: part.paragraphs.filter((one) => !isBlank(one)) },
  )
