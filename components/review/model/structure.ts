import type { Paragraph, Structure, Thread } from '@/domain/contract/shapes'

type Op = Structure['op']

/** A change of a whole paragraph that waits for a decision. */
export type Proposed<O extends Op> = { readonly thread: Thread; readonly structure: Extract<Structure, { op: O }> }

/**
 * The changes of one sort that the redline shows. One in conflict isn't drawn, as its words aren't: it would promise what
 * can't be done. A closed discussion takes the change out of sight, unless it is in focus.
 */
export function proposed<O extends Op>(threads: readonly Thread[], op: O, focused: string | null): Proposed<O>[] {
  return threads.flatMap((thread) => {
    const { suggestion, status, id } = thread
    if (suggestion?.decision !== 'pending' || suggestion.conflict) return []
    if (status === 'resolved' && id !== focused) return []
    const { structure } = suggestion
    return isOp(structure, op) ? [{ thread, structure }] : []
  })
}

/** Behind which paragraph of its unit a new one goes: where the one it was meant for is gone, behind the last. */
export const placeAfter = (after: string | null, target: readonly Paragraph[]): string | null =>
  after === null || target.some(({ id }) => id === after) ? after : (target.at(-1)?.id ?? null)

const isOp = <O extends Op>(structure: Structure | undefined, op: O): structure is Extract<Structure, { op: O }> =>
  structure?.op === op
