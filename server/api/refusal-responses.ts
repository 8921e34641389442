import 'server-only'
import type { ZodOpenApiResponseObject } from 'zod-openapi'
import { Problem, type ProblemCode, STATUS } from '@/domain/contract/problem'
import { titleOfStatus } from '../problem'

/** How the OpenAPI document shows refusals: one response for each status, with an example of each code that it may have. */

const MEANS: Partial<Record<ProblemCode, { readonly detail: string; readonly extra?: Record<string, unknown> }>> = {
  INVALID_INPUT: {
    detail: 'limit: Too big: expected number to be <=200',
    extra: { issues: [{ path: 'limit', message: 'Too big: expected number to be <=200' }] },
  },
  UNAUTHENTICATED: { detail: 'Sign in, or send a valid token.' },
  FORBIDDEN: { detail: 'This token may only read.' },
  NOT_FOUND: { detail: 'There is nothing with this id.' },
  CONFLICT: { detail: 'The words that it is about are others now.' },
  STALE_VERSION: { detail: 'The paragraph has changed since version 3; it is at version 4.' },
  ALREADY_DECIDED: { detail: 'The suggestion was accepted by Kim Minji.' },
  GATE_CLOSED: { detail: 'Two things block the approval.' },
  ARTICLE_LOCKED: { detail: 'The article is approved: reopen it first.' },
  TOO_LARGE: { detail: 'The request is larger than the 20 MB limit.' },
  UNSUPPORTED_FORMAT: { detail: 'The body must be application/json, not text/plain.' },
  UNREADABLE_DOCUMENT: { detail: 'The document can’t be read: it is cut short.' },
  RATE_LIMITED: { detail: 'That is a lot at once. Try again in 12 seconds.', extra: { retryAfter: 12 } },
  UNAVAILABLE: { detail: 'The database can’t be reached. Try again in a moment.', extra: { why: 'unreachable' } },
}

const WHEN: Readonly<Record<number, string>> = {
  400: 'The input isn’t what the contract says; `issues` names each field.',
  401: 'No sign-in, or a token that is unknown, revoked or over.',
  403: 'Not with this role, or not with this token’s scope.',
  404: 'There is no such thing, or none that the caller may know of.',
  409: 'Something else was done meanwhile, or must be done first; `code` says what.',
  413: 'The body is too large.',
  415: 'The body is of another type than this operation takes.',
  422: 'The document can’t be read.',
  429: 'A quota is spent, or too many requests of the caller wait already.',
  503: 'The database can’t be reached or can’t be written. What was saved is safe.',
}

const made = new Map<string, ZodOpenApiResponseObject>()

/** By status. The same codes are one component of the document. */
export function refusalResponses(codes: readonly ProblemCode[]): Record<`4${string}`, ZodOpenApiResponseObject> {
  const statuses = [...new Set(codes.map((code) => STATUS[code]))].sort()
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      responseOf(
        status,
        codes.filter((code) => STATUS[code] === status),
      ),
    ]),
  )
}

function responseOf(status: number, codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
  const id = codes.join('_OR_')
  const known = made.get(id)
  if (known) return known
  const waits = status === 429 || status === 503
  const response: ZodOpenApiResponseObject = {
    id,
    description: `${WHEN[status] ?? ''} ${codes.map((code) => `\`${code}\``).join(', ')}`.trim(),
    ...(waits && {
      headers: { 'Retry-After': { description: 'In seconds.', schema: { type: 'integer', minimum: 1 } } },
    }),
    content: {
      'application/problem+json': {
        schema: Problem,
        examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
      },
    },
  }
  made.set(id, response)
  return response
}

function exampleOf(code: ProblemCode): Problem {
  const { detail, extra = {} } = MEANS[code] ?? { detail: code }
  const status = STATUS[code]
  const requestId = '0f6c2b1e-7d3a-4c58-9b1e-2a6d4c8e0f71'
  return { type: 'about:blank', title: titleOfStatus(status), status, code, detail, ...extra, requestId }
}
