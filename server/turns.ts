import 'server-only'
import { setImmediate as others } from 'node:timers/promises'

/** So many milliseconds are worked before other requests have their turn. */
const TURN = 20

/** Does work that stops now and then, and lets other requests have their turn in between. */
export async function inTurns<T>(work: Generator<void, T>): Promise<T> {
  let since = performance.now()
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    if (performance.now() - since < TURN) continue
    await others()
    since = performance.now()
  }
}
