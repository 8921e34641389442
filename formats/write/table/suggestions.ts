import type { Suggestion, Thread, Unit } from '@/domain/contract/shapes'
import { hasBlankLine } from '@/domain/manuscript/paragraph-break'
import { unitCounter } from '@/domain/unit-number'
import type { Review } from '../review'
import { type Cell, csvRecord } from './csv'
import { discussion, placeIn } from './place'

const COLUMNS =
  'unit paragraph thread kind author created decision conflict decided_by decided_at note category reason original replacement applied group comments'

/** Records with the same `group` are one decision. A record for each suggestion in the article, by unit, after a header. Units and paragraphs count from 1. */
export async function* writeSuggestions({ units }: Review): AsyncGenerator<string> {
  yield csvRecord(COLUMNS.split(' '))
  const numberOf = unitCounter()
  for await (const { unit, threads } of units) {
    const number = numberOf(unit)
    if (number === undefined) continue
    for (const thread of threads) if (thread.suggestion) yield csvRecord(cells(unit, number, thread, thread.suggestion))
  }
}

function cells(unit: Unit, number: number, thread: Thread, suggestion: Suggestion): Cell[] {
  const { decision, conflict, decidedBy, decidedAt, decisionNote, category, reason } = suggestion
  const { original, replacement, appliedText, groupId, apart } = suggestion
  return [
    ...[number, placeIn(unit, thread).paragraph, thread.id, changeOf(suggestion)],
    ...[thread.author.name, thread.createdAt, decision, conflict, decidedBy?.name, decidedAt, decisionNote],
    ...[category, reason, original, replacement, appliedText, apart ? undefined : groupId, discussion(thread)],
  ]
}

const changeOf = ({ structure, replacement }: Suggestion) =>
  structure?.op ?? (hasBlankLine(replacement) ? 'split' : 'words')
