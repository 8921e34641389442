import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { openPglite } from '@/server/db/pglite'
import { serveParent } from './child'
import { CLIENTS, type Written } from './fixture'

/** What a write costs at the least: its rows, one statement each, in a transaction as durable as the server's. */

export type BareAsked = {
  readonly kind: 'comment' | 'suggestion' | 'acceptance'
  /** One to each client. */
  readonly articles: readonly Written[]
  readonly ms: number
}
export type BareDone = { readonly count: number; readonly ms: number }

type Query = (statement: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>
type Transaction = (work: (query: Query) => Promise<void>) => Promise<void>

const [given = '{}'] = process.argv.slice(2)
const where: { dataDir: string; databaseUrl?: string; editorId: string } = JSON.parse(given)
const { transaction, close } = where.databaseUrl ? onServer(where.databaseUrl) : await embedded(where.dataDir)

async function embedded(dataDir: string): Promise<{ transaction: Transaction; close: () => Promise<void> }> {
  const pglite = await openPglite(path.join(dataDir, 'pg'))
  return {
    transaction: (work) =>
      pglite.transaction((tx) =>
        work(async (statement, values = []) => (await tx.query<Record<string, unknown>>(statement, [...values])).rows),
      ),
    close: () => pglite.close(),
  }
}

function onServer(connectionString: string): { transaction: Transaction; close: () => Promise<void> } {
  // As many as Stet has.
  const pool = new pg.Pool({ connectionString, max: 10 })
  return {
    transaction: async (work) => {
      const client = await pool.connect()
      await client.query('BEGIN')
      await work(async (statement, values = []) => (await client.query(statement, [...values])).rows)
      await client.query('COMMIT')
      client.release()
    },
    close: () => pool.end(),
  }
}

const WRITES = { comment, suggestion, acceptance }

serveParent<BareAsked>(async ({ kind, articles, ms }): Promise<BareDone> => {
  const began = performance.now()
  let count = 0
  await Promise.all(
    articles.slice(0, CLIENTS).map(async (article, client) => {
      for (let turn = client; performance.now() - began < ms; turn++, count++)
        await transaction(async (query) => WRITES[kind](query, article, turn))
    }),
  )
  return { count, ms: performance.now() - began }
}, close)

async function comment(query: Query, article: Written, turn: number) {
  const threadId = await openThread(query, article, turn, 'comment')
  await query('INSERT INTO "Comment" (id, "threadId", "authorId", body) VALUES ($1, $2, $3, $4)', [
    ...[randomUUID(), threadId, where.editorId, 'Is this what the source says?'],
  ])
  await tell(query, article)
}

async function suggestion(query: Query, article: Written, turn: number) {
  const threadId = await openThread(query, article, turn, 'suggestion')
  await query('INSERT INTO "Suggestion" ("threadId", original, replacement) VALUES ($1, $2, $3)', [
    ...[threadId, 'The', 'The!'],
  ])
  await tell(query, article)
}

async function openThread(query: Query, article: Written, turn: number, kind: string): Promise<string> {
  const { id, unitId } = article.paragraphs[turn % article.paragraphs.length] ?? { id: '', unitId: '' }
  const threadId = randomUUID()
  await record(query, article, 'thread.opened', { threadId })
  await query(
    `INSERT INTO "Thread" (id, "articleId", "unitId", "paragraphId", kind, "authorId", start, "end", quote, prefix, suffix, "anchorState")
     VALUES ($1, $2, $3, $4, $5::"ThreadKind", $6, 0, 3, 'The', '', '', 'exact')`,
    [threadId, article.id, unitId, id, kind, where.editorId],
  )
  return threadId
}

/** The paragraph with its new version, the decision, and the anchor of another suggestion that is carried along. */
async function acceptance(query: Query, article: Written, turn: number) {
  const { suggestions } = article
  const { threadId, paragraphId, unitId } = suggestions[turn % suggestions.length] ?? {}
  const other = suggestions.find((one) => one.paragraphId === paragraphId && one.threadId !== threadId)
  await record(query, article, 'suggestion.accepted', { threadId, paragraphId })
  const [row] = await query(
    `UPDATE "Paragraph" SET text = overlay(text placing 'THE' from 1 for 3), version = version + 1 WHERE id = $1
     RETURNING version`,
    [paragraphId],
  )
  await query(
    `INSERT INTO "ParagraphVersion" ("paragraphId", version, "start", "end", "insert", bent, "threadId", "authorId")
     VALUES ($1, $2, 0, 3, 'THE', '[]', $3, $4)`,
    [paragraphId, row?.version, threadId, where.editorId],
  )
  await query(
    `UPDATE "Suggestion" SET decision = 'accepted', "decidedById" = $2, "decidedAt" = now(), "appliedText" = 'THE' WHERE "threadId" = $1`,
    [threadId, where.editorId],
  )
  await query(`UPDATE "Thread" SET start = start, "end" = "end", quote = quote WHERE id = ANY($1)`, [
    [threadId, other?.threadId ?? threadId],
  ])
  await query('UPDATE "Unit" SET revision = revision + 1 WHERE id = $1', [unitId])
  await tell(query, article)
}

/** The article's number and hash, which locks its row, and the event. */
async function record(query: Query, { id }: Written, type: string, data: object) {
  const hash = randomBytes(32).toString('hex')
  const [row] = await query(
    `UPDATE "Article" SET seq = seq + 1, head = $2, "updatedAt" = now() WHERE id = $1
     RETURNING seq, set_config('stet.seq', seq::text, true)`,
    [id, hash],
  )
  await query(
    `INSERT INTO "Event" ("articleId", seq, type, "actorId", "actorName", at, data, hash)
     VALUES ($1, $2, $3, $4, 'Editor', now(), $5, $6)`,
    [id, row?.seq, type, where.editorId, JSON.stringify(data), hash],
  )
}

const tell = (query: Query, { id }: Written) =>
  query(`SELECT pg_notify('stet_bench', $1)`, [JSON.stringify({ articleId: id, seq: 1, type: 'thread.opened' })])
