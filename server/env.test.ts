import { describe, expect, test } from 'vitest'
import { readSettings, SettingError } from './env'
import { QUOTAS } from './quotas'

const read = (settings: Record<string, string>) => readSettings({ NODE_ENV: 'test', ...settings })

const OIDC = { OIDC_ISSUER: 'https://id.example/desk/', OIDC_CLIENT_ID: 'stet', OIDC_CLIENT_SECRET: 'secret' }

describe('a provider', () => {
  test('is called by its host, and takes nobody in by itself', () => {
    expect(read(OIDC).oidc).toEqual({
      ...{ issuer: 'https://id.example/desk', clientId: 'stet', clientSecret: 'secret' },
      ...{ name: 'id.example', only: false, signUp: false },
    })
    expect(read({}).oidc).toBeUndefined()
  })

  test.each([
    ['OIDC_ISSUER', { OIDC_ONLY: '1' }],
    ['OIDC_ISSUER', { ...OIDC, OIDC_ISSUER: '' }],
    ['OIDC_ISSUER', { ...OIDC, OIDC_ISSUER: 'http://id.example' }],
    ['OIDC_ISSUER', { ...OIDC, OIDC_ISSUER: 'id.example' }],
    ['OIDC_CLIENT_ID', { ...OIDC, OIDC_CLIENT_ID: '' }],
    ['OIDC_CLIENT_SECRET', { ...OIDC, OIDC_CLIENT_SECRET: '' }],
    ['OIDC_ONLY', { ...OIDC, OIDC_ONLY: 'yes' }],
  ])('isn’t half set: %s in %j', (name, env) => {
    expect(() => read(env)).toThrow(name)
  })
})

const MAIL = { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Stet <stet@desk.example>' }
const REPLIES = {
  ...MAIL,
  MAIL_REPLY_TO: 'Reply@desk.example',
  IMAP_URL: 'imaps://stet%40desk.example:a%2Fb@mail.example',
}

describe('replies by mail', () => {
  test('are taken from a mailbox, by the API, or not at all', () => {
    expect(read(MAIL).replies).toBeUndefined()
    expect(read(REPLIES).replies).toEqual({
      address: 'reply@desk.example',
      mailbox: {
        ...{ host: 'mail.example', port: 993, tls: true, isLocal: false, folder: 'INBOX' },
        ...{ user: 'stet@desk.example', password: 'a/b' },
      },
    })
    const posted = read({ ...REPLIES, IMAP_URL: '', MAIL_SECRET: 'x'.repeat(24), MAIL_VERIFIED_BY: 'MX.desk.example' })
    expect(posted.replies).toEqual({
      ...{ address: 'reply@desk.example', secret: 'x'.repeat(24), verifiedBy: 'mx.desk.example' },
    })
    const local = read({ ...REPLIES, IMAP_URL: 'imap://a:b@127.0.0.1/Desk%20mail' })
    expect(local.replies?.mailbox).toMatchObject({ port: 143, tls: false, isLocal: true, folder: 'Desk mail' })
  })

  test.each([
    ['MAIL_REPLY_TO', { ...REPLIES, MAIL_REPLY_TO: '' }],
    ['MAIL_REPLY_TO', { ...REPLIES, MAIL_REPLY_TO: 'the.desk.of.the.port@desk.example' }],
    ['MAIL_REPLY_TO', { ...REPLIES, MAIL_REPLY_TO: 'reply+x@desk.example' }],
    ['MAIL_REPLY_TO', { ...REPLIES, IMAP_URL: '' }],
    ['SMTP_URL', { ...REPLIES, SMTP_URL: '' }],
    ['IMAP_URL', { ...REPLIES, IMAP_URL: 'https://mail.example' }],
    ['IMAP_URL', { ...REPLIES, IMAP_URL: 'imaps://mail.example' }],
    ['MAIL_SECRET', { ...REPLIES, MAIL_SECRET: 'short' }],
  ])('aren’t half set: %s in %j', (name, env) => {
    expect(() => read(env)).toThrow(name)
  })
})

describe('quotas', () => {
  test('are set one by one, or lifted', () => {
    expect(read({ LIMITS: 'exports=5, streams=7' }).limits).toEqual({ ...QUOTAS, exports: 5, streams: 7 })
    expect(new Set(Object.values(read({ LIMITS: 'off' }).limits))).toEqual(new Set([Number.POSITIVE_INFINITY]))
    expect(read({}).limits).toEqual(QUOTAS)
  })

  test.each(['on', 'exports', 'exports=none', 'exports=0', 'letters=5'])('aren’t %s', (given) => {
    expect(() => read({ LIMITS: given })).toThrow('LIMITS')
  })
})

test('backups are made where a folder is given, each day unless something else is said', () => {
  expect(read({}).backups).toBeUndefined()
  const folder = { to: '/backups', s3: undefined }
  expect(read({ BACKUP_TO: '/backups' }).backups).toEqual({ ...folder, every: 24, days: 7, weeks: 4 })
  const own = { BACKUP_TO: '/backups', BACKUP_EVERY: '6', BACKUP_DAYS: '2', BACKUP_WEEKS: '0' }
  expect(read(own).backups).toEqual({ ...folder, every: 6, days: 2, weeks: 0 })
  expect(() => read({ BACKUP_EVERY: '6' })).toThrow('BACKUP_TO')
})

const STORE = { BACKUP_TO: 's3://backups/desk', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' }

test('backups are made at a store, Amazon’s unless another one is named', () => {
  const s3 = { endpoint: 'https://s3.us-east-1.amazonaws.com', region: 'us-east-1', keyId: 'key', secret: 'secret' }
  expect(read(STORE).backups).toMatchObject({ to: 's3://backups/desk', s3 })
  expect(read({ ...STORE, BACKUP_TO: '' }).s3).toEqual(s3)
  expect(read({ ...STORE, S3_ENDPOINT: 'http://127.0.0.1:9000/' }).s3?.endpoint).toBe('http://127.0.0.1:9000')
})

test.each([
  ['BACKUP_TO', { ...STORE, BACKUP_TO: 's3://Backups' }],
  ['S3_ACCESS_KEY_ID', { BACKUP_TO: 's3://backups' }],
  ['S3_ACCESS_KEY_ID', { ...STORE, S3_ACCESS_KEY_ID: '' }],
  ['S3_SECRET_ACCESS_KEY', { ...STORE, S3_SECRET_ACCESS_KEY: '' }],
  ['S3_ENDPOINT', { ...STORE, S3_ENDPOINT: 'http://store.example' }],
])('a store isn’t half set: %s in %j', (name, env) => {
  expect(() => read(env as Record<string, string>)).toThrow(name)
})

describe('wrong settings', () => {
  const linesOf = (env: Record<string, string>): readonly string[] => {
    try {
      read(env)
      return []
    } catch (error) {
      if (error instanceof SettingError) return error.lines
      throw error
    }
  }

  test('are all told at once, a line for each, without what only follows from them', () => {
    const wrong = { PORT: 'abc', HOST: '0.0.0.0', STET_DEMO: '1', DATABASE_URL: 'mysql://db', PROXIES: '1.5' }
    const mail = { ...REPLIES, SMTP_URL: 'mail.example', MAIL_FROM: '', IMAP_URL: 'imaps://mail.example' }
    expect(linesOf({ ...wrong, ...mail, ...OIDC, OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' })).toEqual([
      'PORT: must be a whole number from 1 to 65535',
      'DATABASE_URL: must be an address that begins with postgres://',
      'PROXIES: must be a whole number from 0 to 10',
      'SMTP_URL: must be an address that begins with smtp:// or smtps://',
      'OIDC_CLIENT_ID: is needed with OIDC_ISSUER',
      'OIDC_CLIENT_SECRET: is needed with OIDC_ISSUER',
      'IMAP_URL: must name a host, a user and a password',
      'STET_DEMO: 1 is refused, since HOST 0.0.0.0 is not loopback',
    ])
  })

  test.each(['0', '65536', '80.5', '0x', ' ', '-1', 'Infinity'])('a port is none: “%s”', (PORT) => {
    expect(linesOf({ PORT })).toEqual(['PORT: must be a whole number from 1 to 65535'])
  })
})
