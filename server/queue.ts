import 'server-only'

/** Does what is asked of it in the order in which it was asked, so many at a time. */
export type Queue = {
  /** Works now, or once what was asked for before is done. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
  /** So many wait already that the next one should be turned away. */
  readonly isFull: () => boolean
}

export function newQueue({ atOnce = 1, mostWaiting = Number.POSITIVE_INFINITY } = {}): Queue {
  let running = 0
  const waiting: (() => void)[] = []
  return {
    isFull: () => running >= atOnce && waiting.length >= mostWaiting,
    run: async (work) => {
      if (running < atOnce) running++
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await work()
      } finally {
        // Whoever comes next takes the place over: nobody can slip in between.
        const next = waiting.shift()
        if (next) next()
        else running--
      }
    },
  }
}
