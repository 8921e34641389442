import 'server-only'
import type { ArticleStatus } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import type { Then, ThenParagraph } from '@/domain/contract/record'
import type { QueryOf } from '@/domain/contract/routes'
import type { Paragraph } from '@/domain/contract/shapes'
import { parseEvent, typesThatChange } from '@/domain/event'
import { between } from '@/domain/tracked/between'
import type { TrackedParagraph } from '@/domain/tracked/tracked-text'
import type { TrackedUnit } from '@/formats/write/review'
import { type Reader, readSnapshot } from '../db/transaction'
import type { Actor } from '../session/actor'
import { access } from './access'
import { cursorBehind, positionFrom } from './page'
import { eventViews } from './stand-ins'
import { trackedUnits } from './tracked-units'

/**
 * An article as it stood after an event: the texts by their versions, units left out or taken in again by the record. How
 * paragraphs were paired isn't kept: where the alignment was edited since, they are in the units of today.
 */
export function articleAt(
  actor: Actor,
  articleId: string,
  asked: string,
  query: QueryOf<'GET /articles/{id}/at/{seq}'>,
): Promise<Then> {
  return readSnapshot(async (db) => {
    await access(db, actor, articleId, 'read')
    const row = /^[1-9]\d{0,8}$/.test(asked)
      ? await db.event.findUnique({ where: { articleId_seq: { articleId, seq: Number(asked) } } })
      : null
    if (!row) throw new Refusal('NOT_FOUND', 'The article has no such event.')
    const { seq } = row
    const [event] = await eventViews(db, [row])
    if (!event) throw new Error('an event is seen as one')
    const excluded = await exclusionsAfter(db, articleId, seq)
    const units: Then['units'] = []
    let nextCursor: string | null = null
    const reads = { articleId, look: <T>(read: (reader: Reader) => Promise<T>) => read(db) }
    for await (const one of trackedUnits(reads, {
      ...{ behind: positionFrom(query.cursor), take: query.limit, withSource: true },
    })) {
      units.push(unitAt(one, seq, excluded.get(one.unit.id)))
      if (units.length !== query.limit) continue
      nextCursor = cursorBehind(one.unit.position)
      break
    }
    return {
      seq,
      event,
      status: await statusAt(db, articleId, seq),
      pairing: await pairingAfter(db, articleId, seq),
      units,
      nextCursor,
    }
  })
}

const unitAt = (
  { unit, paragraphs, source = [] }: TrackedUnit,
  seq: number,
  excluded = unit.excluded,
): Then['units'][number] => ({
  unitId: unit.id,
  excluded,
  source: standingAt(source, seq),
  target: standingAt(paragraphs, seq),
})

const standingAt = (paragraphs: readonly TrackedParagraph[], seq: number) =>
  between(paragraphs, 'imported', seq).flatMap((one) => (one.removed ? [] : [thenParagraph(one)]))

const thenParagraph = ({
  id,
  kind,
  level,
  text,
}: Pick<Paragraph, 'id' | 'kind' | 'level' | 'text'>): ThenParagraph => ({
  paragraphId: id,
  kind,
  ...(level !== undefined && { level }),
  text,
})

/** Whether a unit was excluded before the first event after this one that excluded it or took it in. */
async function exclusionsAfter(db: Reader, articleId: string, seq: number): Promise<Map<string, boolean>> {
  const rows = await db.event.findMany({
    where: { articleId, seq: { gt: seq }, type: { in: ['unit.excluded', 'unit.included'] } },
    orderBy: { seq: 'desc' },
  })
  const excluded = new Map<string, boolean>()
  for (const row of rows) {
    const event = parseEvent(row)
    if (event?.type === 'unit.excluded' || event?.type === 'unit.included')
      excluded.set(event.data.unitId, event.type === 'unit.included')
  }
  return excluded
}

async function statusAt(db: Reader, articleId: string, seq: number): Promise<ArticleStatus> {
  const row = await db.event.findFirst({
    where: { articleId, seq: { lte: seq }, type: 'article.transitioned' },
    orderBy: { seq: 'desc' },
  })
  const event = row && parseEvent(row)
  return event?.type === 'article.transitioned' ? event.data.to : 'draft'
}

const PAIRING = typesThatChange('order').filter((type) => type.startsWith('unit'))

async function pairingAfter(db: Reader, articleId: string, seq: number): Promise<Then['pairing']> {
  const edited = await db.event.count({ where: { articleId, seq: { gt: seq }, type: { in: PAIRING } } })
  return edited === 0 ? 'then' : 'now'
}
