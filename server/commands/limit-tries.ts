import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import { noteRefused } from '../metrics'
import { inOrder, secondsFor, spend } from '../session/sign-in-limit'

/**
 * One try after the other, ten wrong ones in a quarter of an hour: whoever finds a browser signed in doesn't find out a password
 * or a code. `attempt` answers null where it is wrong.
 */
export const limitTries = <T>(key: string, attempt: () => Promise<T | null>, wrong: () => Refusal): Promise<T> =>
  inOrder(key, async () => {
    const seconds = await secondsFor(key)
    if (seconds > 0) {
      noteRefused('passwords')
      throw new Refusal('RATE_LIMITED', `Too many wrong tries. Try again in ${seconds} seconds.`, {
        retryAfter: seconds,
      })
    }
    const found = await attempt()
    if (found !== null) return found
    await spend(key, 30)
    throw wrong()
  })
