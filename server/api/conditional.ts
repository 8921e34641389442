import 'server-only'
import type { KeptPage } from '../queries/kept-pages'

/** A page, or 304 where the client has it already. A browser may keep it for its person, and asks each time whether it still is. */
export async function conditional(request: Request, { tag, body }: KeptPage): Promise<Response> {
  const headers = { 'cache-control': 'private, no-cache', etag: tag }
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const bytes = await body()
  return new Response(bytes, {
    headers: { ...headers, 'content-type': 'application/json', 'content-length': String(bytes.length) },
  })
}

/** Compared weakly, as RFC 9110 wants it. */
const isKnown = (given: string | null, tag: string): boolean =>
  (given ?? '').split(',').some((one) => ['*', tag, tag.slice(2)].includes(one.trim()))
