import 'server-only'
import { inTurnOf } from '../turns'

/** One after the other out of windows: the next window is read while what is in the last one is written. */
export async function* readAhead<T>(windows: AsyncIterable<readonly T[]>): AsyncIterable<T> {
  const iterator = windows[Symbol.asyncIterator]()
  const read = () => {
    const next = iterator.next()
    // Heard of when it is asked for, if it is.
    next.catch(() => {})
    return next
  }
  for (let next = read(); ; ) {
    const { value, done } = await next
    if (done) return
    next = read()
    yield* inTurnOf(value)
  }
}
