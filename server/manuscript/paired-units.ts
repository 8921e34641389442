import 'server-only'
import { groupBy } from '@/domain/group-by'
import type { Manuscript, ManuscriptUnit } from '@/domain/manuscript/manuscript'
import { Pairing } from '@/domain/manuscript/paired-unit'
import { inChunks } from '../db/chunks'
import type { Reader, Tx } from '../db/transaction'

/** All units of an article in order, each with its paragraphs of the source and its sign-offs. */
export async function loadPairedUnits(db: Reader, articleId: string): Promise<ManuscriptUnit[]> {
  const rows = await db.$queryRaw<{ id: string; pairing: unknown }[]>`
    SELECT u.id, jsonb_strip_nulls(jsonb_build_object(
      'source', coalesce(s.ids, '[]'), 'excluded', u.excluded, 'excludedAs', u."excludedAs", 'score', u.score,
      'method', u.method, 'signOffs', o.people)) AS pairing
    FROM "Unit" u
      LEFT JOIN (
        SELECT "unitId", jsonb_agg(id ORDER BY position) AS ids FROM "Paragraph"
        WHERE "articleId" = ${articleId} AND side = 'source' GROUP BY "unitId"
      ) s ON s."unitId" = u.id
      LEFT JOIN (
        SELECT x."unitId", jsonb_agg(jsonb_build_object('userId', x."userId", 'at',
          to_char(x.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY x.at, x."userId") AS people
        FROM "SignOff" x JOIN "Unit" w ON w.id = x."unitId" WHERE w."articleId" = ${articleId} GROUP BY x."unitId"
      ) o ON o."unitId" = u.id
    WHERE u."articleId" = ${articleId} ORDER BY u.position`
  return rows.map(({ id, pairing }) => ({ id, pairing: Pairing.parse(pairing) }))
}

type Row = Pairing & { readonly id: string; readonly position: number }

/** What a change makes of the units. `repaired`: those with other paragraphs; `moved`: those that only have another place. */
export type UnitChanges = {
  readonly made: readonly Row[]
  readonly repaired: readonly Row[]
  readonly moved: readonly Row[]
  readonly gone: readonly string[]
}

export function changesOfUnits(before: Manuscript, after: Manuscript): UnitChanges {
  const { units = [] } = after
  if (units === (before.units ?? units)) return { made: [], repaired: [], moved: [], gone: [] }
  const old = new Map(before.units?.map((unit, position) => [unit.id, { ...unit, position }]))
  const there = new Set(units.map(({ id }) => id))
  const rows = units.flatMap(({ id, pairing }, position): Row[] => (pairing ? [{ ...pairing, id, position }] : []))
  const isRepaired = ({ id, source }: Row) => old.get(id)?.pairing?.source !== source
  return {
    made: rows.filter(({ id }) => !old.has(id)),
    repaired: rows.filter((row) => old.has(row.id) && isRepaired(row)),
    moved: rows.filter((row) => old.has(row.id) && !isRepaired(row) && old.get(row.id)?.position !== row.position),
    gone: [...old.keys()].filter((id) => !there.has(id)),
  }
}

/** Units that a change of paragraphs makes, or makes again, and the places and pairing of the others. */
export async function saveUnits(tx: Tx, articleId: string, { made, repaired, moved }: UnitChanges): Promise<void> {
  await inChunks(
    [...repaired, ...moved],
    (json) => tx.$executeRaw`
      UPDATE "Unit" u SET position = v.position, excluded = v.excluded, score = v.score, method = v.method::"AlignmentMethod"
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, position int, excluded boolean, score float8, method text)
      WHERE u.id = v.id`,
  )
  // Who had signed off one that is made again had read an earlier text.
  await inChunks(
    made,
    (json) => tx.$executeRaw`
      INSERT INTO "Unit" (id, "articleId", position, excluded, "excludedAs", score, method, revision)
      SELECT id, ${articleId}, position, excluded, "excludedAs", score, method::"AlignmentMethod", 2
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, position int, excluded boolean, "excludedAs" text, score float8, method text)`,
  )
  const signed = made.flatMap(({ id, signOffs = [] }) => signOffs.map((signOff) => ({ unitId: id, ...signOff })))
  await inChunks(
    signed,
    (json) => tx.$executeRaw`
      INSERT INTO "SignOff" ("unitId", "userId", revision, at) SELECT "unitId", "userId", 1, at
      FROM jsonb_to_recordset(${json}::jsonb) AS v("unitId" text, "userId" text, at timestamptz)
      WHERE "userId" IN (SELECT id FROM "User")`,
  )
}

/** Puts paragraphs into their units, with what is about them, and takes units away that have none any more. */
export async function pairParagraphs(
  tx: Tx,
  articleId: string,
  { made, repaired, gone }: UnitChanges,
  { paragraphs }: Manuscript,
): Promise<void> {
  const changed = [...made, ...repaired]
  if (changed.length + gone.length === 0) return
  const target = groupBy(paragraphs, ({ unitId }) => unitId)
  const rows = changed.flatMap(({ id: unitId, source }) =>
    [source, (target.get(unitId) ?? []).map(({ id }) => id)].flatMap((side) =>
      side.map((id, position) => ({ id, unitId, position })),
    ),
  )
  await inChunks(
    rows,
    (json) => tx.$executeRaw`
      UPDATE "Paragraph" p SET "unitId" = v."unitId", position = v.position
      FROM jsonb_to_recordset(${json}::jsonb) AS v(id text, "unitId" text, position int)
      WHERE p.id = v.id AND (p."unitId" <> v."unitId" OR p.position <> v.position)`,
  )
  await tx.$executeRaw`
    UPDATE "Thread" t SET "unitId" = p."unitId" FROM "Paragraph" p
    WHERE t."articleId" = ${articleId} AND p.id = t."paragraphId" AND t."unitId" IS DISTINCT FROM p."unitId"`
  await tx.signOff.deleteMany({ where: { unitId: { in: [...gone] } } })
  await tx.unit.deleteMany({ where: { id: { in: [...gone] } } })
}
