import 'server-only'
import { env } from '../env'

/**
 * Does a page of Stet's own send this? Browsers attach cookies to other sites' requests, too; they can't forge these
 * headers. Behind a proxy the address is NEXTAUTH_URL; without one, the host that the browser asked for.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin === null) return request.headers.get('sec-fetch-site') === 'same-origin'
  if (!URL.canParse(origin)) return false
  return origin === new URL(env().url).origin || new URL(origin).host === request.headers.get('host')
}
