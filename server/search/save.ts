import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { giveWay } from '../give-way'
import { findingsIn, formed, pagesSince, type Unformed, type Written } from './texts'

/** Texts to a statement, and their letters: so many are indexed in less than a tenth of a second. */
const AT_ONCE = 40
const LETTERS = 20_000

/**
 * Brings up to date what searches look through in an article, from an event on. Doing it again changes nothing. Nobody waits for
 * it, and the embedded database does one thing after the other in this very thread: after each piece it rests as long as the
 * piece took, so that a request comes in between, however long the article is.
 */
export async function indexArticle(articleId: string, seq: number): Promise<void> {
  const db = await prisma()
  for await (const page of pagesSince(db, { articleId, seq })) {
    let began = performance.now()
    for (const piece of inPieces(formedOf(page))) {
      await saveTexts(db, piece)
      await pause(performance.now() - began)
      await giveWay()
      began = performance.now()
    }
  }
}

/** Each brought into its form when it is its turn. */
function* formedOf(page: readonly Unformed[]): Generator<Written, undefined> {
  for (const one of page) yield formed(one)
}

function* inPieces(texts: Iterable<Written>): Generator<Written[], undefined> {
  let piece: Written[] = []
  let letters = 0
  for (const one of texts) {
    piece.push(one)
    letters += one.form.length
    if (piece.length < AT_ONCE && letters < LETTERS) continue
    yield piece
    piece = []
    letters = 0
  }
  if (piece.length > 0) yield piece
}

/** The same of its findings, which change without an event. */
export async function indexFindings(db: Reader, articleId: string): Promise<void> {
  const open = await findingsIn(db, articleId)
  const known = await db.searchText.findMany({
    where: { articleId, kind: 'finding' },
    select: { id: true, text: true },
  })
  const texts = new Map(known.map(({ id, text }) => [id, text]))
  await saveTexts(
    db,
    open.filter(({ id, form }) => texts.get(id) !== form),
  )
  const still = new Set(open.map(({ id }) => id))
  await forget(
    db,
    known.flatMap(({ id }) => (still.has(id) ? [] : [id])),
  )
}

async function saveTexts(db: Reader, texts: readonly Written[]): Promise<void> {
  // An article that has been purged meanwhile is left alone.
  for (const piece of inPieces(texts.filter(({ form }) => form !== '')))
    await db.$executeRaw`
      INSERT INTO "SearchText" AS s (id, "articleId", kind, "authorId", at, seq, text)
      SELECT v.id, a.id, v.kind::"SearchedKind", v."authorId", v.at, v.seq, v.form
      FROM jsonb_to_recordset(${JSON.stringify(piece)}::jsonb)
        AS v(id text, "articleId" text, kind text, "authorId" text, at timestamptz, seq int, form text)
        JOIN "Article" a ON a.id = v."articleId"
      ON CONFLICT (id) DO UPDATE SET text = EXCLUDED.text, at = EXCLUDED.at, "authorId" = EXCLUDED."authorId",
        seq = EXCLUDED.seq
      WHERE s.seq <= EXCLUDED.seq
        AND (s.text, s.at, s."authorId") IS DISTINCT FROM (EXCLUDED.text, EXCLUDED.at, EXCLUDED."authorId")`
  await forget(
    db,
    texts.flatMap(({ id, form }) => (form === '' ? [id] : [])),
  )
}

async function forget(db: Reader, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.$executeRaw`DELETE FROM "SearchText" WHERE id = ANY(${[...ids]})`
}
