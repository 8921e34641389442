import 'server-only'
import { setImmediate as others } from 'node:timers/promises'
import type { Hit, Replaced } from '@/domain/contract/answers'
import { LIMITS } from '@/domain/contract/limits'
import { invalid } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import { groupBy } from '@/domain/group-by'
import { contextIn } from '@/domain/text/context'
import { replacementsIn } from '@/domain/text/find'
import type { Splice } from '@/domain/text/splice'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { access } from './access'

/** Words to be replaced in the translation: in which paragraph, and how. */
export type Place = { readonly paragraph: SearchedParagraph; readonly splice: Splice }

type SearchedParagraph = {
  readonly id: string
  readonly unitId: string
  readonly text: string
  readonly version: number
}

/** What replacing would suggest, with its context; nothing is stored. */
export async function previewReplacement(
  actor: Actor,
  articleId: string,
  search: BodyOf<'POST /articles/{id}/replace'>,
): Promise<Replaced> {
  const db = await prisma()
  await access(db, actor, articleId, 'suggest')
  const places = await findPlaces(db, articleId, search)
  return { groupId: null, threads: [], hits: await toHits(db, places) }
}

/** Every place in the translation, in reading order, without excluded units. Refused where there are too many. */
export async function findPlaces(
  db: Reader,
  articleId: string,
  search: BodyOf<'POST /articles/{id}/replace'>,
): Promise<Place[]> {
  const places: Place[] = []
  for (let from = 0; ; from += AT_ONCE) {
    const paragraphs = await db.$queryRaw<SearchedParagraph[]>`
      SELECT p.id, p."unitId", p.text, p.version FROM "Paragraph" p JOIN "Unit" u ON u.id = p."unitId"
      WHERE p."articleId" = ${articleId} AND p.side = 'target' AND p."removedAt" IS NULL AND NOT u.excluded
      ORDER BY u.position, p.position, p.id LIMIT ${AT_ONCE} OFFSET ${from}`
    for (const paragraph of paragraphs)
      for (const splice of replacementsIn(paragraph.text, search)) places.push({ paragraph, splice })
    if (places.length > LIMITS.bulk)
      throw invalid('find', `stands at more than ${LIMITS.bulk} places: too many at once`)
    if (paragraphs.length < AT_ONCE) return places
    await others()
  }
}

/** So many paragraphs are searched before others have their turn. */
const AT_ONCE = 500

async function toHits(db: Reader, places: readonly Place[]): Promise<Hit[]> {
  const paragraphId = { in: [...new Set(places.map(({ paragraph }) => paragraph.id))] }
  const pending = await db.thread.findMany({
    where: { paragraphId, start: { not: null }, suggestion: { decision: 'pending', conflict: false } },
    select: { id: true, paragraphId: true, start: true, end: true },
  })
  const byParagraph = groupBy(pending, (thread) => thread.paragraphId)
  return places.map(({ paragraph, splice }) => {
    const { id, unitId, text, version } = paragraph
    const { start, end, insert } = splice
    const overlaps = (byParagraph.get(id) ?? []).flatMap((thread) =>
      (thread.start ?? 0) < end && (thread.end ?? 0) > start ? [thread.id] : [],
    )
    return {
      ...{ paragraphId: id, unitId, version, start, end, original: text.slice(start, end), replacement: insert },
      ...contextIn(text, { start, end }, CONTEXT),
      overlaps,
    }
  })
}

/** So many code units of context are given on either side. */
const CONTEXT = 48
