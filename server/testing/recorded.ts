import type { Version } from '@/domain/contract/shapes'
import { writeJson } from '@/formats/write/json/json'
import type { Recorded, RecordedUnit } from '@/formats/write/review'
import type { Actor } from '../actor'
import { prisma } from '../db/database'
import { restorationOfArticle, restorationOfUnits } from '../manuscript/restore/load'
import { getArticle } from '../queries/articles'
import { listEvents, listVersions } from '../queries/history'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'

/** A small article with its whole review, as an export writes it. */
export async function recorded(actor: Actor, articleId: string): Promise<Recorded> {
  const db = await prisma()
  const { items: threads } = await listThreads(actor, articleId, { limit: 200 })
  const { items: units } = await listUnits(actor, articleId, { limit: 200 })
  const all = await Promise.all(
    units.map(async (unit): Promise<RecordedUnit> => {
      const restoration = await restorationOfUnits(db, [unit.id])
      const paragraphs = [...unit.source, ...unit.target, ...restoration.removed]
      const versions = new Map<string, Version[]>()
      for (const { id } of paragraphs) versions.set(id, await listVersions(actor, id))
      return { unit, threads: threads.filter(({ unitId }) => unitId === unit.id), versions, restoration }
    }),
  )
  return {
    article: await getArticle(actor, articleId),
    threads: threads.filter(({ unitId }) => unitId === null),
    units: () => all,
    restoration: await restorationOfArticle(db, articleId),
    events: (await listEvents(actor, articleId, { limit: 200 })).items,
  }
}

export async function exported(actor: Actor, articleId: string): Promise<string> {
  const pieces: string[] = []
  for await (const piece of writeJson(await recorded(actor, articleId))) pieces.push(piece)
  return pieces.join('')
}
