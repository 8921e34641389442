import 'server-only'
import { type ExportFormat, exportKind } from '@/domain/contract/export-formats'
import type { ExportContent } from '@/domain/contract/names'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { QueryOf } from '@/domain/contract/routes'
import { dayIn, type Reader } from '@/domain/report/reader'
import { textsFor } from '@/domain/report/texts'
import type { ExportedLine } from '@/formats/write/exported'
import { contentDisposition, fileName } from '@/formats/write/file-name'
import { write } from '@/formats/write/write'
import { write as writeTo } from '../commands/write'
import { prisma } from '../db/database'
import type { Tx } from '../db/transaction'
import { type NotPrinted, withPrinter } from '../print/print'
import { processState } from '../process-state'
import { access } from '../queries/access'
import { articleView } from '../queries/articles'
import { newQueue } from '../queue.mjs'
import { sealDocument, wayMarkOf, XLIFF } from '../seal'
import { notingAccess } from '../session/access-events'
import type { Actor } from '../session/actor'
import { withSnapshot } from './snapshot'
import { sourcesOf } from './sources'
import { type Spooled, spool } from './spool'

export type ExportedDocument = { readonly body: Spooled; readonly mediaType: string; readonly disposition: string }

type Asked = {
  readonly actor: Actor
  readonly articleId: string
  readonly format: ExportFormat
  readonly content: ExportContent
  readonly reader: Reader
}

/** The article as a document, from one state of it. The export itself is recorded as an event. */
export async function exportArticle(
  actor: Actor,
  articleId: string,
  query: QueryOf<'GET /articles/{id}/export'>,
  reader: Reader,
): Promise<ExportedDocument> {
  await access(await prisma(), actor, articleId, 'export')
  const { format } = query
  const { contents, finish } = exportKind(format)
  const content = query.content ?? contents[0]
  if (content === undefined || !contents.includes(content))
    throw invalid('content', `${content} is not made in the format ${format}`)
  const asked = { actor, articleId, format, content, reader }
  if (finish !== 'print') return record(asked, await readings.run(() => make(asked)))
  // Whoever waits for a browser holds nothing meanwhile: the article is read once there is one, and then printed from a file.
  const printed = await withPrinter(async (print) => {
    const pages = await readings.run(() => make(asked))
    return { ...pages, body: await spool(onePiece(print(pages.body.read().setEncoding('utf8')))) }
  })
  if (typeof printed === 'string') throw notPrinted(printed)
  return record(asked, printed)
}

/** Each has several statements under way, behind which the others' wait. */
const readings = processState('readings', () => newQueue({ atOnce: 2 }))

type Made = ExportedDocument & { readonly seq: number; readonly lines: readonly ExportedLine[] }

/** Reads the article, and writes it to disk. */
async function make({ actor, articleId, format, content, reader }: Asked): Promise<Made> {
  const { mediaType, extension, finish } = exportKind(format)
  const lines: ExportedLine[] = []
  return withSnapshot(articleId, async (snapshot) => {
    const article = await snapshot.look(async (db) => {
      const { article, standing } = await access(db, actor, articleId, 'export')
      const { assignments: _, ...view } = await articleView(db, article, standing)
      return view
    })
    lines.length = 0
    const isXliff = format === 'xliff' || format === 'xliff12'
    const wayMark = wayMarkOf(articleId, article.seq, isXliff ? XLIFF : content)
    const keep = (line: ExportedLine) => void lines.push(line)
    const hasLines = format === 'docx' || (format === 'markdown' && content === 'tracked')
    const marks = hasLines ? { wayMark, keep } : RETURNING.includes(format) ? { wayMark } : {}
    const sources = sourcesOf(snapshot, article, reader, marks)
    const pieces = write(format, content, sources)
    const { title, targetLanguage, updatedAt } = article
    const holds = content === 'clean' ? undefined : textsFor(reader).holds(content)
    const day = dayIn(updatedAt, reader.timeZone)
    const name = fileName(title.target || title.source, targetLanguage, day, extension, holds)
    return {
      ...{ seq: article.seq, lines, mediaType, disposition: contentDisposition(name) },
      body: await spool(finish === 'sign' ? sealDocument(pieces) : pieces).finally(sources.discard),
    }
  })
}

async function record({ actor, articleId, format, content }: Asked, made: Made): Promise<ExportedDocument> {
  const { seq, lines, ...document } = made
  try {
    await writeTo({ actor }, articleId, 'export', async ({ tx, append }) => {
      if (lines.length > 0) await keepLines(tx, { articleId, seq, content }, lines)
      const rows = [notingAccess('exported', actor.id, { articleId, format, content })]
      await append('article.exported', { format, content }, { rows })
    })
  } catch (error) {
    await document.body.discard()
    throw error
  }
  return document
}

/** Formats in which an article comes back. */
const RETURNING: readonly ExportFormat[] = ['docx', 'xliff', 'xliff12', 'markdown']

/** The exports of an article that a returned file is compared with exactly; an older one by its words. */
const MOST_KEPT = 100

type KeptExport = { readonly articleId: string; readonly seq: number; readonly content: ExportContent }

async function keepLines(tx: Tx, { articleId, seq, content }: KeptExport, lines: readonly ExportedLine[]) {
  await tx.$executeRaw`
    INSERT INTO "ExportedText" ("articleId", seq, content, lines)
    VALUES (${articleId}, ${seq}, ${content}, ${JSON.stringify(lines)}::jsonb) ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    DELETE FROM "ExportedText" WHERE "articleId" = ${articleId} AND seq < (
      SELECT seq FROM "ExportedText" WHERE "articleId" = ${articleId} ORDER BY seq DESC LIMIT 1 OFFSET ${MOST_KEPT - 1})`
}

async function* onePiece(bytes: Promise<Uint8Array>): AsyncIterable<Uint8Array> {
  yield await bytes
}

function notPrinted(why: NotPrinted): Refusal {
  switch (why) {
    case 'no-browser':
      return new Refusal(
        'UNSUPPORTED_FORMAT',
        'PDF export needs Chromium, Chrome or Edge on the server, and none is installed. Export as HTML instead; any browser can print it.',
      )
    case 'busy':
      return new Refusal('RATE_LIMITED', 'Several PDFs are already being made. Try again in a minute.', {
        retryAfter: 60,
      })
  }
}
