import 'server-only'

/**
 * `work` soon after it was asked for, and at most once in `every` milliseconds: what is asked for meanwhile is done at once by the
 * next.
 */
export function paced(every: number, work: () => void): () => void {
  let isDue = false
  let earliest = 0
  return () => {
    if (isDue) return
    isDue = true
    const run = () => {
      isDue = false
      earliest = performance.now() + every
      work()
    }
    setTimeout(run, Math.max(0, earliest - performance.now())).unref()
  }
}
