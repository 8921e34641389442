import 'server-only'
import type { QualityReport, QualityRow, ReportedBy, ReportQuery } from '@/domain/contract/quality'
import { groupBy } from '@/domain/group-by'
import { dayIn, ownTimeZone } from '@/domain/report/reader'
import { isSameLanguage } from '@/domain/same-language'
import { reportBy, type ScoredArticle } from '@/domain/score/reports'
import { scoreOf } from '@/domain/score/score'
import { Prisma } from '@/generated/prisma/client'
import { CHECKS } from '@/language/checks/list'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { errorsIn, loadWeights, wordsIn } from './score'

type Filters = Omit<ReportQuery, 'by'>

/** The quality of the translations that one may read, compared in one way. */
export async function getReport(actor: Actor, { by, ...filters }: ReportQuery): Promise<QualityReport> {
  const [report] = await loadReports(actor, filters, [by])
  if (!report) throw new Error('one report for one way')
  return report
}

/** The same in several ways, from one reading: a statement for each table, however many articles there are. */
export async function loadReports(
  actor: Actor,
  filters: Filters,
  ways: readonly ReportedBy[],
): Promise<QualityReport[]> {
  const db = await prisma()
  const found = (await articlesFor(db, actor)).filter((article) => isMeant(article, filters))
  const ids = Prisma.sql`SELECT unnest(${found.map(({ id }) => id)}::text[]) AS id`
  const errors = groupBy(await errorsIn(db, ids), ({ articleId }) => articleId)
  const words = new Map((await wordsIn(db, ids)).map(({ articleId, target }) => [articleId, target]))
  const scored = found.map(
    ({ id, day, translatedBy }): ScoredArticle => ({
      ...{ id, day, translatedBy, words: words.get(id) ?? 0 },
      errors: (errors.get(id) ?? []).filter(({ side }) => side === 'target'),
    }),
  )
  const weights = await loadWeights(db)
  const named = ways.includes('words') ? await wrongWords(db, ids) : []
  return ways.map((by) => ({
    by,
    items: by === 'words' ? named : reportBy(by, scored, weights),
    ...{ articles: found.length, weights },
  }))
}

type Found = {
  readonly id: string
  readonly day: string
  readonly translatedBy: string | null
  readonly sourceLanguage: string
  readonly targetLanguage: string
}

const isMeant = (article: Found, { from, to, sourceLanguage, targetLanguage }: Filters): boolean =>
  (from === undefined || article.day >= from) &&
  (to === undefined || article.day <= to) &&
  (sourceLanguage === undefined || isSameLanguage(article.sourceLanguage, sourceLanguage)) &&
  (targetLanguage === undefined || isSameLanguage(article.targetLanguage, targetLanguage))

/** What the actor may read, each with the day, by their clock, on which it was approved, else added. */
async function articlesFor(db: Reader, actor: Actor): Promise<Found[]> {
  const rows = await db.$queryRaw<(Omit<Found, 'day'> & { at: Date })[]>`
    SELECT a.id, a."translatedBy", a."sourceLanguage", a."targetLanguage", coalesce(e.at, a."createdAt") AS at
    FROM "Article" a LEFT JOIN "Member" m ON m."articleId" = a.id AND m."userId" = ${actor.id}
      LEFT JOIN LATERAL (
        SELECT at FROM "Event"
        WHERE "articleId" = a.id AND type = 'article.transitioned' AND a.status = 'approved'
        ORDER BY seq DESC LIMIT 1) e ON true
    WHERE a."deletedAt" IS NULL AND ${actor.admin ? Prisma.sql`true` : Prisma.sql`m.role IS NOT NULL`}`
  const zone = actor.timeZone ?? ownTimeZone()
  return rows.map(({ at, ...article }) => ({ ...article, day: dayIn(at.toISOString(), zone) }))
}

/** The checks that see wrong names and terms. */
const NAMING = CHECKS.flatMap(({ id, classification: { category } }) => (isNaming(category) ? [id] : []))

function isNaming(category: string): boolean {
  return category === 'accuracy/name' || category.startsWith('terminology')
}

/** Longer words are a rewritten sentence, not a name. */
const MOST_LETTERS = 60
const MOST_WORDS = 200

type Wrong = { words: string; times: number; articles: number; corrected: string[] }

/** The names and terms most often wrong: accepted corrections of them, and findings of them that somebody made a thread of. */
async function wrongWords(db: Reader, articles: Prisma.Sql): Promise<QualityRow[]> {
  const rows = await db.$queryRaw<Wrong[]>`
    WITH a AS (${articles}), wrong AS (
      SELECT t."articleId", s.original AS words, coalesce(s."appliedText", s.replacement) AS corrected
      FROM a JOIN "Thread" t ON t."articleId" = a.id JOIN "Suggestion" s ON s."threadId" = t.id
      WHERE s.decision = 'accepted' AND s.structure IS NULL AND (
        s.category = 'accuracy/name' OR s.category LIKE 'terminology%' OR EXISTS (
          SELECT 1 FROM "Finding" f WHERE f."threadId" = t.id AND f."check" = ANY(${NAMING})))
      UNION ALL
      SELECT f."articleId", f.quote, f.expected
      FROM a JOIN "Finding" f ON f."articleId" = a.id JOIN "Thread" t ON t.id = f."threadId"
        JOIN "Paragraph" p ON p.id = f."paragraphId"
      WHERE f.status = 'promoted' AND f."check" = ANY(${NAMING}) AND t.kind <> 'suggestion' AND p.side = 'target'
    )
    SELECT min(btrim(words)) AS words, count(*)::int AS times, count(DISTINCT "articleId")::int AS articles,
      coalesce(array_agg(DISTINCT btrim(corrected)) FILTER (WHERE btrim(corrected) <> ''), '{}') AS corrected
    FROM wrong WHERE btrim(words) <> '' AND length(words) <= ${MOST_LETTERS}
    GROUP BY lower(btrim(words)) ORDER BY times DESC, articles DESC, lower(btrim(min(words))) LIMIT ${MOST_WORDS}`
  return rows.map(({ words: key, times, articles, corrected }) => ({
    ...scoreOf([], 0, NO_WEIGHTS, 'all'),
    ...{ key, articles, errors: times, corrected: corrected.slice(0, MOST_CORRECTED) },
    after: scoreOf([], 0, NO_WEIGHTS, 'open'),
  }))
}

/** Words are counted, not weighed. */
const NO_WEIGHTS = { neutral: 0, minor: 0, major: 0, critical: 0, punctuation: 0 }
const MOST_CORRECTED = 5

/** The languages of the articles that one may read. */
export async function listLanguagePairs(actor: Actor): Promise<{ source: string; target: string }[]> {
  const found = await articlesFor(await prisma(), actor)
  const pairs = groupBy(found, ({ sourceLanguage, targetLanguage }) => `${sourceLanguage}>${targetLanguage}`)
  return [...pairs.values()].flatMap(([one]) =>
    one ? [{ source: one.sourceLanguage, target: one.targetLanguage }] : [],
  )
}
