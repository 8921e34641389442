import 'server-only'
import type { Side } from '@/domain/contract/names'
import type { Found } from '@/domain/contract/shapes'
import { withNames } from '@/domain/mention'
import { holdsAll, type SearchPart } from '@/domain/search'
import { plainText } from '@/domain/text/inline'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { notIndexed } from '../search/behind'
import type { Actor } from '../session/actor'
import { excerptOf } from './excerpt'
import { readable } from './search-place'
import { exceptFor, holdsParts, inIndex } from './search-texts'

/** Where words are written in articles: in their texts and comments. */
export type InArticles = {
  readonly parts: readonly SearchPart[]
  readonly articles: ReadonlySet<string>
  /** The condition that a text `s` of the index is one of these. */
  readonly indexed: Prisma.Sql
  /** The others, which the index doesn't have yet. */
  readonly fresh: readonly string[]
}

/** `articles`: only in these, which are read without the index. */
export async function findWritten(
  db: Reader,
  actor: Actor,
  parts: readonly SearchPart[],
  articles?: readonly string[],
): Promise<InArticles> {
  const fresh = await notIndexed(db, readable(actor))
  const inThem = articles && Prisma.sql`s."articleId" = ANY(${[...articles]}) AND ${holdsParts(parts)}`
  const indexed = Prisma.sql`s.kind IN ('paragraph', 'comment') AND ${inThem ?? inIndex(parts)} AND ${exceptFor(fresh)}`
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH hits AS MATERIALIZED (SELECT s."articleId" FROM "SearchText" s WHERE ${indexed})
    SELECT DISTINCT "articleId" AS id FROM hits`
  const found = fresh.filter(({ kind, form }) => (kind === 'paragraph' || kind === 'comment') && holdsAll(form, parts))
  return {
    parts,
    articles: new Set([...rows.map(({ id }) => id), ...found.map(({ articleId }) => articleId)]),
    indexed,
    fresh: found.map(({ id }) => id),
  }
}

/** An article, and its title if that has the words. */
type Listed = { readonly id: string; readonly title: string | null }

/** The first place of the words in each of some articles: in a title, in the texts in reading order, in the last comment. */
export async function firstIn(db: Reader, articles: readonly Listed[], words: InArticles): Promise<Map<string, Found>> {
  const { parts } = words
  const found = new Map<string, Found>()
  const rest = () => articles.flatMap(({ id }) => (found.has(id) ? [] : [id]))
  for (const { id, title } of articles) if (title !== null) found.set(id, { in: 'title', excerpt: title })
  for (const { id, unitId, side, text } of await firstTexts(db, rest(), words))
    found.set(id, { in: 'text', excerpt: excerptOf(plainText(text), parts).excerpt, unitId, side })
  for (const { id, threadId, body } of await lastComments(db, rest(), words))
    found.set(id, { in: 'comment', excerpt: excerptOf(withNames(body), parts).excerpt, threadId })
  return found
}

/** What has the words, of the index or not. */
const ids = ({ indexed, fresh }: InArticles, articleIds: readonly string[]) => Prisma.sql`hits AS MATERIALIZED (
  SELECT s.id FROM "SearchText" s WHERE s."articleId" = ANY(${[...articleIds]}) AND ${indexed}
  UNION SELECT unnest(${[...fresh]}::text[])
)`

async function firstTexts(db: Reader, articleIds: readonly string[], words: InArticles) {
  if (articleIds.length === 0) return []
  return db.$queryRaw<{ id: string; unitId: string; side: Side; text: string }[]>`
    WITH ${ids(words, articleIds)}
    SELECT DISTINCT ON (p."articleId") p."articleId" AS id, p."unitId", p.side, p.text
    FROM hits JOIN "Paragraph" p ON p.id = hits.id JOIN "Unit" u ON u.id = p."unitId"
    WHERE p."articleId" = ANY(${[...articleIds]}) AND p."removedAt" IS NULL AND NOT u.excluded
    ORDER BY p."articleId", u.position, p.side DESC, p.position`
}

async function lastComments(db: Reader, articleIds: readonly string[], words: InArticles) {
  if (articleIds.length === 0) return []
  return db.$queryRaw<{ id: string; threadId: string; body: string }[]>`
    WITH ${ids(words, articleIds)}
    SELECT DISTINCT ON (t."articleId") t."articleId" AS id, c."threadId", c.body
    FROM hits JOIN "Comment" c ON c.id = hits.id JOIN "Thread" t ON t.id = c."threadId"
    WHERE t."articleId" = ANY(${[...articleIds]}) AND c."deletedAt" IS NULL
    ORDER BY t."articleId", c."createdAt" DESC, c."threadId"`
}
