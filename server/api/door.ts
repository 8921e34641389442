import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { invalid } from '@/domain/contract/problem'
import type { Route } from '@/domain/contract/route'
import { type OpenRoute, type RouteName, routes } from '@/domain/contract/routes'
import { TAGGED } from '@/domain/contract/tagged'
import { Id } from '@/domain/contract/text'
import { mayUse } from '@/domain/token-scope'
import { env } from '../env'
import { inputProblem, problem, problemOf } from '../problem'
import { noteRoute, underId } from '../request'
import { secure } from '../security'
import type { Actor, Caller } from '../session/actor'
import type { ArticleSeen } from '../session/article-seen'
import { actorOfRequest } from '../session/current'
import { isJson, readForm, readJson, readTable } from './body'
import type { RouteRequest } from './handler'
import { handlers } from './handlers'
import { articleSchema, openApi } from './openapi'
import { bodyOfTable, isTable } from './tables'
import { mustBeWritable } from './writable'

/** The API's single entry point: every request of every client passes the same checks in the same order. */
export async function answer(request: Request): Promise<Response> {
  return underId(request, async () => secure(keepToThemselves(await door.fetch(request))))
}

/** No copy of an answer stays anywhere, but of those that say otherwise: the contract itself, and pages that carry a tag. */
function keepToThemselves(response: Response): Response {
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
  return response
}

const door = new Hono().basePath('/api/v1')

/** The contract is the same for everybody. */
const PUBLIC = { 'cache-control': 'public, no-cache' }

const names = Object.keys(routes) as RouteName[]
for (const name of names) {
  const [method, path] = partsOf(name)
  door.on(method, path.replace(/\{(\w+)\}/g, ':$1'), ({ req }) => handle(name, req.raw, req.param()))
}
door.get('/openapi.json', (context) => context.json(openApi(), 200, PUBLIC))
door.get('/schemas/article.json', (context) =>
  context.json(articleSchema(), 200, { ...PUBLIC, 'content-type': 'application/schema+json' }),
)
door.all('*', ({ req }) => {
  const allowed = methodsAt(new URL(req.url).pathname.slice('/api/v1'.length))
  if (allowed.length === 0) return problem('NOT_FOUND', 'There is nothing at this address.')
  const allow = allowed.join(', ')
  return problem('METHOD_NOT_ALLOWED', `This address takes ${allow}.`, {}, { allow })
})
door.onError((error) => problemOf(error))

/** Authenticate, check the origin, parse the request, then call the handler. */
async function handle(name: RouteName, request: Request, path: Record<string, string>): Promise<Response> {
  noteRoute(name)
  const route: Route = routes[name]
  const sender = route.open ? null : await authenticate(name, request, path)
  if (sender instanceof Response) return sender
  if (Object.values(path).some((id) => !Id.safeParse(id).success))
    return problem('NOT_FOUND', 'There is nothing with this id.')

  const asIs = queryOf(request)
  mustBeWritable(asIs)
  const query = (route.query ?? z.object({})).safeParse(asIs)
  if (!query.success) return inputProblem(query.error)
  const once = onceOf(request)
  const hash = once && createHash('sha256')
  const body =
    route.sent === 'message/rfc822' ? undefined : route.body?.safeParse(await sentIn(name, route, request, hash))
  if (body && !body.success) return inputProblem(body.error)

  const keyed = hash ? { once: { ...once, sent: hash.digest('hex') } } : {}
  const known = sender ? { ...sender, caller: { ...sender.caller, ...keyed } } : keyed
  const asked = { ...known, path, query: query.data, body: body?.data, request }
  // The contract's schemas have just parsed `asked` into what the route's own handler takes; TypeScript can't follow the name.
  const handle = handlers[name] as (asked: unknown) => Promise<unknown>
  const given = await handle(asked satisfies { [P in keyof RouteRequest<OpenRoute>]: unknown })
  if (given instanceof Response) return given
  return Response.json(given, { status: route.status ?? 200 })
}

async function sentIn(name: RouteName, route: Route, request: Request, hash: Hash | undefined): Promise<unknown> {
  if (route.sent && !(route.orJson && isJson(request))) return readForm(request, hash)
  return isTable(route, request)
    ? bodyOfTable(name, request, await readTable(request, name, hash))
    : readJson(request, name, hash)
}

/** What somebody may do who needs a second factor and has none yet. */
const SETS_UP_FACTOR: ReadonlySet<RouteName> = new Set<RouteName>([
  'GET /me',
  'PATCH /me',
  'POST /me/password',
  'GET /me/second-factor',
  'POST /me/second-factor',
  'POST /me/second-factor/confirm',
])

type Sender = { readonly actor: Actor; readonly caller: Caller; readonly seen?: ArticleSeen }

/** Who sends it: a write with the cookie of a sign-in must come from a page of Stet, a token must have the scope. */
async function authenticate(
  name: RouteName,
  request: Request,
  path: Record<string, string>,
): Promise<Response | Sender> {
  // An answer that is kept asks the database nothing but this.
  const known = await actorOfRequest(request, TAGGED.has(name) ? Id.safeParse(path.id).data : undefined)
  if (!known)
    return problem(
      'UNAUTHENTICATED',
      'Sign in, or send a valid token.',
      {},
      { 'www-authenticate': 'Bearer realm="stet"' },
    )
  if (known.via === 'token' && !mayUse(known.scope, name))
    return problem('FORBIDDEN', `This token may only ${known.scope}.`)
  if (known.via === 'cookie' && request.method !== 'GET' && request.method !== 'HEAD' && !isSameOrigin(request))
    return problem('FORBIDDEN', 'A change with the cookie of a sign-in must come from a page of Stet.')
  if (known.actor.mustAddFactor && !SETS_UP_FACTOR.has(name))
    return problem('FORBIDDEN', 'The workspace asks for a second factor: set it up first.', { secondFactor: 'needed' })
  const { actor, seen } = known
  return {
    actor,
    ...(seen && { seen }),
    caller: { actor, ...(known.via === 'cookie' && { session: known.session }) },
  }
}

const queryOf = (request: Request) => Object.fromEntries(new URL(request.url).searchParams)

/** The Idempotency-Key of a POST: the same key from the same person at the same address repeats the first answer. */
function onceOf(request: Request): Caller['once'] {
  const key = request.headers.get('idempotency-key')
  if (key === null || request.method !== 'POST') return
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw invalid('Idempotency-Key', 'must be 1 to 200 visible ASCII characters')
  return { path: new URL(request.url).pathname, key }
}

function methodsAt(path: string): string[] {
  return names.flatMap((name) => {
    const [method, pattern] = partsOf(name)
    return new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path) ? [method] : []
  })
}

function partsOf(name: RouteName): [method: string, path: string] {
  const at = name.indexOf(' ')
  return [name.slice(0, at), name.slice(at + 1)]
}

/**
 * Was this sent by one of Stet's own pages? Browsers attach cookies to other sites' requests, too, but these can't forge
 * these headers. The pages' origin is that of NEXTAUTH_URL, its scheme included; where none is set, any with the request's host.
 */
function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin === null) return request.headers.get('sec-fetch-site') === 'same-origin'
  const { url, isUrlSet } = env()
  if (origin === new URL(url).origin) return true
  return !isUrlSet && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}
