import { z } from 'zod'
import { Paragraph, Removed, Thread } from './shapes'
import { Id } from './text'

/** The codes of refusal, each with its HTTP status (RFC 9457 problem details). */
export const STATUS = {
  INVALID_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  STALE_VERSION: 409,
  CONFLICT: 409,
  ALREADY_DECIDED: 409,
  GATE_CLOSED: 409,
  ARTICLE_LOCKED: 409,
  TOO_LARGE: 413,
  UNSUPPORTED_FORMAT: 415,
  UNREADABLE_DOCUMENT: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const

export type ProblemCode = keyof typeof STATUS

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string().optional().meta({ description: 'As in the header X-Request-Id, and in the log.' }),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    paragraph: Paragraph.optional().meta({ description: 'With STALE_VERSION: as it reads now.' }),
    thread: Thread.optional().meta({
      description: 'With ALREADY_DECIDED and CONFLICT: the current suggestion.',
    }),
    threadId: z.optional(Id).meta({ description: 'Of several: the one that is refused.' }),
    removed: Removed.optional().meta({ description: 'With NOT_FOUND, for its members: the article was removed.' }),
    version: z.optional(z.int()).meta({ description: 'With STALE_VERSION, of a list of words: its present one.' }),
    changedIds: z.array(Id).optional().meta({ description: 'With it: what somebody else has changed since.' }),
    removedIds: z.array(Id).optional().meta({ description: 'With it: what is in the list no more.' }),
    standing: z
      .array(z.object({ threadId: Id }))
      .optional()
      .meta({ description: 'The later acceptances that build on the one to be undone.' }),
    pairedAnew: z
      .boolean()
      .optional()
      .meta({ description: 'The units that a join brought together are paired otherwise since: it can’t be undone.' }),
    retryAfter: z.int().optional().meta({ description: 'As the header Retry-After says, in seconds.' }),
  })
  .loose()
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

/** A refused request: thrown by commands and queries, answered as problem+json in server/api/door.ts. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    /** What else the client needs: `issues`, `paragraph`, `blockers` … */
    readonly extra: Record<string, unknown> = {},
  ) {
    super(detail)
    this.name = 'Refusal'
  }

  get status() {
    return STATUS[this.code]
  }
}

/** Refused because of who asks, whatever was done before: what was answered then isn't answered again either. */
export class Denied extends Refusal {}

/** Bad input, naming the field. */
export const invalid = (path: string, message: string) =>
  new Refusal('INVALID_INPUT', `${path} ${message}`, { issues: [{ path, message }] })
