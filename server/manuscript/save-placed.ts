import 'server-only'
import { LINK_PREFIX, type Manuscript, type Placed } from '@/domain/manuscript/manuscript'
import { Prisma } from '@/generated/prisma/client'
import { byChunks, inChunks } from '../db/chunks'
import { rowsOf, type Tx, WITH_NEXT } from '../db/transaction'
import { NO_ANCHOR } from './anchor-columns'

/** Something placed, and as it was before. */
export type PlaceChange = { readonly now: Placed; readonly before: Placed | undefined }

/**
 * Saves the present places, and which suggestions came into conflict or left it, many in each statement. Decisions are saved
 * by their commands.
 */
export async function savePlaced(tx: Tx, { paragraphs }: Manuscript, changes: readonly PlaceChange[]): Promise<void> {
  const units = new Map(paragraphs.map(({ id, unitId }) => [id, unitId]))
  const links = changes
    .filter(({ now }) => now.id.startsWith(LINK_PREFIX))
    .map(({ now }) => ({ ...row(now), id: now.id.slice(LINK_PREFIX.length) }))
  const insertions = changes.filter(isInsertion)
  const threads = changes
    .filter((one) => !one.now.id.startsWith(LINK_PREFIX) && !isInsertion(one))
    .map((one) => ({ ...row(one.now), ...newConflict(one), unitId: units.get(one.now.paragraphId ?? '') ?? null }))
  await saveThreads(tx, threads)
  await inChunks(
    links,
    (json) => tx.$executeRaw`
      ${WITH_NEXT} UPDATE "GapLink" l SET "paragraphId" = v."paragraphId", "start" = v."start", "end" = v."end",
        "anchorState" = v.state::"AnchorState"
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, "paragraphId" text, "start" int, "end" int, state text)
      WHERE l.id = v.id`,
  )
  for (const one of insertions) {
    const { id, paragraphId, proposal } = one.now
    if (proposal?.structure?.op !== 'insert') continue
    const unitId = units.get(paragraphId ?? '') ?? proposal.structure.unitId
    const structure = { ...proposal.structure, unitId, after: paragraphId }
    await tx.suggestion.update({ where: { threadId: id }, data: { structure, ...newConflict(one) } })
    await tx.thread.update({
      where: { id },
      data: { unitId, paragraphId: null, ...NO_ANCHOR },
    })
  }
}

/**
 * With the conflicts in the same statement, where there is one. The ids are there twice: the database takes a list in JSON for a long one,
 * and would read all threads there are.
 */
async function saveThreads(tx: Tx, threads: readonly { readonly conflict?: boolean }[]): Promise<void> {
  const differ = threads.some(({ conflict }) => conflict !== undefined)
  const conflicts = Prisma.sql`, conflicts AS (
    UPDATE "Suggestion" s SET conflict = v.conflict FROM v
    WHERE s."threadId" = v.id AND s."threadId" = ANY(ARRAY(SELECT id FROM v)) AND v.conflict IS NOT NULL
  )`
  await inChunks(threads, (json) =>
    rowsOf(
      tx,
      Prisma.sql`
      ${WITH_NEXT} WITH v AS (
        SELECT * FROM jsonb_to_recordset(${json}::jsonb)
          AS v(id text, "paragraphId" text, "unitId" text, "start" int, "end" int, quote text, prefix text, suffix text,
            state text, conflict boolean)
      )${differ ? conflicts : Prisma.empty}
      UPDATE "Thread" t SET "paragraphId" = v."paragraphId", "unitId" = coalesce(v."unitId", t."unitId"),
        "start" = v."start", "end" = v."end", quote = v.quote, prefix = v.prefix, suffix = v.suffix,
        "anchorState" = v.state::"AnchorState"
      FROM v WHERE t.id = v.id AND t.id = ANY(ARRAY(SELECT id FROM v))`,
    ),
  )
}

const newConflict = ({ now: { proposal }, before }: PlaceChange): { readonly conflict?: boolean } =>
  proposal && proposal.conflict !== before?.proposal?.conflict ? { conflict: proposal.conflict } : {}

/** Writes the same into many suggestions. */
export const updateSuggestions = (
  tx: Tx,
  threadIds: readonly string[],
  data: Prisma.SuggestionUncheckedUpdateManyInput,
): Promise<unknown> =>
  byChunks(threadIds, async (some) => [await tx.suggestion.updateMany({ where: { threadId: { in: some } }, data })])

/** A proposed paragraph doesn't exist yet: its thread belongs to its unit. */
const isInsertion = ({ now: { proposal } }: PlaceChange) =>
  proposal?.structure?.op === 'insert' && proposal.decision !== 'accepted'

const row = ({ id, paragraphId, anchor }: Placed) => ({
  id,
  paragraphId,
  start: anchor?.start ?? null,
  end: anchor?.end ?? null,
  quote: anchor?.quote ?? null,
  prefix: anchor?.prefix ?? null,
  suffix: anchor?.suffix ?? null,
  state: anchor?.state ?? null,
})
