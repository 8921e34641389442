import 'server-only'
import { setImmediate as others } from 'node:timers/promises'

/** So many milliseconds are worked before other requests have their turn. */
const TURN = 5

/** Does work that stops now and then, and lets other requests have their turn in between. */
export async function inTurns<T>(work: Generator<void, T>): Promise<T> {
  const turn = newTurn()
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    await turn()
  }
}

/** Gives out one after the other, to whoever works on each, and lets other requests have their turn in between. */
export async function* inTurnOf<T>(all: Iterable<T>): AsyncIterable<T> {
  const turn = newTurn()
  for (const one of all) {
    yield one
    await turn()
  }
}

/** To be called now and then: waits for the others, where it has been our turn for long enough. */
function newTurn(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < TURN) return
    await others()
    since = performance.now()
  }
}
