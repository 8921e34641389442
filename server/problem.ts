import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { inputIssues } from '@/domain/contract/input-issues'
import { LIMITS } from '@/domain/contract/limits'
import { Denied, type Problem, type ProblemCode, Refusal, STATUS } from '@/domain/contract/problem'
import { logger } from './log'
import { noteOutage, OUTAGE_WORDS, type Outage, outageOf, RETRY_AFTER } from './outage'
import { noteRefusal } from './refusals'
import { requestId, routeAsked } from './request'

const log = logger('requests')

/** The one form of every refusal: RFC 9457 problem details. */
export function problem(
  code: ProblemCode,
  detail: string,
  extra: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  const status = STATUS[code]
  if (code === 'FORBIDDEN' || code === 'RATE_LIMITED') noteRefusal(code)
  const id = requestId()
  const known = { type: 'about:blank', title: titleOfStatus(status), status, code, detail, ...extra }
  const body: Problem = id === undefined ? known : { ...known, requestId: id }
  const bytes = Buffer.from(JSON.stringify(body))
  return new Response(bytes, {
    status,
    headers: {
      ...{ 'content-type': 'application/problem+json', 'content-length': String(bytes.length) },
      ...{ 'cache-control': 'private, no-store', ...headers },
    },
  })
}

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

export const titleOfStatus = (status: number): string => TITLES[status] ?? String(status)

/** The response to an error. An unexpected one is logged under a number, and the client gets only that number. */
export function problemOf(error: unknown): Response {
  if (error instanceof Refusal) {
    const { retryAfter } = error.extra
    if (error instanceof Denied && error.code === 'NOT_FOUND') noteRefusal(error.code)
    return problem(error.code, error.detail, error.extra, retryAfter ? { 'retry-after': String(retryAfter) } : {})
  }
  const outage = outageOf(error)
  if (outage) return outageProblem(outage)
  const number = requestId() ?? randomUUID()
  log.error({ err: error, requestId: number, route: routeAsked() }, 'a request failed')
  return problem('INTERNAL', `Something went wrong here. It is logged under ${number}.`)
}

function outageProblem(outage: Outage): Response {
  noteOutage(outage)
  return problem('UNAVAILABLE', OUTAGE_WORDS[outage], { why: outage }, { 'retry-after': String(RETRY_AFTER) })
}

/** Of invalid input, with each field named. A text longer than any accepted file is reported as too large. */
export function inputRefusal(error: z.ZodError): Refusal {
  const issues = inputIssues(error)
  const [first] = issues
  const detail = first ? `${first.path || 'body'}: ${first.message}` : 'The input doesn’t match the API contract.'
  const tooLarge = error.issues.some(
    (issue) => issue.code === 'too_big' && issue.origin === 'string' && issue.maximum >= LIMITS.side,
  )
  return new Refusal(tooLarge ? 'TOO_LARGE' : 'INVALID_INPUT', detail, { issues })
}
