import 'server-only'
import path from 'node:path'
import { z } from 'zod'
import { LEVELS } from './log-levels'
import { processState } from './process-state'
import { LimitsSetting, QUOTAS, type Quotas } from './quotas'

const whole = (least: number, most: number) => {
  const words = `must be a whole number from ${least} to ${most}`
  return z.coerce.number(words).int(words).min(least, words).max(most, words)
}
const address = (protocol: RegExp, words: string) => z.url({ protocol, error: words })
const WEB = 'must be an address that begins with http:// or https://'
const HOURS = 'must be a number of hours from 0.1 to 720'
const flag = z.enum(['', '0', '1'], 'must be 1, 0 or nothing')
const atLeast = (length: number) => z.string().min(length, `must have ${length} characters or more`)

/** The settings, read and validated once: each invalid one ends the start with a line that names it. */
const Env = z.object({
  PORT: whole(1, 65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  STET_DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: address(/^postgres(ql)?$/, 'must be an address that begins with postgres://').optional(),
  NEXTAUTH_URL: address(/^https?$/, WEB).optional(),
  NEXTAUTH_SECRET: atLeast(16).optional(),
  SESSION_IDLE_HOURS: z.coerce.number(HOURS).min(0.1, HOURS).max(720, HOURS).default(336),
  ACCESS_LOG_DAYS: whole(1, 3_650).default(730),
  // Read by server/security.ts as it is; here it is checked.
  HSTS_SUBDOMAINS: flag.default(''),
  // Read by scripts/start.mjs; here it is checked.
  PROXIES: whole(0, 10).default(0),
  CHROMIUM_PATH: z.string().min(1).optional(),
  OIDC_ISSUER: address(/^https?$/, WEB).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().max(60, 'must have 60 characters at most').optional(),
  OIDC_ONLY: flag.default(''),
  OIDC_SIGN_UP: flag.default(''),
  SMTP_URL: address(/^smtps?$/, 'must be an address that begins with smtp:// or smtps://').optional(),
  MAIL_FROM: z
    .string()
    .regex(/@[^\s@>]+>?$/, 'must be an address, or a name and <an address>')
    .optional(),
  MAIL_REPLY_TO: z
    .string()
    // With a plus and a token of 45 characters the part before the @ may have 64.
    .regex(/^[\w.-]{1,18}@[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i, 'must be an address with up to 18 characters before the @')
    .optional(),
  IMAP_URL: address(/^imaps?$/, 'must be an address that begins with imap:// or imaps://').optional(),
  MAIL_SECRET: atLeast(24).optional(),
  MAIL_VERIFIED_BY: z
    .string()
    .regex(/^[\w.-]+$/, 'must be the name of a mail server')
    .optional(),
  METRICS_TOKEN: atLeast(24).optional(),
  BACKUP_TO: z.string().min(1).optional(),
  BACKUP_EVERY: whole(1, 24 * 31).optional(),
  BACKUP_DAYS: whole(1, 1_000).optional(),
  BACKUP_WEEKS: whole(0, 1_000).optional(),
  S3_ENDPOINT: address(/^https?$/, WEB).optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z\d-]{1,60}$/, 'must be the name of a region')
    .default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  WEBHOOKS_PRIVATE: flag.default(''),
  // Read by server/log.ts as it is; here it is checked.
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
  STET_DEMO: flag.default(''),
  LIMITS: LimitsSetting.optional(),
})

/** Settings that are wrong: a line for each, which begins with its name and a colon. */
export class SettingError extends Error {
  readonly lines: readonly string[]

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

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

/** A store that speaks the protocol of Amazon S3. */
export type S3Settings = {
  /** Without a slash at its end. */
  readonly endpoint: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

/** Backups that Stet makes by itself. */
export type BackupSettings = {
  /** A folder, or `s3://bucket/prefix`. */
  readonly to: string
  /** Set where they go to a store. */
  readonly s3: S3Settings | undefined
  /** In hours. */
  readonly every: number
  /** Of so many days, and so many weeks, the last one is kept. */
  readonly days: number
  readonly weeks: number
}

export type ServerSettings = {
  port: number
  host: string
  proxies: number
  dataDir: string
  databaseUrl: string | undefined
  url: string
  /** Whether `url` was given. Otherwise it is one of those that browsers may use. */
  isUrlSet: boolean
  secret: string | undefined
  /** A sign-in that isn't used for so long ends, in milliseconds. */
  sessionIdle: number
  /** So long it is kept who signed in and what was done to people's access. */
  accessLogDays: number
  /** The path of the browser that prints; by default it is searched for. */
  browser: string | undefined
  /** None: people sign in by password. */
  oidc: OidcSettings | undefined
  /** None: this installation sends no mail. */
  mail: MailSettings | undefined
  /** None: replies by mail aren't taken. */
  replies: ReplySettings | undefined
  /** None: backups go to files alone. */
  s3: S3Settings | undefined
  /** None: Stet makes no backups by itself. */
  backups: BackupSettings | undefined
  /** Whoever says it is told the metrics; none: nobody is. */
  metricsToken: string | undefined
  /** Whether webhooks may lead to addresses that aren't of the public internet. */
  privateWebhooks: boolean
  demo: boolean
  limits: Quotas
}

/** As the process was started: from then on every bundle of Next finds an address in the environment. */
const started = processState('given', () => ({ isUrlSet: Boolean(process.env.NEXTAUTH_URL) }))

/** Throws SettingError with everything that is wrong. */
export function readSettings(env: NodeJS.ProcessEnv): ServerSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const faults = new Map<string, string>()
  const note = (line: string) => {
    const [name = ''] = line.split(':')
    // What else follows from a wrong setting isn’t another fault.
    if (!faults.has(name)) faults.set(name, line)
  }
  const parsed = Env.safeParse(given)
  for (const { path, message } of parsed.error?.issues ?? []) note(`${path.join('.')}: ${message}`)
  const valid = Env.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !faults.has(name))))
  const settings = readParts(valid, (read) => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof SettingError)) throw error
      for (const line of error.lines) note(line)
      return undefined
    }
  })
  if (faults.size > 0) throw new SettingError(...faults.values())
  return settings
}

type Given = z.infer<typeof Env>

/** `part`: where a part is wrong, the others are read all the same. */
function readParts(given: Given, part: <T>(read: () => T) => T | undefined): ServerSettings {
  const { PORT, HOST, STET_DATA_DIR, DATABASE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET, CHROMIUM_PATH } = given
  return {
    port: PORT,
    host: HOST,
    proxies: given.PROXIES,
    dataDir: path.resolve(STET_DATA_DIR),
    databaseUrl: DATABASE_URL,
    url: NEXTAUTH_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`,
    isUrlSet: started.isUrlSet,
    secret: NEXTAUTH_SECRET,
    sessionIdle: given.SESSION_IDLE_HOURS * 3_600_000,
    accessLogDays: given.ACCESS_LOG_DAYS,
    browser: CHROMIUM_PATH,
    oidc: part(() => readOidc(given)),
    mail: part(() => readMail(given)),
    replies: part(() => readReplies(given)),
    s3: part(() => readS3(given)),
    backups: part(() => readBackups(given)),
    metricsToken: given.METRICS_TOKEN,
    privateWebhooks: given.WEBHOOKS_PRIVATE === '1',
    demo: part(() => readDemo(given)) ?? false,
    limits: given.LIMITS ?? QUOTAS,
  }
}

function readDemo({ STET_DEMO, HOST }: Given): boolean {
  const demo = STET_DEMO === '1'
  if (demo && !isLoopback(HOST)) throw new SettingError(`STET_DEMO: 1 is refused, since HOST ${HOST} is not loopback`)
  return demo
}

function readBackups(given: Given): BackupSettings | undefined {
  const { BACKUP_TO: to, BACKUP_EVERY: every, BACKUP_DAYS: days, BACKUP_WEEKS: weeks } = given
  if (to === undefined) {
    if (every !== undefined || days !== undefined || weeks !== undefined)
      throw new SettingError('BACKUP_TO: is needed with BACKUP_EVERY, BACKUP_DAYS and BACKUP_WEEKS')
    return
  }
  const rule = { every: every ?? 24, days: days ?? 7, weeks: weeks ?? 4 }
  if (!to.startsWith('s3://')) return { to: path.resolve(to), s3: undefined, ...rule }
  if (!/^s3:\/\/[a-z\d][a-z\d.-]{1,61}[a-z\d](?:\/[\w.-]+)*\/?$/.test(to))
    throw new SettingError('BACKUP_TO: must be a folder, or s3://bucket/prefix')
  const s3 = readS3(given)
  if (!s3) throw new SettingError('S3_ACCESS_KEY_ID: is needed with BACKUP_TO at a store')
  return { to, s3, ...rule }
}

/** What is sent there holds everything: nobody on the way may read it. */
function readS3(given: Given): S3Settings | undefined {
  const { S3_ENDPOINT, S3_REGION: region, S3_ACCESS_KEY_ID: keyId, S3_SECRET_ACCESS_KEY: secret } = given
  if (keyId === undefined && secret === undefined && S3_ENDPOINT === undefined) return
  if (keyId === undefined)
    throw new SettingError('S3_ACCESS_KEY_ID: is needed with S3_SECRET_ACCESS_KEY or S3_ENDPOINT')
  if (secret === undefined) throw new SettingError('S3_SECRET_ACCESS_KEY: is needed with S3_ACCESS_KEY_ID')
  const { protocol, hostname, href } = new URL(S3_ENDPOINT ?? `https://s3.${region}.amazonaws.com`)
  if (protocol !== 'https:' && !isLoopback(hostname)) throw new SettingError('S3_ENDPOINT: must be an https address')
  return { endpoint: href.replace(/\/$/, ''), region, keyId, secret }
}

function readMail({ SMTP_URL, MAIL_FROM }: Given): MailSettings | undefined {
  if (SMTP_URL === undefined) return
  if (MAIL_FROM === undefined) throw new SettingError('MAIL_FROM: is needed with SMTP_URL')
  return { url: SMTP_URL, from: MAIL_FROM }
}

function readOidc(given: Given): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given
  const only = given.OIDC_ONLY === '1'
  if (issuer === undefined && clientId === undefined && clientSecret === undefined && !only) return
  if (issuer === undefined) throw new SettingError('OIDC_ISSUER: is needed to sign in by OpenID Connect')
  if (clientId === undefined || clientSecret === undefined)
    throw new SettingError(
      ...(clientId === undefined ? ['OIDC_CLIENT_ID: is needed with OIDC_ISSUER'] : []),
      ...(clientSecret === undefined ? ['OIDC_CLIENT_SECRET: is needed with OIDC_ISSUER'] : []),
    )
  const { protocol, hostname, host } = new URL(issuer)
  if (protocol !== 'https:' && !isLoopback(hostname)) throw new SettingError('OIDC_ISSUER: must be an https address')
  const name = given.OIDC_NAME?.trim() || host
  return { issuer: issuer.replace(/\/$/, ''), clientId, clientSecret, name, only, signUp: given.OIDC_SIGN_UP === '1' }
}

function readReplies(given: Given): ReplySettings | undefined {
  const { MAIL_REPLY_TO: address, IMAP_URL, MAIL_SECRET: secret, MAIL_VERIFIED_BY } = given
  if (address === undefined) {
    const [half] = Object.entries({ IMAP_URL, MAIL_SECRET: secret, MAIL_VERIFIED_BY }).filter(([, value]) => value)
    if (half) throw new SettingError(`MAIL_REPLY_TO: is needed with ${half[0]}`)
    return
  }
  const mailbox = IMAP_URL === undefined ? undefined : readMailbox(new URL(IMAP_URL))
  if (given.SMTP_URL === undefined) throw new SettingError('SMTP_URL: is needed with MAIL_REPLY_TO')
  if (IMAP_URL === undefined && secret === undefined)
    throw new SettingError('MAIL_REPLY_TO: is for nothing without IMAP_URL or MAIL_SECRET')
  return {
    address: address.toLowerCase(),
    mailbox,
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
