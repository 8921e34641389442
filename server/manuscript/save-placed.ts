import 'server-only'
import { LINK_PREFIX, type Manuscript, type Placed } from '@/domain/manuscript/manuscript'
import type { Prisma } from '@/generated/prisma/client'
import { byChunks, inChunks } from '../db/chunks'
import type { Tx } from '../db/transaction'
import { NO_ANCHOR } from './anchor-columns'

/** Saves the present places, many in each statement. Decisions are saved by their commands. */
export async function savePlaced(tx: Tx, { paragraphs }: Manuscript, placed: readonly Placed[]): Promise<void> {
  const units = new Map(paragraphs.map(({ id, unitId }) => [id, unitId]))
  const links = placed
    .filter(({ id }) => id.startsWith(LINK_PREFIX))
    .map((one) => ({ ...row(one), id: one.id.slice(LINK_PREFIX.length) }))
  const insertions = placed.filter(isInsertion)
  const threads = placed
    .filter((one) => !one.id.startsWith(LINK_PREFIX) && !isInsertion(one))
    .map((one) => ({ ...row(one), unitId: units.get(one.paragraphId ?? '') ?? null }))
  await inChunks(
    threads,
    (json) => tx.$executeRaw`
      UPDATE "Thread" t SET "paragraphId" = v."paragraphId", "unitId" = coalesce(v."unitId", t."unitId"),
        "start" = v."start", "end" = v."end", quote = v.quote, prefix = v.prefix, suffix = v.suffix,
        "anchorState" = v.state::"AnchorState"
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, "paragraphId" text, "unitId" text, "start" int, "end" int, quote text, prefix text, suffix text, state text)
      WHERE t.id = v.id`,
  )
  await inChunks(
    links,
    (json) => tx.$executeRaw`
      UPDATE "GapLink" l SET "paragraphId" = v."paragraphId", "start" = v."start", "end" = v."end",
        "anchorState" = v.state::"AnchorState"
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, "paragraphId" text, "start" int, "end" int, state text)
      WHERE l.id = v.id`,
  )
  for (const { id, paragraphId, proposal } of insertions) {
    if (proposal?.structure?.op !== 'insert') continue
    const unitId = units.get(paragraphId ?? '') ?? proposal.structure.unitId
    const structure = { ...proposal.structure, unitId, after: paragraphId }
    await tx.suggestion.update({ where: { threadId: id }, data: { structure } })
    await tx.thread.update({
      where: { id },
      data: { unitId, paragraphId: null, ...NO_ANCHOR },
    })
  }
}

/** Saves which suggestions came into conflict, and which left it. */
export async function saveConflicts(tx: Tx, before: readonly Placed[], after: readonly Placed[]): Promise<void> {
  const changed = after.filter(
    ({ proposal }, index) => proposal && proposal.conflict !== before[index]?.proposal?.conflict,
  )
  for (const conflict of [true, false]) {
    const ids = changed.flatMap(({ id, proposal }) => (proposal?.conflict === conflict ? [id] : []))
    await updateSuggestions(tx, ids, { conflict })
  }
}

/** Writes the same into many suggestions. */
export const updateSuggestions = (
  tx: Tx,
  threadIds: readonly string[],
  data: Prisma.SuggestionUncheckedUpdateManyInput,
): Promise<unknown> =>
  byChunks(threadIds, async (some) => [await tx.suggestion.updateMany({ where: { threadId: { in: some } }, data })])

/** A proposed paragraph doesn't exist yet: its thread belongs to its unit. */
const isInsertion = ({ proposal }: Placed) => proposal?.structure?.op === 'insert' && proposal.decision !== 'accepted'

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
