import 'server-only'
import type { Agreement } from '@/domain/contract/quality'
import { groupBy } from '@/domain/group-by'
import { agreementOf, type Mark } from '@/domain/score/agreement'
import type { Reader } from '../db/transaction'

type Marked = {
  unitId: string
  userId: string
  category: string | null
  paragraphId: string | null
  start: number
  end: number
}

/** How far those agree who have read the same units, signed off in whichever version. */
export async function loadAgreement(db: Reader, articleId: string): Promise<Agreement | undefined> {
  const signOffs = await db.$queryRaw<{ unitId: string; userId: string; name: string }[]>`
    SELECT o."unitId", o."userId", p.name
    FROM "SignOff" o JOIN "Unit" u ON u.id = o."unitId" JOIN "User" p ON p.id = o."userId"
    WHERE u."articleId" = ${articleId} AND NOT u.excluded
      AND EXISTS (SELECT 1 FROM "SignOff" x WHERE x."unitId" = o."unitId" AND x."userId" <> o."userId")
    ORDER BY p.name, o."userId"`
  if (signOffs.length === 0) return undefined
  const byUnit = groupBy(signOffs, ({ unitId }) => unitId)
  const readings = [...byUnit].map(([unitId, own]) => ({ unitId, readers: own.map(({ userId }) => userId) }))
  const agreement = agreementOf(readings, (await loadMarks(db, articleId)).map(toMark))
  if (!agreement) return undefined
  const people = new Map(signOffs.map(({ userId: id, name }) => [id, { id, name }]))
  return { ...agreement, readers: [...people.values()] }
}

/** Issues, gaps and suggestions that weren't withdrawn, under the account of who made them. */
const loadMarks = (db: Reader, articleId: string) => db.$queryRaw<Marked[]>`
  SELECT t."unitId", t."authorId" AS "userId", coalesce(i.category, s.category) AS category, t."paragraphId",
    coalesce(t.start, 0) AS start, coalesce(t."end", length(p.text), 0) AS "end"
  FROM "Thread" t LEFT JOIN "Issue" i ON i."threadId" = t.id LEFT JOIN "Suggestion" s ON s."threadId" = t.id
    LEFT JOIN "Paragraph" p ON p.id = t."paragraphId"
  WHERE t."articleId" = ${articleId} AND t."unitId" IS NOT NULL AND t.kind <> 'comment' AND t."importedName" IS NULL
    AND s.decision IS DISTINCT FROM 'withdrawn'`

const toMark = ({ unitId, userId, category, paragraphId, start, end }: Marked): Mark => ({
  ...{ unitId, userId },
  ...(category !== null && { dimension: category.split('/')[0] }),
  ...(paragraphId !== null && { span: { paragraphId, start, end } }),
})
