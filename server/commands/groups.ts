import 'server-only'
import { randomUUID } from 'node:crypto'
import { Refusal } from '@/domain/contract/problem'
import type { Thread } from '@/domain/contract/shapes'
import type { Anchor } from '@/domain/text/anchor'
import { inChunks } from '../db/chunks'
import { toAnchorColumns } from '../manuscript/anchor-columns'
import { updateSuggestions } from '../manuscript/save-placed'
import { newIdsInOrder } from '../new-ids'
import type { Caller } from '../session/actor'
import { authorIdOf } from '../views/author'
import { type WriteContext, writeTo } from './write'

export type Part = {
  readonly paragraph: { readonly id: string; readonly unitId: string; readonly version: number }
  readonly anchor: Anchor
  readonly replacement: string
}

/** What all of them say; `fixes`: the gap or issue that they are made for. */
type Why = {
  readonly category?: string | undefined
  readonly reason?: string | undefined
  readonly fixes?: string | undefined
}

/** Opens suggestions that are one decision, in the order given, or further ones of a group. They are made of what is written: there may be thousands. */
export async function openGroup(
  { tx, actor, article, now }: WriteContext,
  parts: readonly Part[],
  { category, reason, fixes }: Why,
  groupId: string = randomUUID(),
): Promise<{ groupId: string; threads: Thread[] }> {
  const ids = newIdsInOrder(parts.length)
  const threads = parts.map(
    ({ paragraph, anchor, replacement }, index): Thread => ({
      ...{ id: ids[index] ?? '', articleId: article.id, unitId: paragraph.unitId, paragraphId: paragraph.id },
      ...{ kind: 'suggestion', status: 'open', author: { id: actor.id, name: actor.name }, comments: [] },
      anchor: { version: paragraph.version, ...anchor },
      createdAt: now.toISOString(),
      suggestion: {
        ...{ original: anchor.quote, replacement, decision: 'pending', conflict: false, groupId },
        ...(category !== undefined && { category }),
        ...(reason !== undefined && { reason }),
        ...(fixes !== undefined && { fixesId: fixes }),
      },
      seq: article.seq + 1,
    }),
  )
  const rows = parts.map(({ paragraph, anchor, replacement }, index) => ({
    ...{ id: ids[index], unitId: paragraph.unitId, paragraphId: paragraph.id, replacement },
    ...toAnchorColumns(anchor),
  }))
  await inChunks(
    rows,
    (json) => tx.$executeRaw`
      INSERT INTO "Thread" (id, "articleId", "unitId", "paragraphId", kind, "authorId", "createdAt",
        "start", "end", quote, prefix, suffix, "anchorState")
      SELECT id, ${article.id}, "unitId", "paragraphId", 'suggestion', ${actor.id}, ${now},
        "start", "end", quote, prefix, suffix, "anchorState"::"AnchorState"
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, "unitId" text, "paragraphId" text, "start" int, "end" int, quote text, prefix text, suffix text,
          "anchorState" text)`,
  )
  await inChunks(
    rows,
    (json) => tx.$executeRaw`
      INSERT INTO "Suggestion" ("threadId", original, replacement, category, reason, "groupId", "fixesId")
      SELECT id, quote, replacement, ${category ?? null}, ${reason ?? null}, ${groupId}, ${fixes ?? null}
      FROM jsonb_to_recordset(${json}::jsonb) AS v(id text, quote text, replacement text)`,
  )
  return { groupId, threads }
}

/** Lets the parts of a group that are undecided be decided one by one. */
export const takeApart = (caller: Caller, groupId: string) => setApart(caller, groupId, true)

/** Makes them one decision again. */
export const putTogether = (caller: Caller, groupId: string) => setApart(caller, groupId, false)

/** For who decides, and for the author: it is theirs to say what hangs together. */
function setApart(caller: Caller, groupId: string, apart: boolean): Promise<{ threadIds: string[] }> {
  return writeTo(
    caller,
    (tx) => tx.thread.findFirst({ where: { suggestion: { groupId } } }),
    'suggest',
    async ({ tx, actor, append, permit }, first) => {
      if (authorIdOf(first) !== actor.id) permit('decide')
      const rows = await tx.thread.findMany({
        where: { suggestion: { groupId, decision: 'pending' } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, suggestion: { select: { apart: true } } },
      })
      if (rows.length === 0) throw new Refusal('ALREADY_DECIDED', 'Every part of this group has been decided.')
      const threadIds = rows.flatMap(({ id, suggestion }) => (suggestion?.apart === apart ? [] : [id]))
      if (threadIds.length > 0) {
        await updateSuggestions(tx, threadIds, { apart })
        await append(apart ? 'group.taken-apart' : 'group.put-together', { groupId, threadIds })
      }
      return { threadIds }
    },
  )
}
