import { groupBy } from '../group-by'
import { undoInBulk } from './bulk'
import type { Manuscript } from './manuscript'
import { numbered, type RevisedText } from './revise'
import type { Step } from './step'

/** A step of a text that new versions changed, the event that brought it, and its place among the steps of that event. */
export type RevisionStep = Step & { readonly seq: number; readonly order: number }

/**
 * The text without one of its versions: every change of it is undone as an acceptance is, and what it displaced stands where
 * it stood. `steps`: of all paragraphs, in any order. Null: something has changed these words since.
 */
export function takeBack(manuscript: Manuscript, steps: readonly RevisionStep[], seq: number): RevisedText | null {
  const inOrder = steps.toSorted((one, other) => one.seq - other.seq || one.order - other.order)
  const named = [...groupBy(inOrder, (one) => one.seq)].flatMap(([of, own]) =>
    numbered(own).map((step) => ({ ...step, threadId: `${of} ${step.threadId}` })),
  )
  const histories = groupBy(named, ({ paragraphId }) => paragraphId)
  const own = [...new Set(named.flatMap(({ threadId }) => (threadId.startsWith(`${seq} `) ? [threadId] : [])))]
  const undone = undoInBulk(manuscript, own.reverse(), histories)
  if (!('changes' in undone)) return null
  const { manuscript: after, changes } = undone
  const known = new Map(manuscript.paragraphs.map((one) => [one.id, one]))
  const others = after.paragraphs.filter((one) => known.get(one.id) !== one)
  const wasRemoved = (id: string) => known.get(id)?.removed === true
  return {
    paragraphs: after.paragraphs,
    placed: after.placed,
    steps: changes.flatMap((change) => change.steps),
    changed: others.flatMap(({ id, removed }) => (removed || wasRemoved(id) ? [] : [id])),
    added: others.flatMap(({ id, removed }) => (!removed && wasRemoved(id) ? [id] : [])),
    removed: others.flatMap(({ id, removed }) => (removed ? [id] : [])),
  }
}
