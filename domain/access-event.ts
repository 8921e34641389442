import { z } from 'zod'
import { TokenScope } from './contract/names'

/** What is kept of how people come in and what is done to their access, for the admins: each kind with its data. The record of an article has the rest. */
const ACCESS_EVENTS = {
  renamed: z.object({ before: z.string(), after: z.string() }),
  'admin-made': z.object({}),
  'admin-ended': z.object({}),
  deactivated: z.object({}),
  reactivated: z.object({}),
  'factor-on': z.object({}),
  'factor-off': z.object({}),
  /** By an admin, or the command line: whoever it is signs in by password alone until they set it up anew. */
  'factor-reset': z.object({}),
  'codes-renewed': z.object({}),
  'factor-required': z.object({}),
  'factor-optional': z.object({}),
  'token-created': z.object({ scope: TokenScope }),
  'token-revoked': z.object({}),
  /** `address`: as of a session, of IPv6 the network. */
  'signed-in': z.object({ by: z.enum(['password', 'factor', 'provider']), address: z.string() }),
  /** Counted for an account and an address. Nobody: there is no such account, or a provider said no. */
  'sign-in-failed': z.object({
    by: z.enum(['password', 'code', 'provider']),
    address: z.string(),
    tries: z.number(),
    /** When the last one was. */
    until: z.string(),
  }),
  'recovery-code-used': z.object({ left: z.number() }),
  'signed-out': z.object({}),
  'session-ended': z.object({}),
  /** All, or all but the one that it is done by. */
  'sessions-ended': z.object({}),
  /** The other sessions end with it, as with the next one. */
  'password-changed': z.object({}),
  'password-set-by-link': z.object({}),
  'password-link-made': z.object({}),
  exported: z.object({ articleId: z.string(), format: z.string(), content: z.string() }),
} as const

export type AccessEventKind = keyof typeof ACCESS_EVENTS
export type AccessEventData<K extends AccessEventKind> = z.infer<(typeof ACCESS_EVENTS)[K]>

export const AccessEventKind = z.enum(Object.keys(ACCESS_EVENTS) as [AccessEventKind, ...AccessEventKind[]])
