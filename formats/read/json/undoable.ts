import { chainOf } from '@/domain/manuscript/chain'
import { around, type Manuscript, type Paragraph } from '@/domain/manuscript/manuscript'
import type { Step } from '@/domain/manuscript/step'
import { undo } from '@/domain/manuscript/undo'
import type { Indexed } from './indexed'
import { historiesOf, manuscriptOf } from './manuscript'
import type { Issue } from './plain'

/**
 * Takes everything accepted back, the last one first, and names what can't be: a record that was tampered with would fail
 * when somebody does. What waits for others that are in the way is no fault.
 */
export function undoIssues(index: Indexed): Issue[] {
  const histories = historiesOf(index)
  const standing = new Set<string>()
  const broken = [...histories].flatMap(([id, steps]) => chainIssues(`versions.${id}`, steps, standing))
  if (broken.length > 0) return broken
  const undecided = decisionIssues(index, standing)
  if (undecided.length > 0) return undecided
  let manuscript = manuscriptOf(index)
  for (const { id, path } of acceptedIn(index)) {
    try {
      manuscript = takenBack(manuscript, id, histories)
    } catch (error) {
      return [{ path: `${path}.suggestion`, message: `can’t be taken back: ${messageOf(error)}` }]
    }
  }
  return lostPlaces(manuscript, index)
}

/** Adds the suggestions whose versions stand to `standing`. */
function chainIssues(path: string, steps: readonly Step[], standing: Set<string>): Issue[] {
  try {
    const { born, live, ended } = chainOf(steps)
    for (const { threadId } of live) standing.add(threadId)
    if (!ended && born.threadId !== '') standing.add(born.threadId)
    return []
  } catch (error) {
    return [{ path, message: messageOf(error) }]
  }
}

/** What is accepted has a version that stands, and nothing else has. */
const decisionIssues = ({ threads }: Indexed, standing: ReadonlySet<string>): Issue[] =>
  [...threads].flatMap(([id, { value, path }]) => {
    const isAccepted = value.suggestion?.decision === 'accepted'
    if (isAccepted === standing.has(id)) return []
    const message = isAccepted ? 'is accepted, and no version of it stands' : 'has a version, and is not accepted'
    return [{ path: `${path}.suggestion.decision`, message }]
  })

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The one whose version was made last comes first. */
function acceptedIn({ made, versions, threads }: Indexed): { id: string; path: string }[] {
  const all = [...made].flatMap(([paragraphId, { value }]) => {
    const threadIds = new Map(versions.get(paragraphId)?.map(({ version, threadId }) => [version, threadId]))
    return value.map(({ version, seq, step }) => ({ threadId: threadIds.get(version) ?? '', seq, step }))
  })
  all.sort((one, other) => other.seq - one.seq || other.step - one.step)
  return [...new Set(all.map(({ threadId }) => threadId))].flatMap((id) => {
    const thread = threads.get(id)
    return thread?.value.suggestion?.decision === 'accepted' ? [{ id, path: thread.path }] : []
  })
}

/** As it is without it; the histories are without it, too. */
function takenBack(manuscript: Manuscript, threadId: string, histories: Map<string, readonly Step[]>): Manuscript {
  const own = [...histories].flatMap(([id, steps]) => (steps.some((step) => step.threadId === threadId) ? [id] : []))
  const concerned = new Map(around(manuscript, own).map((id) => [id, histories.get(id) ?? []]))
  const undone = undo(manuscript, threadId, concerned)
  if (!('done' in undone)) return manuscript
  const { manuscript: after, steps } = undone.done
  const paragraphs = new Map(after.paragraphs.map((one) => [one.id, one]))
  for (const step of steps) {
    const known = histories.get(step.paragraphId) ?? []
    histories.set(step.paragraphId, shorter(known, step, paragraphs.get(step.paragraphId)))
  }
  return after
}

/** The last step and the one that takes it back come to nothing: without both a long history stays quick. */
function shorter(known: readonly Step[], back: Step, after: Paragraph | undefined): readonly Step[] {
  const last = known.at(-1)
  const rest = known.slice(0, -1)
  const isLast = back.structure?.undoes === last?.version && rest.length > 0
  return isLast && chainOf(rest).text === after?.text ? rest : [...known, back]
}

function lostPlaces({ paragraphs, placed }: Manuscript, { threads }: Indexed): Issue[] {
  const lengths = new Map(paragraphs.map(({ id, text }) => [id, text.length]))
  return placed.flatMap(({ id, paragraphId, anchor }) => {
    if (!anchor || paragraphId === null) return []
    const isIn = anchor.start <= anchor.end && anchor.end <= (lengths.get(paragraphId) ?? 0)
    return isIn
      ? []
      : [{ path: threads.get(id)?.path ?? 'restoration', message: 'would be put back outside of the text' }]
  })
}
