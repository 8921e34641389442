import 'server-only'

/** Runs tasks in the order in which they were requested, a limited number at a time. */
export type Queue = {
  /** Runs now, or once the earlier requests are done. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
  /** Whether so many are waiting that the next one should be refused. */
  readonly isFull: () => boolean
  /** Whether nothing is being done, and so nothing waiting. */
  readonly isIdle: () => boolean
  readonly length: () => { readonly running: number; readonly waiting: number }
}

export function newQueue({ atOnce = 1, mostWaiting = Number.POSITIVE_INFINITY } = {}): Queue {
  let running = 0
  const waiting: (() => void)[] = []
  return {
    isFull: () => running >= atOnce && waiting.length >= mostWaiting,
    isIdle: () => running === 0,
    length: () => ({ running, waiting: waiting.length }),
    run: async (work) => {
      if (running < atOnce) running++
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await work()
      } finally {
        // The next task takes over the slot directly, so no other can take it in between.
        const next = waiting.shift()
        if (next) next()
        else running--
      }
    },
  }
}
