/** Plain JavaScript, because `scripts/start.mjs` needs it before anything is built; its types are in `queue.d.mts`. */
export function newQueue({ atOnce = 1, mostWaiting = Number.POSITIVE_INFINITY } = {}) {
  let running = 0
  const waiting = []
  return {
    isFull: () => running >= atOnce && waiting.length >= mostWaiting,
    isIdle: () => running === 0,
    length: () => ({ running, waiting: waiting.length }),
    run: async (work) => {
      if (running < atOnce) running++
      else await new Promise((resolve) => waiting.push(resolve))
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
