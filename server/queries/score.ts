import 'server-only'
import { type ArticleScore, type CountedErrors, DEFAULT_WEIGHTS, Weights } from '@/domain/contract/quality'
import { articleScore } from '@/domain/score/score'
import { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { WORKSPACE } from '../manuscript/default-policy'
import type { Actor } from '../session/actor'
import { access } from './access'
import { loadAgreement } from './agreement'
import { DECISION_KEY } from './counts'

export async function getScore(actor: Actor, articleId: string): Promise<ArticleScore> {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  return loadScore(db, articleId)
}

export async function loadScore(db: Reader, articleId: string): Promise<ArticleScore> {
  const articles = Prisma.sql`SELECT ${articleId}::text AS id`
  const errors = await errorsIn(db, articles)
  const [words] = await wordsIn(db, articles)
  const agreement = await loadAgreement(db, articleId)
  return {
    ...articleScore(errors, words ?? { source: 0, target: 0 }, await loadWeights(db)),
    ...(agreement && { agreement }),
  }
}

/** What an admin has set, or as the workspace begins. */
export async function loadWeights(db: Reader): Promise<Weights> {
  const set = await db.workspace.findUnique({ where: WORKSPACE, select: { weights: true } })
  return set?.weights ? Weights.parse(set.weights) : DEFAULT_WEIGHTS
}

/**
 * The errors of some articles (`articles` selects their ids): issues, but for those resolved as none, and accepted suggestions with a category. A suggestion
 * that ended an issue is the same error; one of several parts is one. A suggestion is as severe as the finding it was made of, else
 * as the gap it was made for or is said to have fixed, else minor. What is about the whole article is counted for its translation; excluded units aren't counted.
 */
export const errorsIn = (db: Reader, articles: Prisma.Sql) => db.$queryRaw<(CountedErrors & { articleId: string })[]>`
  WITH a AS (${articles})
  SELECT t."articleId", coalesce(p.side::text, 'target') AS side, i.category, i.severity::text AS severity,
    count(*)::int AS "all", (count(*) FILTER (WHERE t.status = 'open'))::int AS open
  FROM a JOIN "Thread" t ON t."articleId" = a.id JOIN "Issue" i ON i."threadId" = t.id
    LEFT JOIN "Paragraph" p ON p.id = t."paragraphId" LEFT JOIN "Unit" u ON u.id = t."unitId"
  WHERE u.excluded IS NOT TRUE AND NOT i."noError"
  GROUP BY 1, 2, 3, 4
  UNION ALL
  SELECT "articleId", 'target', category, severity, count(*)::int, 0 FROM (
    SELECT t."articleId", max(s.category) AS category,
      coalesce(max(f.severity), greatest(max(g.severity), max(fixed.severity)), 'minor')::text AS severity
    FROM a JOIN "Thread" t ON t."articleId" = a.id JOIN "Suggestion" s ON s."threadId" = t.id
      LEFT JOIN "Unit" u ON u.id = t."unitId"
      LEFT JOIN "Finding" f ON f."threadId" = t.id
      LEFT JOIN "Gap" g ON g."threadId" = s."fixesId"
      LEFT JOIN "Gap" fixed ON fixed."fixedById" = t.id
    WHERE s.decision = 'accepted' AND s.category IS NOT NULL AND u.excluded IS NOT TRUE
      AND NOT EXISTS (SELECT 1 FROM "Issue" i WHERE i."threadId" = s."fixesId" AND NOT i."noError")
    GROUP BY t."articleId", ${DECISION_KEY}
  ) corrections
  GROUP BY 1, 3, 4`

/** The words of each side, as they are now. */
export const wordsIn = (db: Reader, articles: Prisma.Sql) =>
  db.$queryRaw<{ articleId: string; source: number; target: number }[]>`
  WITH a AS (${articles})
  SELECT u."articleId", coalesce(sum(p.words) FILTER (WHERE p.side = 'source'), 0)::int AS source,
    coalesce(sum(p.words) FILTER (WHERE p.side = 'target'), 0)::int AS target
  FROM a JOIN "Unit" u ON u."articleId" = a.id JOIN "Paragraph" p ON p."unitId" = u.id
  WHERE NOT u.excluded AND p."removedAt" IS NULL
  GROUP BY 1`
