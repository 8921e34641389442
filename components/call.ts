import type { Problem } from '@/domain/contract/problem'
import type { AnswerOf, BodyIn, PathOf, QueryIn, RouteName } from '@/domain/contract/routes'

/** A refused call: what the server said, ready to be shown. */
export class CallError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
    this.name = 'CallError'
  }

  get code() {
    return this.problem.code
  }

  static offline() {
    return new CallError({
      type: 'about:blank',
      title: 'Offline',
      status: 0,
      code: 'OFFLINE',
      detail: 'Stet cannot be reached.',
    })
  }
}

type Input<K extends RouteName> = PathOf<K> &
  (BodyIn<K> extends undefined ? unknown : { body: BodyIn<K> }) &
  (QueryIn<K> extends undefined ? unknown : { query?: QueryIn<K> }) & {
    idempotencyKey?: string
    signal?: AbortSignal
    keepalive?: boolean
  }

/** Calls one route of the contract: `call('POST /threads/{id}/resolve', { id })`. Throws CallError when refused. */
export async function call<K extends RouteName>(route: K, input: Input<K>): Promise<AnswerOf<K>> {
  const { body, query, idempotencyKey, signal, keepalive } = input as {
    body?: unknown
    query?: object
    idempotencyKey?: string
    signal?: AbortSignal
    keepalive?: boolean
  }
  const sent = body === undefined ? undefined : asSent(body)
  const response = await fetch(address(route, input, query), {
    method: route.slice(0, route.indexOf(' ')),
    headers: {
      ...(typeof sent === 'string' ? { 'content-type': 'application/json' } : {}),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    },
    ...(sent === undefined ? {} : { body: sent }),
    ...(signal ? { signal } : {}),
    ...(keepalive ? { keepalive } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw CallError.offline()
  })
  if (!response.ok) throw new CallError(await problemOf(response))
  // 202 and 204 answer nothing.
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as AnswerOf<K>
}

/** A body as it is sent: as JSON, and with a file as a form, whose absent fields are left out. */
function asSent(body: unknown): string | FormData {
  const fields = Object.entries(body ?? {})
  if (!fields.some(([, value]) => value instanceof File)) return JSON.stringify(body)
  const form = new FormData()
  for (const [name, value] of fields)
    if (value !== undefined) form.set(name, value instanceof File ? value : String(value))
  return form
}

/** The address of a route, for links and downloads: `address('GET /articles/{id}/export', { id }, { format: 'docx' })`. */
export function address<K extends RouteName>(route: K, path: PathOf<K>, query: object = {}): string {
  const names: Record<string, unknown> = path
  const filled = route
    .slice(route.indexOf(' ') + 1)
    .replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(names[name])))
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ).toString()
  return `/api/v1${filled}${search && `?${search}`}`
}

/** What a route sends as a file, under the name that it gives it. Throws CallError when refused. */
export async function fetchFile(href: string): Promise<File> {
  const response = await fetch(href).catch(() => {
    throw CallError.offline()
  })
  if (!response.ok) throw new CallError(await problemOf(response))
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'article'
  return new File([await response.blob()], decodeURIComponent(named))
}

/** Saves a file as the browser saves what is downloaded. */
export function saveFile(file: File) {
  const href = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href, download: file.name }).click()
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

const problemOf = async (response: Response): Promise<Problem> => {
  const header = (name: string) => response.headers.get(name)
  return withWait(isProblem(header('content-type')) ? await response.json() : unknown(response), header('retry-after'))
}

/** The same of a request that tells how far it is. */
export const problemIn = (request: XMLHttpRequest): Problem =>
  withWait(
    isProblem(request.getResponseHeader('content-type')) ? JSON.parse(request.responseText) : unknown(request),
    request.getResponseHeader('retry-after'),
  )

/** In how many seconds it may be tried again, where that is said. */
const withWait = (problem: Problem, seconds: string | null): Problem =>
  seconds !== null && /^\d{1,6}$/.test(seconds) ? { ...problem, retryAfter: Number(seconds) } : problem

const isProblem = (type: string | null) => type?.startsWith('application/problem+json') ?? false

/** An answer that isn't Stet's: of a proxy before it. */
const unknown = ({ status, statusText }: { status: number; statusText: string }): Problem => ({
  type: 'about:blank',
  title: statusText,
  status,
  code: 'INTERNAL',
  detail: statusText,
})
