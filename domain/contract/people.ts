import { z } from 'zod'
import { Email, Password } from './inputs'
import { Locale, Role, Theme, TokenScope } from './names'
import { PersonName } from './person-name'
import { count } from './shapes'
import { Id, Time, words } from './text'

/** People: their accounts, their tokens, and their roles in an article. */

export const Member = z.object({ userId: Id, name: z.string(), email: z.string(), role: Role }).meta({ id: 'Member' })
export type Member = z.infer<typeof Member>

export const Me = z
  .object({
    id: Id,
    email: z.string(),
    name: z.string(),
    admin: z.boolean(),
    locale: z.optional(Locale),
    timeZone: z.string().optional().meta({ description: 'An IANA name; absent: that of the browser.' }),
    theme: z.optional(Theme),
    mustChangePassword: z
      .literal(true)
      .optional()
      .meta({ description: 'An admin gave the password: the pages lead to where it is changed. The API stays open.' }),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

export const User = z
  .object({
    id: Id,
    email: z.string(),
    name: z.string(),
    admin: z.boolean(),
    active: z.boolean(),
    lastSignInAt: z.optional(Time),
    secondFactor: z.literal(true).optional().meta({ description: 'In a list: they have one.' }),
    forgotAt: z.optional(Time).meta({ description: 'Since when they ask for a new password.' }),
    articles: count.optional().meta({ description: 'In a list: how many articles they are a member of.' }),
  })
  .meta({ id: 'User' })
export type User = z.infer<typeof User>

export const Membership = z.object({ articleId: Id, title: z.string(), role: Role }).meta({ id: 'Membership' })
export type Membership = z.infer<typeof Membership>

export const Token = z
  .object({
    id: Id,
    name: z.string(),
    scope: TokenScope,
    createdAt: Time,
    lastUsedAt: z.optional(Time),
    expiresAt: z.optional(Time),
  })
  .meta({ id: 'Token' })
export type Token = z.infer<typeof Token>

/** A link that works once. It is shown in this answer and never again. */
export const OneTimeLink = z.object({ link: z.string(), expiresAt: Time }).meta({ id: 'OneTimeLink' })
export type OneTimeLink = z.infer<typeof OneTimeLink>

export const InvitationLink = OneTimeLink.extend({
  id: Id,
  mailed: z.boolean().meta({ description: 'Whether it was sent by mail as well.' }),
}).meta({ id: 'InvitationLink' })
export type InvitationLink = z.infer<typeof InvitationLink>

export const Invitation = z
  .object({
    id: Id,
    email: z.string(),
    name: z.optional(z.string()),
    admin: z.boolean(),
    article: z.optional(z.object({ id: Id, title: z.string(), role: Role })),
    invitedBy: z.nullable(z.object({ id: Id, name: z.string() })),
    createdAt: Time,
    expiresAt: Time,
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof Invitation>

export const NewInvitation = z
  .object({
    email: Email,
    name: z.optional(PersonName),
    admin: z.boolean().default(false),
    articleId: z.optional(Id),
    role: z.optional(Role),
  })
  .refine(({ articleId, role }) => (articleId === undefined) === (role === undefined), {
    message: 'and articleId belong together: send both or neither',
    path: ['role'],
  })
  .meta({ id: 'NewInvitation' })
export type NewInvitation = z.infer<typeof NewInvitation>

/** The secret of a link, as the link holds it. */
export const LinkSecret = z.string().min(1).max(200)

export const InvitationAcceptance = z
  .object({ token: LinkSecret, name: PersonName, password: Password })
  .meta({ id: 'InvitationAcceptance' })
export type InvitationAcceptance = z.infer<typeof InvitationAcceptance>

export const PasswordChange = z.object({ current: words(200), next: Password }).meta({ id: 'PasswordChange' })
export type PasswordChange = z.infer<typeof PasswordChange>

export const PasswordReset = z.object({ token: LinkSecret, next: Password }).meta({ id: 'PasswordReset' })
export type PasswordReset = z.infer<typeof PasswordReset>

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
