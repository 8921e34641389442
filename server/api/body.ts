import 'server-only'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { RouteName } from '@/domain/contract/routes'

const MEGABYTE = 1024 * 1024

/** The largest body of a route in bytes: two texts of 20 MB, escaped, where an article comes in. */
const mostBytes = (route: RouteName) =>
  (route === 'POST /articles' || route === 'POST /articles/preview' ? 90 : 2) * MEGABYTE

/** The JSON of a request; `{}` where there is none. Read no further than the route allows. */
export async function readJson(request: Request, route: RouteName): Promise<unknown> {
  const text = await readText(request, mostBytes(route))
  if (text === '') return {}
  const type = request.headers.get('content-type') ?? 'application/json'
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type))
    throw new Refusal('UNSUPPORTED_FORMAT', `The body must be application/json, not ${type.slice(0, 100)}.`)
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('body', 'is not valid JSON')
  }
}

async function readText(request: Request, most: number): Promise<string> {
  const bytes = await readBytes(request, most)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalid('body', 'is not valid UTF-8')
  }
}

/** The bytes of a body of at most so many: what is longer is refused, by its own account or as soon as it is. */
export async function readBytes(request: Request, most: number, told = most): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(told)
  const chunks: Uint8Array[] = []
  let size = 0
  // A client that hangs up in the middle ends the loop with an error; nothing was done yet.
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > most) throw tooLarge(told)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export const tooLarge = (most: number) =>
  new Refusal('TOO_LARGE', `The request is larger than the ${most / MEGABYTE} MB limit.`, {
    issues: [{ path: 'body', message: `is larger than ${most / MEGABYTE} MB` }],
  })
