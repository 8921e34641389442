import 'server-only'
import type { GapTypeEntry } from '@/domain/contract/gap'
import { GAP_TYPES } from '@/domain/contract/lists'
import type { GapType } from '@/domain/contract/names'
import { GAP_TYPE_FACTS, GAP_WORKS } from '@/domain/gap-types'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import { prisma } from '../db/database'
import type { Actor } from '../session/actor'
import { readable } from './search-place'

/** The types of gap, each with how often it was marked in the articles that the actor may read. */
export async function listGapTypes(actor: Actor): Promise<GapTypeEntry[]> {
  const db = await prisma()
  const rows = await db.$queryRaw<{ type: string; used: number }[]>`
    SELECT g.type, count(*)::int AS used
    FROM "Gap" g JOIN "Thread" t ON t.id = g."threadId" JOIN "Article" a ON a.id = t."articleId"
    WHERE ${readable(actor)} GROUP BY g.type`
  const used = new Map(rows.map((row) => [row.type, row.used]))
  return GAP_TYPES.map((id) => {
    const { origin, sources } = GAP_TYPE_FACTS[id]
    return {
      ...{ id, origin, used: used.get(id) ?? 0 },
      sources: sources.map(({ work, part }) => ({ work, part, ...GAP_WORKS[work] })),
      ...{ en: inWords(en, id), ko: inWords(ko, id) },
    }
  })
}

function inWords({ desk }: Pick<typeof en, 'desk'>, id: GapType) {
  const { label: name, definition, example } = desk.gap.types[id]
  return { name, definition, example }
}
