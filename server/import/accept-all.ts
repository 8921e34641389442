import 'server-only'
import { acceptInBulk, type BulkAcceptance } from '@/domain/manuscript/bulk'
import type { Paragraph, Placed } from '@/domain/manuscript/manuscript'
import type { DocumentPart } from './part'

/**
 * Accepts all proposals one after the other, as far as they are compatible. Only a join connects paragraphs: each connected
 * run is processed by itself, so that the time is linear in the length of the text. Returns the runs in order.
 */
export function acceptAll(
  paragraphs: readonly Paragraph[],
  placed: readonly Placed[],
  newId: () => string,
): readonly BulkAcceptance[] {
  const indexes = new Map(paragraphs.map(({ id }, index) => [id, index]))
  const first = new Map<string, number>()
  for (const [index, { unitId }] of paragraphs.entries()) if (!first.has(unitId)) first.set(unitId, index)
  const placedAt = new Map<number, Placed[]>()
  for (const one of placed) {
    const index = indexes.get(one.paragraphId ?? '') ?? firstOfUnit(one, first) ?? NOWHERE
    const others = placedAt.get(index)
    if (others) others.push(one)
    else placedAt.set(index, [one])
  }
  const run = (before: readonly Paragraph[], own: readonly Placed[]) => {
    const proposals = own.flatMap(({ id, proposal }) => (proposal ? [id] : []))
    return acceptInBulk({ paragraphs: before, placed: own }, proposals, { newId })
  }
  return [
    ...splitIntoRuns(paragraphs, placedAt).map(({ start, end }) =>
      run(
        paragraphs.slice(start, end),
        Array.from({ length: end - start }, (_, k) => placedAt.get(start + k) ?? []).flat(),
      ),
    ),
    run([], placedAt.get(NOWHERE) ?? []),
  ]
}

/** In a unit that has no paragraph yet. */
const NOWHERE = -1

/** What is proposed as first in its unit goes before the first existing paragraph. */
const firstOfUnit = ({ proposal }: Placed, first: ReadonlyMap<string, number>) =>
  proposal?.structure?.op === 'insert' ? first.get(proposal.structure.unitId) : undefined

/** The longest connected run of paragraphs; of a longer one the rest is processed separately. */
const LONGEST = 100

function splitIntoRuns(paragraphs: readonly Paragraph[], placedAt: ReadonlyMap<number, readonly Placed[]>) {
  const runs: { start: number; end: number }[] = []
  let start = 0
  for (const index of paragraphs.keys()) {
    const joins = placedAt.get(index)?.some(({ proposal }) => proposal?.structure?.op === 'join-next')
    if (joins && index - start < LONGEST) continue
    runs.push({ start, end: index + 1 })
    start = index + 1
  }
  if (start < paragraphs.length) runs.push({ start, end: paragraphs.length })
  return runs
}

export const paragraphsOf = ({ blocks }: Pick<DocumentPart, 'blocks'>, unitOf: (id: string) => string): Paragraph[] =>
  blocks.map(({ id, kind, level, text }) => ({
    id,
    unitId: unitOf(id),
    kind,
    ...(level !== undefined && { level }),
    text,
    version: 1,
  }))
