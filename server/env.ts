import 'server-only'
import path from 'node:path'
import { z } from 'zod'
import { LimitsSetting, QUOTAS, type Quotas } from './quotas'

/** The settings, read and validated once: an invalid one ends the start with a line that names it. */
const Env = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  STET_DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  // Read by scripts/start.mjs; here it is checked.
  PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  CHROMIUM_PATH: z.string().min(1).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().max(60).optional(),
  OIDC_ONLY: z.enum(['', '0', '1']).default(''),
  OIDC_SIGN_UP: z.enum(['', '0', '1']).default(''),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/@[^\s@>]+>?$/, 'must be an address, or a name and <an address>')
    .optional(),
  MAIL_REPLY_TO: z
    .string()
    // With a plus and a token of 45 characters the part before the @ may have 64.
    .regex(/^[\w.-]{1,18}@[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i, 'must be an address with up to 18 characters before the @')
    .optional(),
  IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  MAIL_SECRET: z.string().min(24).optional(),
  MAIL_VERIFIED_BY: z
    .string()
    .regex(/^[\w.-]+$/, 'must be the name of a mail server')
    .optional(),
  WEBHOOKS_PRIVATE: z.enum(['', '0', '1']).default(''),
  STET_DEMO: z.enum(['', '0', '1']).default(''),
  LIMITS: LimitsSetting.optional(),
})

export class SettingError extends Error {}

/** A provider of OpenID Connect, where people sign in. */
export type OidcSettings = {
  /** Without a slash at its end. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** How people call it. */
  readonly name: string
  /** Nobody signs in by password. */
  readonly only: boolean
  /** Whoever has a verified e-mail there gets an account here. */
  readonly signUp: boolean
}

/** Where mail is handed over, and from whom it comes. */
export type MailSettings = { readonly url: string; readonly from: string }

/** A mailbox that is read over IMAP. */
export type MailboxSettings = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; otherwise it is begun after the greeting, but on this machine. */
  readonly tls: boolean
  readonly isLocal: boolean
  readonly user: string
  readonly password: string
  readonly folder: string
}

/** How people answer notifications by mail. */
export type ReplySettings = {
  /** Each mail is answered at an address of its own: this one with `+` and a token before the @. */
  readonly address: string
  readonly mailbox: MailboxSettings | undefined
  /** Whoever posts mail to the API says it. */
  readonly secret: string | undefined
  /** The mail server whose Authentication-Results prove the sender; none: the reply address does. */
  readonly verifiedBy: string | undefined
}

export type ServerSettings = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  url: string
  secret: string | undefined
  /** The path of the browser that prints; by default it is searched for. */
  browser: string | undefined
  /** None: people sign in by password. */
  oidc: OidcSettings | undefined
  /** None: this installation sends no mail. */
  mail: MailSettings | undefined
  /** None: replies by mail aren't taken. */
  replies: ReplySettings | undefined
  /** Whether webhooks may lead to addresses that aren't of the public internet. */
  privateWebhooks: boolean
  demo: boolean
  limits: Quotas
}

export function readSettings(env: NodeJS.ProcessEnv): ServerSettings {
  const parsed = Env.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SettingError(`${issue?.path.join('.')}: ${issue?.message}`)
  }
  const { PORT, HOST, STET_DATA_DIR, DATABASE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET, CHROMIUM_PATH, STET_DEMO } =
    parsed.data
  const { SMTP_URL, MAIL_FROM } = parsed.data
  if (SMTP_URL !== undefined && MAIL_FROM === undefined) throw new SettingError('MAIL_FROM: is needed with SMTP_URL')
  const demo = STET_DEMO === '1'
  if (demo && !isLoopback(HOST)) throw new SettingError(`STET_DEMO=1 is refused: HOST ${HOST} is not loopback`)
  return {
    port: PORT,
    host: HOST,
    dataDir: path.resolve(STET_DATA_DIR),
    databaseUrl: DATABASE_URL,
    url: NEXTAUTH_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`,
    secret: NEXTAUTH_SECRET,
    browser: CHROMIUM_PATH,
    oidc: readOidc(parsed.data),
    mail: SMTP_URL !== undefined && MAIL_FROM !== undefined ? { url: SMTP_URL, from: MAIL_FROM } : undefined,
    replies: readReplies(parsed.data),
    privateWebhooks: parsed.data.WEBHOOKS_PRIVATE === '1',
    demo,
    limits: parsed.data.LIMITS ?? QUOTAS,
  }
}

function readOidc(given: z.infer<typeof Env>): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given
  const only = given.OIDC_ONLY === '1'
  if (issuer === undefined && clientId === undefined && clientSecret === undefined && !only) return
  if (issuer === undefined) throw new SettingError('OIDC_ISSUER: is needed to sign in by OpenID Connect')
  if (clientId === undefined) throw new SettingError('OIDC_CLIENT_ID: is needed with OIDC_ISSUER')
  if (clientSecret === undefined) throw new SettingError('OIDC_CLIENT_SECRET: is needed with OIDC_ISSUER')
  const { protocol, hostname, host } = new URL(issuer)
  if (protocol !== 'https:' && !isLoopback(hostname)) throw new SettingError('OIDC_ISSUER: must be an https address')
  const name = given.OIDC_NAME?.trim() || host
  return { issuer: issuer.replace(/\/$/, ''), clientId, clientSecret, name, only, signUp: given.OIDC_SIGN_UP === '1' }
}

function readReplies(given: z.infer<typeof Env>): ReplySettings | undefined {
  const { MAIL_REPLY_TO: address, IMAP_URL, MAIL_SECRET: secret, MAIL_VERIFIED_BY } = given
  if (address === undefined) {
    const [half] = Object.entries({ IMAP_URL, MAIL_SECRET: secret, MAIL_VERIFIED_BY }).filter(([, value]) => value)
    if (half) throw new SettingError(`MAIL_REPLY_TO: is needed with ${half[0]}`)
    return
  }
  if (given.SMTP_URL === undefined) throw new SettingError('SMTP_URL: is needed with MAIL_REPLY_TO')
  if (IMAP_URL === undefined && secret === undefined)
    throw new SettingError('MAIL_REPLY_TO: is for nothing without IMAP_URL or MAIL_SECRET')
  return {
    address: address.toLowerCase(),
    mailbox: IMAP_URL === undefined ? undefined : readMailbox(new URL(IMAP_URL)),
    secret,
    verifiedBy: MAIL_VERIFIED_BY?.toLowerCase(),
  }
}

function readMailbox({ protocol, hostname, port, username, password, pathname }: URL): MailboxSettings {
  if (hostname === '' || username === '' || password === '')
    throw new SettingError('IMAP_URL: must name a host, a user and a password')
  const tls = protocol === 'imaps:'
  return {
    ...{ host: hostname, port: port === '' ? (tls ? 993 : 143) : Number(port), tls, isLocal: isLoopback(hostname) },
    ...{ user: decodeURIComponent(username), password: decodeURIComponent(password) },
    folder: decodeURIComponent(pathname.slice(1)) || 'INBOX',
  }
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

let settings: ServerSettings | undefined

export const env = (): ServerSettings => (settings ??= readSettings(process.env))

/** For a process with settings of its own: tests. */
export function useSettings(own: Partial<ServerSettings>) {
  settings = { ...readSettings(process.env), ...own }
}
