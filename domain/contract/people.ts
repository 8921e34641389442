import { z } from 'zod'
import { Locale, Role } from './names'
import { count } from './shapes'
import { Id, Time } from './text'

/** People: their accounts, their tokens, and their roles in an article. */

export const Member = z.object({ userId: Id, name: z.string(), email: z.string(), role: Role }).meta({ id: 'Member' })
export type Member = z.infer<typeof Member>

export const Me = z
  .object({ id: Id, email: z.string(), name: z.string(), admin: z.boolean(), locale: z.optional(Locale) })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

export const User = z
  .object({ id: Id, email: z.string(), name: z.string(), admin: z.boolean(), active: z.boolean() })
  .meta({ id: 'User' })
export type User = z.infer<typeof User>

export const Token = z
  .object({ id: Id, name: z.string(), createdAt: Time, lastUsedAt: z.optional(Time) })
  .meta({ id: 'Token' })
export type Token = z.infer<typeof Token>

export const Present = z
  .object({
    client: Id.check(z.meta({ description: 'A tab of the browser: one person may have several.' })),
    userId: Id,
    name: z.string(),
    unitId: z.nullable(Id),
    writing: z.boolean(),
  })
  .meta({ id: 'Present' })
export type Present = z.infer<typeof Present>

export const Visit = z.object({ seq: count.nullable() }).meta({ id: 'Visit' })
export type Visit = z.infer<typeof Visit>
