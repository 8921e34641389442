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
type ThreadCounts = Record<Counted | Decisions, number>

/** The numbers of open and finished threads in some articles. */
export async function countsOf(db: Reader, articleIds: readonly string[]): Promise<Map<string, Counts>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db.$queryRaw<({ id: string; units: number; signed: number; findings: number } & ThreadCounts)[]>`
    SELECT a.id, threads.*, units.*,
      (SELECT count(*) FROM "Finding" f WHERE f."articleId" = a.id AND f.status = 'open')::int AS findings
    FROM "Article" a
      CROSS JOIN LATERAL (
        SELECT ${Prisma.join(Object.values(COUNTED))}
        FROM "Thread" t LEFT JOIN "Suggestion" s ON s."threadId" = t.id LEFT JOIN "Gap" g ON g."threadId" = t.id
        WHERE t."articleId" = a.id) threads
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS units, (count(*) FILTER (WHERE (
          SELECT count(*) FROM "SignOff" o WHERE o."unitId" = u.id AND o.revision = u.revision) >= a."signOffs"))::int AS signed
        FROM "Unit" u WHERE u."articleId" = a.id AND NOT u.excluded) units
    WHERE a.id IN (${Prisma.join([...articleIds])})`
  return new Map(
    rows.map((row) => {
      const counts: Counts = {
        units: row.units,
        signedOff: row.signed,
        suggestions: {
          pending: row.pending,
          conflict: row.conflict,
          accepted: row.accepted,
          rejected: row.rejected,
        },
        decisions: { pending: row.toDecide, accepted: row.acceptances, rejected: row.rejections },
        gaps: { open: row.gaps },
        issues: { open: row.issues },
        comments: { open: row.comments },
        findings: { open: row.findings },
      }
      return [row.id, counts]
    }),
  )
}
