import 'server-only'
import type { Side } from '@/domain/contract/names'
import type { Found } from '@/domain/contract/shapes'
import { withNames } from '@/domain/mention'
import { contextIn } from '@/domain/text/context'
import { plainText } from '@/domain/text/inline'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'

/** An article to search; its title if the words are in it. */
type Searched = { readonly id: string; readonly title: string | null }

/**
 * The first match of words in each of some articles: in a title, in a present paragraph of an included unit, in a comment.
 * No index helps: a trigram has three characters, and most Korean search words have two.
 */
export async function searchIn(db: Reader, articles: readonly Searched[], words: string): Promise<Map<string, Found>> {
  const found = new Map<string, Found>()
  const rest = () => articles.filter(({ id }) => !found.has(id)).map(({ id }) => id)
  for (const { id, title } of articles) if (title !== null) found.set(id, { in: 'title', excerpt: title })
  for (const { id, unitId, side, text } of await searchTexts(db, rest(), words))
    found.set(id, { in: 'text', excerpt: excerptAround(plainText(text), words), unitId, side })
  for (const { id, threadId, body } of await searchComments(db, rest(), words))
    found.set(id, { in: 'comment', excerpt: excerptAround(withNames(body), words), threadId })
  return found
}

/**
 * The condition that a text contains some words, in any case. For scripts without case, such as Korean, the exact
 * comparison finds the same in a quarter of the time; if all are ASCII, folding no other letters halves it.
 */
export function holds(text: Prisma.Sql, words: string): Prisma.Sql {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  if (words.toLowerCase() === words.toUpperCase()) return Prisma.sql`${text} LIKE ${like}`
  if (isAscii(words)) return Prisma.sql`lower(${text} COLLATE "C") LIKE ${like.toLowerCase()}`
  return Prisma.sql`${text} ILIKE ${like}`
}

const isAscii = (words: string) => /^[ -~]*$/.test(words)

async function searchTexts(db: Reader, ids: readonly string[], words: string) {
  if (ids.length === 0) return []
  return db.$queryRaw<{ id: string; unitId: string; side: Side; text: string }[]>`
    SELECT DISTINCT ON (p."articleId") p."articleId" AS id, p."unitId", p.side, p.text
    FROM "Paragraph" p JOIN "Unit" u ON u.id = p."unitId"
    WHERE p."articleId" IN (${Prisma.join([...ids])}) AND p."removedAt" IS NULL AND NOT u.excluded
      AND ${holds(Prisma.sql`p.text`, words)}
    ORDER BY p."articleId", u.position, p.side DESC, p.position`
}

/** Materialised: in one plan, the database would read the comments of all articles for each batch. */
async function searchComments(db: Reader, ids: readonly string[], words: string) {
  if (ids.length === 0) return []
  return db.$queryRaw<{ id: string; threadId: string; body: string }[]>`
    WITH said AS MATERIALIZED (
      SELECT t."articleId" AS id, t.id AS "threadId", c.body, c."createdAt"
      FROM "Thread" t JOIN "Comment" c ON c."threadId" = t.id
      WHERE t."articleId" IN (${Prisma.join([...ids])}) AND c."deletedAt" IS NULL
    )
    SELECT DISTINCT ON (id) id, "threadId", body FROM said
    WHERE ${holds(Prisma.sql`body`, words)} ORDER BY id, "createdAt" DESC, "threadId"`
}

/** UTF-16 code units shown before and after the words. */
const BEFORE = 60
const BEHIND = 120

/** The words with their context, cut between words; a … marks where the text continues. */
function excerptAround(text: string, words: string): string {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const start = Math.max(0, text.search(new RegExp(escaped, 'iu')))
  const end = Math.min(text.length, start + words.length)
  const range = { start, end }
  return contextIn(text, range, BEFORE).before + text.slice(start, end) + contextIn(text, range, BEHIND).after
}
