import 'server-only'
import type { ThreadKind } from '@/domain/contract/names'
import type { Article } from '@/domain/contract/shapes'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'

type Counts = Article['counts']

/** The same for all parts of a group that is one decision (`decisionKey` in `domain/groups`). */
export const DECISION_KEY = Prisma.sql`CASE WHEN s.apart THEN t.id
  ELSE coalesce(s."groupId" || ' ' || coalesce(s."decidedAt"::text, ''), t.id) END`
export const DECISION = Prisma.sql`DISTINCT ${DECISION_KEY}`

/** The counters of each kind of thread. */
const COUNTED = {
  suggestion: Prisma.sql`
    (count(*) FILTER (WHERE s.decision = 'pending' AND NOT s.conflict))::int AS pending,
    (count(*) FILTER (WHERE s.decision = 'pending' AND s.conflict))::int AS conflict,
    (count(*) FILTER (WHERE s.decision = 'accepted'))::int AS accepted,
    (count(*) FILTER (WHERE s.decision = 'rejected'))::int AS rejected,
    (count(${DECISION}) FILTER (WHERE s.decision = 'pending' AND NOT s.conflict))::int AS "toDecide",
    (count(${DECISION}) FILTER (WHERE s.decision = 'accepted'))::int AS "acceptances",
    (count(${DECISION}) FILTER (WHERE s.decision = 'rejected'))::int AS "rejections"`,
  gap: Prisma.sql`(count(*) FILTER (WHERE g.resolution = 'open'))::int AS gaps`,
  issue: Prisma.sql`(count(*) FILTER (WHERE t.kind = 'issue' AND t.status = 'open'))::int AS issues`,
  comment: Prisma.sql`(count(*) FILTER (WHERE t.kind = 'comment' AND t.status = 'open'))::int AS comments`,
} satisfies Record<ThreadKind, Prisma.Sql>

type Counted = 'pending' | 'conflict' | 'accepted' | 'rejected' | 'gaps' | 'issues' | 'comments'
type Decisions = 'toDecide' | 'acceptances' | 'rejections'
type ThreadCounts = { id: string } & Record<Counted | Decisions, number>

/** The numbers of open and finished threads in some articles. */
export async function countsOf(db: Reader, articleIds: readonly string[]): Promise<Map<string, Counts>> {
  if (articleIds.length === 0) return new Map()
  const ids = Prisma.join([...articleIds])
  const threads = await db.$queryRaw<ThreadCounts[]>`
    SELECT t."articleId" AS id, ${Prisma.join(Object.values(COUNTED))}
    FROM "Thread" t LEFT JOIN "Suggestion" s ON s."threadId" = t.id LEFT JOIN "Gap" g ON g."threadId" = t.id
    WHERE t."articleId" IN (${ids}) GROUP BY t."articleId"`
  const units = await db.$queryRaw<{ id: string; units: number; signed: number; findings: number }[]>`
    SELECT a.id, count(u.id)::int AS units,
      (count(u.id) FILTER (WHERE (
        SELECT count(*) FROM "SignOff" o WHERE o."unitId" = u.id AND o.revision = u.revision) >= a."signOffs"))::int AS signed,
      (SELECT count(*) FROM "Finding" f WHERE f."articleId" = a.id AND f.status = 'open')::int AS findings
    FROM "Article" a LEFT JOIN "Unit" u ON u."articleId" = a.id AND NOT u.excluded
    WHERE a.id IN (${ids}) GROUP BY a.id`
  const byId = new Map(threads.map((row) => [row.id, row]))
  return new Map(
    units.map((row) => {
      const marks = byId.get(row.id)
      const counts: Counts = {
        units: row.units,
        signedOff: row.signed,
        suggestions: {
          pending: marks?.pending ?? 0,
          conflict: marks?.conflict ?? 0,
          accepted: marks?.accepted ?? 0,
          rejected: marks?.rejected ?? 0,
        },
        decisions: {
          pending: marks?.toDecide ?? 0,
          accepted: marks?.acceptances ?? 0,
          rejected: marks?.rejections ?? 0,
        },
        gaps: { open: marks?.gaps ?? 0 },
        issues: { open: marks?.issues ?? 0 },
        comments: { open: marks?.comments ?? 0 },
        findings: { open: row.findings },
      }
      return [row.id, counts]
    }),
  )
}
