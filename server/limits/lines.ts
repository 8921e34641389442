import 'server-only'
import { processState } from '../process-state'
import { newQueue, type Queue } from '../queue.mjs'

/** Kinds of work that wait for their own kind alone: a comment isn't held up by the exports of whoever writes it. */
export type Work = keyof typeof AT_ONCE

/**
 * How many requests of one person are worked on at once; the others wait, unread, until so many do. So somebody who sends a thousand
 * keeps themselves waiting, and the others hardly.
 */
const AT_ONCE = {
  imports: { atOnce: 2, mostWaiting: 100 },
  exports: { atOnce: 2, mostWaiting: 100 },
  searches: { atOnce: 4, mostWaiting: 1_000 },
  writes: { atOnce: 8, mostWaiting: 1_000 },
  reads: { atOnce: 8, mostWaiting: 1_000 },
  /** Of all who come from one address without saying who they are. */
  strangers: { atOnce: 16, mostWaiting: 1_000 },
}

const kinds = Object.keys(AT_ONCE) as Work[]

const lines = processState('lines', () => new Map<string, Queue>())

/** What is being worked on of each kind, and what waits, of all people together. */
export function lengths(): ReadonlyMap<Work, { readonly running: number; readonly waiting: number }> {
  const all = new Map(kinds.map((work) => [work, { running: 0, waiting: 0 }]))
  for (const [key, line] of lines) {
    const sum = all.get(key.slice(0, key.indexOf(' ')) as Work)
    const { running, waiting } = line.length()
    if (!sum) continue
    sum.running += running
    sum.waiting += waiting
  }
  return all
}

/** Does it when its turn comes; undefined where too many wait already. */
export async function inLine<T>(work: Work, who: string, perform: () => Promise<T>): Promise<T | undefined> {
  const key = `${work} ${who}`
  const line = lines.get(key) ?? newQueue(AT_ONCE[work])
  if (line.isFull()) return
  lines.set(key, line)
  try {
    return await line.run(perform)
  } finally {
    if (line.isIdle()) lines.delete(key)
  }
}
