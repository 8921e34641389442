import 'server-only'
import { randomUUID } from 'node:crypto'
import { arrange } from '@/domain/manuscript/arrangement'
import { inChunks } from '../db/chunks'
import type { Tx } from '../db/transaction'
import { moveThreads } from './arrange-threads'
import type { Arranged, LoadedUnit, NewRow } from './load-units'

/**
 * Puts the paragraphs of neighbouring units into other rows: threads stay with their paragraphs, what is about a unit goes
 * to the unit that continues it, and the sign-offs of changed units lapse. The number of statements is constant. Returns
 * the units changed, in order.
 */
export async function saveArrangement(
  tx: Tx,
  articleId: string,
  units: readonly LoadedUnit[],
  rows: readonly NewRow[],
): Promise<string[]> {
  const [first] = units
  if (!first) return []
  const arranged = arrange(units, rows, randomUUID)
  const grown = rows.length - units.length
  if (grown !== 0)
    await tx.unit.updateMany({
      where: { articleId, position: { gte: first.position + units.length } },
      data: { position: { increment: grown } },
    })
  const changed = await saveUnits(tx, articleId, units, arranged)
  await saveParagraphs(tx, arranged)
  await moveThreads(tx, articleId, units, arranged)
  await removeUnits(tx, units, arranged)
  return changed
}

async function saveUnits(
  tx: Tx,
  articleId: string,
  units: readonly LoadedUnit[],
  arranged: Arranged,
): Promise<string[]> {
  const old = new Map(units.map((unit) => [unit.id, unit]))
  const unitOf = new Map(units.flatMap((unit) => [...unit.source, ...unit.target].map(({ id }) => [id, unit] as const)))
  const at = units[0]?.position ?? 0
  const rows = arranged.units.map(({ id, from, row, changed }, index) => {
    const { excluded, method, score } = row
    const before = old.get(from ?? '')
    const reason = (before ?? unitOf.get(row.source[0] ?? row.target[0] ?? ''))?.excludedAs ?? null
    const isOther = before?.excluded !== excluded || before.method !== method || before.score !== score
    return { id, position: at + index, excluded, excludedAs: reason, method, score, changed, isNew: !before, isOther }
  })
  await inChunks(
    rows.filter(({ isNew }) => isNew),
    (json) => tx.$executeRaw`
      INSERT INTO "Unit" (id, "articleId", position, excluded, "excludedAs", method, score)
      SELECT id, ${articleId}, position, excluded, CASE WHEN excluded THEN "excludedAs" END,
        method::"AlignmentMethod", score
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, position int, excluded boolean, "excludedAs" text, method text, score float8)`,
  )
  await inChunks(
    rows.filter(({ isNew }) => !isNew),
    (json) => tx.$executeRaw`
      UPDATE "Unit" u SET position = v.position, excluded = v.excluded, method = v.method::"AlignmentMethod",
        score = v.score, revision = u.revision + CASE WHEN v.changed THEN 1 ELSE 0 END
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, position int, excluded boolean, method text, score float8, changed boolean)
      WHERE u.id = v.id`,
  )
  return rows.filter(({ changed, isOther }) => changed || isOther).map(({ id }) => id)
}

async function saveParagraphs(tx: Tx, { units }: Arranged) {
  const rows = units.flatMap(({ id: unitId, source, target }) =>
    [source, target].flatMap((side) => side.map((id, position) => ({ id, unitId, position }))),
  )
  await inChunks(
    rows,
    (json) => tx.$executeRaw`
      UPDATE "Paragraph" p SET "unitId" = v."unitId", position = v.position
      FROM jsonb_to_recordset(${json}::jsonb) AS v(id text, "unitId" text, position int)
      WHERE p.id = v.id AND (p."unitId" <> v."unitId" OR p.position <> v.position)`,
  )
}

async function removeUnits(tx: Tx, units: readonly LoadedUnit[], arranged: Arranged) {
  const kept = new Set(arranged.units.map(({ id }) => id))
  const ids = JSON.stringify(units.flatMap(({ id }) => (kept.has(id) ? [] : [id])))
  await tx.$executeRaw`DELETE FROM "SignOff" WHERE "unitId" IN (SELECT jsonb_array_elements_text(${ids}::jsonb))`
  await tx.$executeRaw`DELETE FROM "Unit" WHERE id IN (SELECT jsonb_array_elements_text(${ids}::jsonb))`
}
