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

/**
 * Who sends a request, as far as can be told without asking anybody: by token, by the cookie of a sign-in, or by address. It proves
 * nothing; whoever makes some up is told by the API that nobody is called so.
 */
export function senderOf({ headers }, address) {
  const cookie = /(?:^|;\s*)(?:__Host-)?next-auth\.session-token=([^;]+)/.exec(headers.cookie ?? '')?.[1]
  return headers.authorization ?? cookie ?? address
}
