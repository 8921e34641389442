import 'server-only'
import { withNames } from '@/domain/mention'
import { searchForm } from '@/domain/search'
import { plainText } from '@/domain/text/inline'
import type { SearchedKind } from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'

/** What was written in an article, as it is searched. */
export type Written = {
  readonly id: string
  readonly articleId: string
  readonly kind: SearchedKind
  readonly authorId: string | null
  readonly at: Date
  readonly seq: number
  /** As `searchForm` writes it. */
  readonly form: string
}

/** The last of a longer text isn't found: the database can't keep an index of so many different parts of words. */
const LONGEST = 50_000

/** Between what doesn't belong together: no words reach across it. */
const APART = ' ␞ '

/** An article, and the first of the events whose changes are meant. */
export type Since = { readonly articleId: string; readonly seq: number }

/**
 * What was written in articles and changed since an event, at most `most` texts of each kind. Without a form: what is not to
 * be found any more, because it was deleted, removed or excluded.
 */
export async function writtenSince(db: Reader, articles: readonly Since[], most: number): Promise<Written[]> {
  if (articles.length === 0) return []
  const found: Written[] = []
  for (const read of READERS) found.push(...(await read(db, sinceOf(articles), { after: '', most })).map(formed))
  return found
}

/** The same of one article, however long it is: page by page, and not yet brought into their form, which takes longest. */
export async function* pagesSince(db: Reader, article: Since): AsyncGenerator<readonly Unformed[]> {
  for (const read of READERS)
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page: readonly Unformed[] = await read(db, sinceOf([article]), { after, most: PAGE })
      yield page
      after = page.length < PAGE ? undefined : page.at(-1)?.id
    }
}

const PAGE = 1_000

const sinceOf = (articles: readonly Since[]) =>
  Prisma.sql`jsonb_to_recordset(${JSON.stringify(articles)}::jsonb) AS since("articleId" text, seq int)`

type Row = Omit<Written, 'kind' | 'form'> & { readonly gone: boolean }

/** As it is read: with what was said, in the order in which it is searched. */
export type Unformed = Omit<Written, 'form'> & { readonly said: () => readonly (string | null)[] }

/** The texts with an id behind this one, by their ids. */
type Page = { readonly after: string; readonly most: number }

const READERS = [paragraphsSince, commentsSince, proposedSince] as const

async function paragraphsSince(db: Reader, since: Prisma.Sql, { after, most }: Page): Promise<Unformed[]> {
  const rows = await db.$queryRaw<(Row & { text: string; code: boolean })[]>`
    SELECT p.id, p."articleId", v."authorId", v.at, u.seq, p.text, p.kind = 'code' AS code,
      u.excluded OR p."removedAt" IS NOT NULL AS gone
    FROM ${since} JOIN "Unit" u ON u."articleId" = since."articleId" AND u.seq >= since.seq
      JOIN "Paragraph" p ON p."unitId" = u.id
      JOIN "ParagraphVersion" v ON v."paragraphId" = p.id AND v.version = p.version
    WHERE p.id > ${after} ORDER BY p.id LIMIT ${most}`
  return rows.map(({ text, code, ...row }) => unformed(row, 'paragraph', () => [code ? text : plainText(text)]))
}

/** What is said about an excluded unit is left out with it. */
const THREADS = Prisma.sql`
  JOIN "Thread" t ON t."articleId" = since."articleId"
  LEFT JOIN "Unit" u ON u.id = t."unitId"`

const CHANGED = Prisma.sql`greatest(t.seq, u.seq) >= since.seq`

async function commentsSince(db: Reader, since: Prisma.Sql, { after, most }: Page): Promise<Unformed[]> {
  const rows = await db.$queryRaw<(Row & { body: string })[]>`
    SELECT c.id, t."articleId", CASE WHEN c."importedName" IS NULL THEN c."authorId" END AS "authorId",
      c."createdAt" AS at, greatest(t.seq, u.seq) AS seq, c.body,
      coalesce(u.excluded, false) OR c."deletedAt" IS NOT NULL AS gone
    FROM ${since} ${THREADS} JOIN "Comment" c ON c."threadId" = t.id
    WHERE ${CHANGED} AND c.id > ${after} ORDER BY c.id LIMIT ${most}`
  return rows.map(({ body, ...row }) => unformed(row, 'comment', () => [withNames(body)]))
}

/** The words of suggestions, and what gaps are said to be: these are found as comments are. */
async function proposedSince(db: Reader, since: Prisma.Sql, { after, most }: Page): Promise<Unformed[]> {
  const rows = await db.$queryRaw<(Row & { suggested: boolean; texts: (string | null)[] })[]>`
    SELECT t.id, t."articleId", CASE WHEN t."importedName" IS NULL THEN t."authorId" END AS "authorId",
      t."createdAt" AS at, greatest(t.seq, u.seq) AS seq, s."threadId" IS NOT NULL AS suggested,
      CASE WHEN s."threadId" IS NULL THEN ARRAY[g.explanation, g."resolutionNote"]
        ELSE ARRAY[s.replacement, s.reason, s.original, s."decisionNote"] END AS texts,
      coalesce(u.excluded, false) AS gone
    FROM ${since} ${THREADS} LEFT JOIN "Suggestion" s ON s."threadId" = t.id LEFT JOIN "Gap" g ON g."threadId" = t.id
    WHERE ${CHANGED} AND (s."threadId" IS NOT NULL OR g."threadId" IS NOT NULL) AND t.id > ${after}
    ORDER BY t.id LIMIT ${most}`
  return rows.map(({ suggested, texts, ...row }) => unformed(row, suggested ? 'suggestion' : 'comment', () => texts))
}

/** The findings of an article that wait for somebody; `seq` is of no use, for they leave no event. */
export async function findingsIn(db: Reader, articleId: string): Promise<Written[]> {
  const rows = await db.$queryRaw<(Row & { texts: (string | null)[] })[]>`
    SELECT f.id, f."articleId", NULL AS "authorId", f."createdAt" AS at, 0 AS seq, false AS gone,
      ARRAY[f.quote, f.expected] AS texts
    FROM "Finding" f WHERE f."articleId" = ${articleId} AND f.status = 'open'`
  return rows.map(({ texts, ...row }) => formed(unformed(row, 'finding', () => texts)))
}

const unformed = ({ gone, ...row }: Row, kind: SearchedKind, said: Unformed['said']): Unformed => ({
  ...row,
  kind,
  said: gone ? () => [] : said,
})

/** Reads its Markdown: a tenth of a millisecond and more for a paragraph. */
export function formed({ said, ...row }: Unformed): Written {
  const texts = said().filter((text) => text !== null && text !== '')
  return { ...row, form: searchForm(texts.join(APART).slice(0, LONGEST)) }
}
