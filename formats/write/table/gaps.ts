import type { Gap, GapLink } from '@/domain/contract/gap'
import type { Thread, Unit } from '@/domain/contract/shapes'
import { unitCounter } from '@/domain/unit-number'
import type { Review } from '../review'
import { type Cell, csvRecord } from './csv'
import { discussion, placeIn } from './place'

const COLUMNS =
  'unit side paragraph thread type origin severity author created words explanation links resolution note status comments'

/** A record for each gap: those about the article as a whole, which have no unit, then by unit. */
export async function* writeGaps({ threads: whole, units }: Review): AsyncGenerator<string> {
  yield csvRecord(COLUMNS.split(' '))
  for (const thread of whole) if (thread.gap) yield csvRecord(cells(undefined, undefined, thread, thread.gap))
  const numberOf = unitCounter()
  for await (const { unit, threads } of units) {
    const number = numberOf(unit)
    if (number === undefined) continue
    for (const thread of threads) if (thread.gap) yield csvRecord(cells(unit, number, thread, thread.gap))
  }
}

function cells(unit: Unit | undefined, number: number | undefined, thread: Thread, gap: Gap): Cell[] {
  const { type, origin, severity, explanation, links, resolution, resolutionNote } = gap
  const place = unit && placeIn(unit, thread)
  return [
    ...[number, place?.side, place?.paragraph, thread.id, type, origin, severity],
    ...[thread.author.name, thread.createdAt, thread.anchor?.quote, explanation, links.map(linkOf).join('\n')],
    ...[resolution, resolutionNote, thread.status, discussion(thread)],
  ]
}

const linkOf = ({ relation, quote }: GapLink) => `${relation}: ${quote}`
