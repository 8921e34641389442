import { setTimeout as pause } from 'node:timers/promises'
import { newQueue } from '../server/queue.mjs'

/**
 * Lets so many pieces of work of one kind run at once; the others of that kind wait in their order. `key` says of what kind one is.
 */
export function inTurn(atOnce) {
  const lines = new Map()
  return async (key, work) => {
    const line = lines.get(key) ?? newQueue({ atOnce })
    lines.set(key, line)
    try {
      return await line.run(work)
    } finally {
      if (line.isIdle()) lines.delete(key)
    }
  }
}

/** In milliseconds: whoever takes their page slowly keeps the next one waiting no longer. */
const LONGEST_PAGE = 10_000

/** A page keeps the main thread busy for as long as some writes do, and some look into nobody's account before they are made. */
export function pagesInTurn(longest = LONGEST_PAGE) {
  const ofSender = inTurn(4)
  const ofAddress = inTurn(8)
  return (sender, address, perform) =>
    ofSender(sender, () =>
      ofAddress(address, () => Promise.race([perform(), pause(longest, undefined, { ref: false })])),
    )
}

/**
 * Who sends a request, as far as can be told without asking anybody: by token, by the cookie of a sign-in, or by address. It proves
 * nothing; whoever makes some up is told by the API that nobody is called so.
 */
export function senderOf({ headers }, address) {
  const cookie = /(?:^|;\s*)(?:__Host-)?next-auth\.session-token=([^;]+)/.exec(headers.cookie ?? '')?.[1]
  return headers.authorization ?? cookie ?? address
}
