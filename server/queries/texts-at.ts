import 'server-only'
import { between } from '@/domain/tracked/between'
import { unitCounter } from '@/domain/unit-number'
import type { Reader } from '../db/transaction'
import type { BaseParagraph } from '../returns/ink'
import { trackedUnits } from './tracked-units'

/** Source and translation as they stood after an event. The source by unit, each of its paragraphs by itself. */
export async function textAt(
  db: Reader,
  articleId: string,
  seq: number,
): Promise<{
  readonly paragraphs: readonly BaseParagraph[]
  readonly sources: ReadonlyMap<string, readonly string[]>
}> {
  const sources = new Map<string, string[]>()
  const reads = { articleId, look: <T>(read: (reader: Reader) => Promise<T>) => read(db) }
  for await (const { unit, source = [] } of trackedUnits(reads, { withSource: true }))
    sources.set(
      unit.id,
      between(source, 'imported', seq).flatMap(({ text, removed }) => (removed ? [] : [text])),
    )
  return { paragraphs: (await textsAt(db, articleId, [seq]))[0] ?? [], sources }
}

/** The translation as it stood after some events, without what is left out of the article; 0: as it was imported. */
export async function textsAt(
  db: Reader,
  articleId: string,
  seqs: readonly number[],
): Promise<readonly (readonly BaseParagraph[])[]> {
  const texts = seqs.map((): BaseParagraph[] => [])
  const numberOf = unitCounter()
  const reads = { articleId, look: <T>(read: (reader: Reader) => Promise<T>) => read(db) }
  for await (const { unit, paragraphs: own } of trackedUnits(reads)) {
    const unitNumber = numberOf(unit)
    if (unitNumber === undefined) continue
    for (const [k, seq] of seqs.entries())
      for (const { id, unitId, kind, level, text, version, removed } of between(own, 'imported', seq))
        if (!removed)
          texts[k]?.push({ id, unitId, unitNumber, kind, ...(level !== undefined && { level }), text, version })
  }
  return texts
}
