import 'server-only'
import { decode } from 'next-auth/jwt'
import { Kept } from '../kept'

/**
 * The id of the session in the cookie's token. To decrypt one takes next-auth a key that it derives anew each time, and as
 * long as a statement of the database. What a token says never changes: it is kept until its time is over. Whether the session
 * still is one, the database says at every request.
 */
export async function sessionIn(token: string, secret: string): Promise<string | undefined> {
  const known = read.get(token)
  if (known && known.secret === secret && known.until > Date.now()) return known.id
  const { sid, exp } = (await decode({ token, secret }).catch(() => null)) ?? {}
  if (typeof sid !== 'string' || typeof exp !== 'number') return
  read.set(token, { id: sid, secret, until: exp * 1000 }, 100)
  return sid
}

type Read = { readonly id: string; readonly secret: string; readonly until: number }

/** Of about two thousand sign-ins. */
const read = new Kept<Read>(2 * 1024 * 1024)
