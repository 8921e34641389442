import type { Stream, TrackedUnit } from '../review'

/**
 * The included units of an article, in groups: no correction, accepted or proposed, spans two groups. So each can be drawn
 * by itself.
 */
export async function* groupsOf(units: Stream<TrackedUnit>): AsyncIterable<TrackedUnit[]> {
  let group: TrackedUnit[] = []
  const known = new Set<string>()
  const awaited = new Set<string>()
  let awaitsNext = false
  for await (const unit of units) {
    for (const { id } of unit.paragraphs) {
      known.add(id)
      awaited.delete(id)
    }
    if (unit.unit.excluded) continue
    group.push(unit)
    if (unit.paragraphs.some(({ removed }) => !removed)) awaitsNext = false
    for (const id of reachedFrom(unit)) if (!known.has(id)) awaited.add(id)
    awaitsNext ||= unit.threads.some(joinsWhateverIsNext)
    if (awaited.size > 0 || awaitsNext) continue
    yield group
    group = []
    known.clear()
  }
  if (group.length > 0) yield group
}

/** The paragraphs that a unit's corrections are about. */
function reachedFrom({ paragraphs, threads }: TrackedUnit): string[] {
  const done = paragraphs.flatMap(({ steps }) =>
    steps.flatMap(({ structure }) => {
      switch (structure?.op) {
        case 'split':
        case 'join':
          return structure.with.map(({ id }) => id)
        case 'joined':
          return [structure.into.id]
        case 'born':
          return [structure.of]
        default:
          return []
      }
    }),
  )
  const proposed = threads.flatMap(({ suggestion }) => {
    const structure = suggestion?.decision === 'pending' ? suggestion.structure : undefined
    return structure?.op === 'join-next' && structure.next !== undefined ? [structure.next] : []
  })
  return [...done, ...proposed]
}

const joinsWhateverIsNext = ({ suggestion }: TrackedUnit['threads'][number]) =>
  suggestion?.decision === 'pending' &&
  suggestion.structure?.op === 'join-next' &&
  suggestion.structure.next === undefined
