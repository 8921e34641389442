import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { Route } from '@/domain/contract/route'
import { type OpenRoute, type RouteName, routes } from '@/domain/contract/routes'
import { TAGGED } from '@/domain/contract/tagged'
import { Id } from '@/domain/contract/text'
import { mustBeWritable } from '@/domain/contract/writable'
import { mayUse } from '@/domain/token-scope'
import { env } from '../env'
import { inLine } from '../limits/lines'
import { spend } from '../limits/spend'
import { noteRefused, noteRequest, type Refused } from '../metrics'
import { inputRefusal, problem, problemOf } from '../problem'
import { noteRefusal } from '../refusals'
import { notePerson, noteRoute, routeAsked, underId } from '../request'
import { secure } from '../security'
import type { Actor, Caller } from '../session/actor'
import type { ArticleSeen } from '../session/article-seen'
import { actorOfRequest } from '../session/current'
import { addressOf } from '../session/device'
import { isOfArticle, refuseBeforehand } from './beforehand'
import { isJson, readForm, readJson, readTable } from './body'
import type { RouteRequest } from './handler'
import { handlers } from './handlers'
import { articleSchema, openApi } from './openapi'
import { bodyOfTable, isTable } from './tables'
import { pointsOf, workOf } from './work'

/** The API's single entry point: every request of every client passes the same checks in the same order. */
export async function answer(request: Request): Promise<Response> {
  const began = performance.now()
  return underId(request, async () => {
    const response = secure(keepToThemselves(await door.fetch(request)))
    noteRequest(routeAsked() ?? 'other', response.status, began)
    return response
  })
}

/** No copy of an answer stays anywhere, but of those that say otherwise: the contract itself, and pages that carry a tag. */
function keepToThemselves(response: Response): Response {
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
  return response
}

const NO_QUERY = z.object({})

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

/** Authenticate, check the origin and the quotas, wait for the person's own requests, parse the request, then call the handler. */
async function handle(name: RouteName, request: Request, path: Record<string, string>): Promise<Response> {
  noteRoute(name)
  const route: Route = routes[name]
  const sender = route.open ? null : await authenticate(name, request, path)
  if (sender instanceof Response) return sender
  if (Object.values(path).some((id) => !Id.safeParse(id).success))
    return problem('NOT_FOUND', 'There is nothing with this id.')

  const asIs = queryOf(request)
  mustBeWritable(asIs)
  const query = (route.query ?? NO_QUERY).safeParse(asIs)
  if (!query.success) throw inputRefusal(query.error)
  if (route.body && sender) refuseBeforehand(name, sender.actor, sender.seen)
  const person = sender?.actor.id
  const spender = { person, address: addressOf((header) => request.headers.get(header)) }
  const work = person === undefined ? 'strangers' : workOf(name)
  const seconds = work === 'reads' ? 0 : await spend(work, spender, pointsOf(name, work, query.data, request))
  if (seconds > 0) return tooMany(work, `That is a lot at once. Try again in ${seconds} seconds.`, seconds)

  const answered = await inLine(work, person ?? spender.address, async () => {
    if (request.signal.aborted) return problem('INVALID_INPUT', 'The client hung up.')
    const once = onceOf(request)
    const hash = once && createHash('sha256')
    const isRead = route.body && route.sent !== 'message/rfc822'
    const body = isRead ? await bodyOf(name, route, request, hash) : undefined
    const keyed = hash ? { once: { ...once, sent: hash.digest('hex') } } : {}
    const known = sender ? { ...sender, caller: { ...sender.caller, ...keyed } } : keyed
    return perform(name, { ...known, path, query: query.data, body, request })
  })
  return answered ?? tooMany(work, 'Too many requests of yours are waiting already. Try again in a moment.', A_MOMENT)
}

async function perform(
  name: RouteName,
  asked: { [P in keyof RouteRequest<OpenRoute>]: unknown } & Partial<Sender>,
): Promise<Response> {
  // The contract's schemas have just parsed `asked` into what the route's own handler takes; TypeScript can't follow the name.
  const handle = handlers[name] as (asked: unknown) => Promise<unknown>
  const given = await handle(asked)
  if (given instanceof Response) return given
  const route: Route = routes[name]
  return json(given, route.status ?? 200)
}

function json(given: unknown, status: number): Response {
  const bytes = Buffer.from(JSON.stringify(given))
  return new Response(bytes, {
    status,
    headers: { 'content-type': 'application/json', 'content-length': String(bytes.length) },
  })
}

/** In seconds. */
const A_MOMENT = 5

function tooMany(of: Refused, detail: string, seconds: number): Response {
  noteRefused(of)
  return problemOf(new Refusal('RATE_LIMITED', detail, { retryAfter: seconds }))
}

/** What was sent, as the route takes it: JSON, a form, or a table. `hash`: of what is sent. */
async function bodyOf(name: RouteName, route: Route, request: Request, hash: Hash | undefined): Promise<unknown> {
  const isForm = route.sent !== undefined && !(route.orJson && isJson(request))
  if (!isForm && !isTable(route, request)) return readJson(request, name, hash)
  const sent = isForm
    ? await readForm(request, hash)
    : await bodyOfTable(name, request, await readTable(request, name, hash))
  const body = route.body?.safeParse(sent)
  if (body && !body.success) throw inputRefusal(body.error)
  return body?.data
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

/** Kept, as what has a tag is; nobody asks for it twice. */
const CHANGES: RouteName = 'GET /articles/{id}/changes'

type Sender = { readonly actor: Actor; readonly caller: Caller; readonly seen?: ArticleSeen }

/** Who sends it: a write with the cookie of a sign-in must come from a page of Stet, a token must have the scope. */
async function authenticate(
  name: RouteName,
  request: Request,
  path: Record<string, string>,
): Promise<Response | Sender> {
  // An answer that is kept asks the database nothing but this; nor is more known of a change before its body is read.
  const { produces, body }: Route = routes[name]
  const isSeen = TAGGED.has(name) || name === CHANGES || (body !== undefined && isOfArticle(name))
  const known = await actorOfRequest(
    request,
    isSeen ? Id.safeParse(path.id).data : undefined,
    produces !== 'text/event-stream',
  )
  if (!known) {
    // Without anything that says who asks it is no try.
    if (request.headers.has('authorization')) noteRefusal('UNAUTHENTICATED')
    return problem(
      'UNAUTHENTICATED',
      'Sign in, or send a valid token.',
      {},
      { 'www-authenticate': 'Bearer realm="stet"' },
    )
  }
  notePerson(known.actor.id)
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
