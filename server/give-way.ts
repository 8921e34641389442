import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { processState } from './process-state'

/** Long work that somebody waits for, here and now. */
const first = processState('long work that goes first', () => new Set<Promise<unknown>>())

/** In milliseconds: between two pieces of what nobody waits for it gives way no longer, however much comes. */
const PATIENCE = 5_000

/** Does work to which `giveWay` gives way. */
export async function goFirst<T>(work: () => Promise<T>): Promise<T> {
  const doing = work()
  first.add(doing)
  try {
    return await doing
  } finally {
    first.delete(doing)
  }
}

/**
 * To be called between two pieces of work that nobody waits for and that takes as much of the machine as the work that goes first: the
 * checks, the index of searches. Waits until that is done.
 */
export async function giveWay(patience = PATIENCE): Promise<void> {
  if (first.size === 0) return
  const late = new AbortController()
  const nobody = () => {}
  await Promise.race([
    Promise.all([...first]).catch(nobody),
    pause(patience, undefined, { signal: late.signal }).catch(nobody),
  ])
  late.abort()
}
