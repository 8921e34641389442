import 'server-only'
import type { Side } from '@/domain/contract/names'
import type { Paragraph } from '@/domain/manuscript/manuscript'
import type { Step } from '@/domain/manuscript/step'
import { Prisma } from '@/generated/prisma/client'
import { inChunksOf, these } from '../db/chunks'
import { rowsOf, type Tx, WITH_NEXT } from '../db/transaction'

type Texts = {
  /** As they shall be, each with the version that it had. */
  readonly changed: readonly { readonly now: Paragraph; readonly was: number }[]
  readonly steps: readonly Step[]
  /** The units whose text is another: whoever signed them off had read an earlier one. */
  readonly unitIds: readonly string[]
}

type By = {
  readonly now: Date
  /** The event to come. */
  readonly seq: number
  /** Of the source: no suggestion makes its versions. */
  readonly side: Side
  /** Who is credited with a version, by the suggestion that made it. */
  readonly author: (threadId: string) => string
}

/** Who has signed off a unit as it is. */
export type SignedUnit = { readonly unitId: string; readonly by: readonly string[] }

/**
 * Saves paragraphs that are there, with the versions that were made. Returns whose sign-offs lapsed. `signed`: if no other unit is
 * concerned, that is known, and nobody waits for an answer.
 */
export async function saveTexts(
  tx: Tx,
  { changed, steps, unitIds }: Texts,
  { now, seq, side, author }: By,
  signed?: SignedUnit,
): Promise<string[]> {
  const paragraphs = changed.map(({ now: { id, kind, level, text, version, removed }, was }) => ({
    ...{ id, kind, level: level ?? null, text, version, was, removed: removed ?? false },
  }))
  const versions = steps.map(({ paragraphId, version, splice, threadId, structure, displaced }, step) => ({
    ...{ paragraphId, version, step, insert: splice.insert, bent: displaced, authorId: author(threadId) },
    ...(side === 'target' && { threadId }),
    ...(version > 1 && { start: splice.start, end: splice.end }),
    ...(structure && { structure }),
  }))
  const isKnown = unitIds.every((id) => id === signed?.unitId)
  const lapsed = new Set(isKnown && unitIds.length > 0 ? signed?.by : [])
  await inChunksOf({ paragraphs, versions, unitIds }, async (some) => {
    const [saved] = await rowsOf<{ lapsed: string[] }>(
      tx,
      Prisma.sql`
      ${isKnown ? WITH_NEXT : Prisma.empty} WITH v AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(some.paragraphs)}::jsonb)
          AS v(id text, kind text, level int, text text, version int, was int, removed boolean)
      ), changed AS (
        UPDATE "Paragraph" p SET kind = v.kind, level = v.level, text = v.text, version = v.version,
          "removedAt" = CASE WHEN v.removed THEN coalesce(p."removedAt", ${now}) END
        FROM v WHERE p.id = v.id AND p.id = ANY(ARRAY(SELECT id FROM v)) AND p.version = v.was
        RETURNING p.id
      ), versions AS (
        INSERT INTO "ParagraphVersion" ("paragraphId", version, "start", "end", "insert", structure, bent, "threadId",
          "authorId", seq, step, at)
        SELECT "paragraphId", version, "start", "end", "insert", structure, bent, "threadId", "authorId", ${seq}, step, ${now}
        FROM jsonb_to_recordset(${JSON.stringify(some.versions)}::jsonb)
          AS v("paragraphId" text, version int, "start" int, "end" int, "insert" text, structure jsonb, bent jsonb,
            "threadId" text, "authorId" text, step int)
      ), revised AS (
        UPDATE "Unit" SET revision = revision + 1 WHERE id = ANY(${these(some.unitIds)}) RETURNING id, revision
      )
      SELECT ARRAY(
          SELECT s."userId" FROM "SignOff" s JOIN revised r ON r.id = s."unitId" AND r.revision = s.revision + 1
        ) AS lapsed,
        CASE WHEN count(*) <> ${some.paragraphs.length}
          THEN ('a paragraph changed under the article’s lock: ' || count(*))::int END AS failed
      FROM changed`,
    )
    for (const id of saved?.lapsed ?? []) lapsed.add(id)
  })
  return [...lapsed]
}
