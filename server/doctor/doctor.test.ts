import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../env'
import { mailServer } from '../testing/mail-server'
import { judgeAddress, lookAtServer } from './address'
import { lookAtDatabase } from './database'
import { examine } from './doctor'
import { found } from './finding'
import { lookAtBackups, lookAtBrowser, lookAtClock, lookAtDisk } from './place'
import { lookAtMail, lookAtMailbox, lookAtProvider } from './services'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-doctor-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const settings = (env: Record<string, string> = {}, isUrlSet = false) => ({
  ...readSettings({ NODE_ENV: 'test', STET_DATA_DIR: path.join(folder, 'data'), PORT: '2', ...env }),
  isUrlSet,
})

async function serving<T>(answer: http.RequestListener, work: (base: string) => Promise<T>): Promise<T> {
  const server = http.createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('a first start needs nothing, and nothing is made by looking', async () => {
  const findings = await examine(settings())
  expect(findings.filter(({ state }) => state === 'wrong')).toEqual([])
  expect(fs.existsSync(path.join(folder, 'data'))).toBe(false)
})

test('what doesn’t answer is wrong, in time', async () => {
  expect(await found('a thing', () => new Promise(() => {}), 10)).toEqual({
    ...{ about: 'a thing', state: 'wrong', words: 'no answer in 0.01 s' },
  })
})

describe('the machine', () => {
  test.each([
    [100_000_000, 'wrong'],
    [900_000_000, 'note'],
    [2_000_000_000, 'ok'],
  ])('%i bytes free: %s', async (bytes, state) => {
    expect(await lookAtDisk(settings(), async () => bytes)).toMatchObject({ state })
  })

  test('has a clock that is after what it runs was made', async () => {
    expect(await lookAtClock(new Date('2025-01-01'))).toMatchObject({ state: 'wrong' })
    expect(await lookAtClock(new Date('2036-01-01'))).toMatchObject({ state: 'ok' })
  })

  test('has the browser that is named', async () => {
    expect(await lookAtBrowser(settings({ CHROMIUM_PATH: path.join(folder, 'none') }))).toMatchObject({
      state: 'wrong',
    })
  })

  test('has backups, and not old ones', async () => {
    const kept = path.join(folder, 'kept')
    fs.mkdirSync(kept)
    expect(await lookAtBackups({ at: kept, s3: undefined }, 26)).toMatchObject({ state: 'wrong' })
    fs.writeFileSync(path.join(kept, 'one.backup'), '')
    const now = fs.statSync(path.join(kept, 'one.backup')).mtimeMs
    expect(await lookAtBackups({ at: kept, s3: undefined }, 26, now + 3_600_000)).toMatchObject({ state: 'ok' })
    expect(await lookAtBackups({ at: kept, s3: undefined }, 26, now + 27 * 3_600_000)).toMatchObject({ state: 'wrong' })
  })
})

describe('the address of browsers', () => {
  test.each([
    [{}, false, 'ok'],
    [{ HOST: '0.0.0.0' }, false, 'note'],
    [{ NEXTAUTH_URL: 'https://desk.example' }, true, 'note'],
    [{ NEXTAUTH_URL: 'https://desk.example', PROXIES: '1' }, true, 'ok'],
    [{ NEXTAUTH_URL: 'http://desk.example', PROXIES: '1' }, true, 'note'],
    [{ NEXTAUTH_URL: 'https://desk.example/stet', PROXIES: '1' }, true, 'wrong'],
  ])('%j: %s %s', async (env, isSet, state) => {
    expect(await judgeAddress(settings(env as Record<string, string>, isSet))).toMatchObject({ state })
  })
})

describe('what is asked', () => {
  test('a server that isn’t ready says why', async () => {
    const answer: http.RequestListener = (_, response) =>
      void response.writeHead(503).end('{"status":"not ready","why":"disk_full"}')
    await serving(answer, async (base) => {
      const { port } = new URL(base)
      expect(await lookAtServer(settings({ PORT: port }))).toMatchObject({
        ...{ state: 'wrong', words: `${base}: not ready, disk_full` },
      })
    })
  })

  test('a provider must be the one that it is taken for', async () => {
    let issuer = ''
    const answer: http.RequestListener = (_, response) =>
      void response.end(
        JSON.stringify({ issuer, authorization_endpoint: `${issuer}/a`, token_endpoint: `${issuer}/t` }),
      )
    await serving(answer, async (base) => {
      const own = settings({ OIDC_ISSUER: base, OIDC_CLIENT_ID: 'stet', OIDC_CLIENT_SECRET: 'x' })
      issuer = base
      expect(await lookAtProvider(own)).toMatchObject({ state: 'ok' })
      issuer = 'https://other.example'
      expect(await lookAtProvider(own)).toMatchObject({ state: 'wrong' })
    })
  })

  test('a mail server, without a mail', async () => {
    const server = await mailServer()
    const env = { SMTP_URL: `smtp://127.0.0.1:${server.port}`, MAIL_FROM: 'stet@desk.example' }
    expect(await lookAtMail(settings(env))).toMatchObject({ state: 'ok' })
    await server.close()
    expect(await found('SMTP_URL', () => lookAtMail(settings(env)))).toMatchObject({ state: 'wrong' })
    expect(server.got).toEqual([])
  })

  test('a mailbox and a database that aren’t there', async () => {
    const mail = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@desk.example', MAIL_REPLY_TO: 'reply@desk.example' }
    const own = settings({
      ...mail,
      IMAP_URL: 'imap://a:b@127.0.0.1:1',
      DATABASE_URL: 'postgres://a:b@127.0.0.1:1/stet',
    })
    for (const look of [lookAtMailbox, lookAtDatabase])
      expect(await found('it', () => look(own))).toMatchObject({
        state: 'wrong',
        words: expect.stringContaining('ECONNREFUSED'),
      })
  })
})
