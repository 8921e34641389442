import 'server-only'
import path from 'node:path'
import { z } from 'zod'

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
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/@[^\s@>]+>?$/, 'must be an address, or a name and <an address>')
    .optional(),
  STET_DEMO: z.enum(['', '0', '1']).default(''),
})

export class SettingError extends Error {}

/** Where mail is handed over, and from whom it comes. */
export type MailSettings = { readonly url: string; readonly from: string }

export type ServerSettings = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  url: string
  secret: string | undefined
  /** The path of the browser that prints; by default it is searched for. */
  browser: string | undefined
  /** None: this installation sends no mail. */
  mail: MailSettings | undefined
  demo: boolean
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
    mail: SMTP_URL !== undefined && MAIL_FROM !== undefined ? { url: SMTP_URL, from: MAIL_FROM } : undefined,
    demo,
  }
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

let settings: ServerSettings | undefined

export const env = (): ServerSettings => (settings ??= readSettings(process.env))
