import { z } from 'zod'
import { AccessEventKind } from '../access-event'
import { count } from './shapes'
import { Id, Time, words } from './text'

/** How people sign in: their sessions, their second factor, and what the workspace asks for. */

export const Session = z
  .object({
    id: Id,
    current: z.boolean().meta({ description: 'The one that this is asked by.' }),
    browser: z.string().optional().meta({ description: 'As the browser says at the sign-in; nobody checks it.' }),
    system: z.optional(z.string()),
    address: z.string().optional().meta({ description: 'The network address that it began at; of IPv6 the network.' }),
    atProvider: z.literal(true).optional().meta({ description: 'Signed in by OpenID Connect.' }),
    createdAt: Time,
    lastUsedAt: Time,
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

export const SecondFactorState = z
  .object({
    on: z.boolean(),
    required: z.boolean().meta({ description: 'The workspace asks for one of whoever signs in by password.' }),
    since: z.optional(Time),
    codesLeft: z.optional(count),
  })
  .meta({ id: 'SecondFactor' })
export type SecondFactorState = z.infer<typeof SecondFactorState>

/** Shown in this answer and never again. */
export const NewSecondFactor = z
  .object({
    secret: z.string().meta({ description: 'Base32, to be typed into an app.' }),
    uri: z.string().meta({ description: 'otpauth://…, for an app on the same device.' }),
    qr: z.string().meta({ description: 'The same as an SVG image.' }),
  })
  .meta({ id: 'NewSecondFactor' })
export type NewSecondFactor = z.infer<typeof NewSecondFactor>

export const RecoveryCodes = z.object({ codes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' })
export type RecoveryCodes = z.infer<typeof RecoveryCodes>

/** Of the app, or a recovery code. */
export const CodeInput = z.object({ code: words(40) })

export const SignInRules = z.object({ secondFactor: z.boolean() }).meta({ id: 'SignInRules' })
export type SignInRules = z.infer<typeof SignInRules>

const Named = z.nullable(z.object({ id: Id, name: z.string() }))

/** The access log as a file, from its beginning. */
export const AccessExport = z.object({
  format: z.enum(['jsonl', 'csv']).meta({ description: 'An event a line: as JSON (JSON Lines), or as CSV.' }),
})
export type AccessExport = z.infer<typeof AccessExport>

export const AccessEvent = z
  .object({
    id: Id,
    at: Time,
    kind: AccessEventKind,
    actor: Named.meta({ description: 'null: the command line, or nobody known.' }),
    subject: Named,
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AccessEvent' })
export type AccessEvent = z.infer<typeof AccessEvent>
