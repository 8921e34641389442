import { z } from 'zod'
import { TokenScope } from './contract/names'

/** What is kept of changes to people's access, for the admins: each kind with its data. The record of an article has the rest. */
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
} as const

export type AccessEventKind = keyof typeof ACCESS_EVENTS
export type AccessEventData<K extends AccessEventKind> = z.infer<(typeof ACCESS_EVENTS)[K]>

export const AccessEventKind = z.enum(Object.keys(ACCESS_EVENTS) as [AccessEventKind, ...AccessEventKind[]])
