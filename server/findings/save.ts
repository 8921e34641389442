import 'server-only'
import { type CheckedFinding, reconcile, type StoredFinding } from '@/domain/finding'
import type * as Row from '@/generated/prisma/client'
import { CHECKS as EVERY_CHECK, REVISION } from '@/language/checks/list'
import { inChunks } from '../db/chunks'
import { CHECKS, notify } from '../db/notify'
import { lockArticle, type Tx } from '../db/transaction'
import { indexFindings } from '../search/save'
import { locateFindings } from './locate'
import type { CheckedUnit } from './read-units'
import { Message } from './stored'

/** Checks of the whole article report everything on each run; those of a pair only for the pairs that were run. */
const OF_ARTICLE: ReadonlySet<string> = new Set(
  EVERY_CHECK.filter(({ scope }) => scope === 'article').map(({ id }) => id),
)

/**
 * Saves what the checks found in the units as of the event `textSeq`, with these words of the workspace; people's decisions on known findings stay. Units that
 * have changed since are skipped: the checks will run on them again. This is no event: the record holds only what people
 * do.
 */
export async function saveFindings(
  tx: Tx,
  articleId: string,
  { textSeq, words }: { readonly textSeq: number; readonly words: string },
  units: readonly CheckedUnit[],
  seen: readonly CheckedFinding[],
): Promise<void> {
  await lockArticle(tx, articleId)
  const now = await loadParagraphStates(tx, articleId)
  const settled = units.filter(({ unitId, paragraphs }) =>
    paragraphs.every(({ id, version }) => now.get(id)?.version === version && now.get(id)?.unitId === unitId),
  )
  const lookedAt = new Map(settled.flatMap((unit) => unit.paragraphs.map(({ id }) => [id, unit] as const)))
  const rows = await tx.finding.findMany({ where: { articleId } })
  const known = rows.filter(({ paragraphId, check }) => {
    const unit = lookedAt.get(paragraphId)
    if (unit) return !unit.known || OF_ARTICLE.has(check)
    // A removed paragraph settles its findings; those of a paragraph that only changed are left to the next run.
    return !now.get(paragraphId)?.stands
  })
  const at = await locateFindings(tx, articleId, known, now)
  const { added, kept, fixed } = reconcile(
    known.map((row) => knownOf(row, at(row))),
    seen.filter(({ paragraphId }) => lookedAt.has(paragraphId)),
  )
  await addAll(tx, articleId, added)
  await keepAll(tx, kept)
  if (fixed.length > 0) await tx.finding.updateMany({ where: { id: { in: [...fixed] } }, data: { status: 'fixed' } })
  await indexFindings(tx, articleId)
  await markUnits(tx, articleId, settled)
  await tx.article.update({
    where: { id: articleId },
    data: { checkedSeq: textSeq, checkedBy: REVISION, checkedWords: words },
  })
  await notify(tx, CHECKS, { articleId, done: units.length, total: units.length })
}

type ParagraphState = { readonly version: number; readonly unitId: string; readonly stands: boolean }

/** Every paragraph of the article: its version, its unit, and whether the checks read it. */
async function loadParagraphStates(tx: Tx, articleId: string): Promise<ReadonlyMap<string, ParagraphState>> {
  const rows = await tx.$queryRaw<(ParagraphState & { id: string })[]>`
    SELECT p.id, p.version, p."unitId", p."removedAt" IS NULL AND NOT u.excluded AS stands
    FROM "Paragraph" p JOIN "Unit" u ON u.id = p."unitId" WHERE p."articleId" = ${articleId}`
  return new Map(rows.map((row) => [row.id, row]))
}

const knownOf = (row: Row.Finding, at: StoredFinding['at']): StoredFinding => ({
  id: row.id,
  said: { check: row.check, quote: row.quote, message: Message.parse(row.message) },
  at,
  status: row.status,
  judged: row.threadId !== null ? 'promoted' : row.judgedById !== null ? 'dismissed' : 'open',
})

async function addAll(tx: Tx, articleId: string, added: readonly CheckedFinding[]) {
  await inChunks(
    added,
    (json) => tx.$executeRaw`
      INSERT INTO "Finding" (id, "articleId", "paragraphId", version, start, "end", quote, "check", severity, confidence,
        message, expected, counterpart)
      SELECT gen_random_uuid()::text, ${articleId}, "paragraphId", version, start, "end", quote, "check",
        severity::"Severity", confidence, message, expected, counterpart
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v("paragraphId" text, version int, start int, "end" int, quote text, "check" text, severity text,
          confidence float8, message jsonb, expected text, counterpart jsonb)`,
  )
}

async function keepAll(tx: Tx, kept: readonly { id: string; seen: CheckedFinding; status: Row.FindingStatus }[]) {
  await inChunks(
    kept.map(({ id, seen, status }) => ({ ...seen, id, status })),
    (json) => tx.$executeRaw`
      UPDATE "Finding" f SET "paragraphId" = v."paragraphId", version = v.version, start = v.start, "end" = v."end",
        quote = v.quote, severity = v.severity::"Severity", confidence = v.confidence, message = v.message,
        expected = v.expected, counterpart = v.counterpart,
        status = v.status::"FindingStatus"
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, "paragraphId" text, version int, start int, "end" int, quote text, severity text,
          confidence float8, message jsonb, expected text, counterpart jsonb, status text)
      WHERE f.id = v.id`,
  )
}

async function markUnits(tx: Tx, articleId: string, settled: readonly CheckedUnit[]) {
  await tx.unit.updateMany({
    where: { articleId, excluded: true, checkedAs: { not: null } },
    data: { checkedAs: null },
  })
  await inChunks(
    settled.filter(({ known }) => !known).map(({ unitId, print }) => ({ id: unitId, print })),
    (json) => tx.$executeRaw`
      UPDATE "Unit" u SET "checkedAs" = v.print
      FROM jsonb_to_recordset(${json}::jsonb) AS v(id text, print text) WHERE u.id = v.id`,
  )
}
