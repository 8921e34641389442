import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtBackups } from '../doctor/place'
import type { S3Settings } from '../env'
import { startBackups } from './automatic'
import { at, contentOf, inOwnFolder, newEmbedded } from './backup.fixture'
import { openStore, openStoreOf } from './store'

inOwnFolder()

/** The keys that this server knows. It verifies the signatures of requests as stores do. */
const KEYS = { region: 'us-east-1', keyId: 'S3RVER', secret: 'S3RVER' }
let settings: S3Settings
let server: S3rver

beforeAll(async () => {
  server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory: at('s3') },
    configureBuckets: [{ name: 'backups', configs: [] }],
  })
  const { port } = (await server.run()) as AddressInfo
  settings = { endpoint: `http://127.0.0.1:${port}`, ...KEYS }
})
afterAll(() => server.close())

const desk = () => openStore('s3://backups/desk', settings)

describe('a store', () => {
  test('keeps small files and large ones, which are sent and fetched in parts, under their names', async () => {
    const sizes = { none: 0, small: 10, large: 17 * 1024 * 1024 }
    for (const [name, size] of Object.entries(sizes)) {
      fs.writeFileSync(at(name), randomBytes(size))
      await desk().put(name, at(name))
      await desk().get(name, at(`${name}.fetched`))
      expect(fs.readFileSync(at(`${name}.fetched`)).equals(fs.readFileSync(at(name)))).toBe(true)
    }
    expect(fs.statSync(at('large.fetched')).mode & 0o077).toBe(0)
    await openStore('s3://backups', settings).put('other', at('small'))
    const listed = async () => (await desk().list()).map(({ name, bytes }) => [name, bytes]).sort()
    expect(await listed()).toEqual(Object.entries(sizes).sort())
    await desk().remove('large')
    expect(await listed()).toHaveLength(2)
  })

  test('what it refuses is told in its words, and the setting with it', async () => {
    const refused = (address: string, own: Partial<S3Settings> = {}) =>
      expect(openStore(address, { ...settings, ...own }).list()).rejects
    await refused('s3://backups', { keyId: 'another' }).toThrow(
      'S3_ACCESS_KEY_ID: the store refused (backups): InvalidAccessKeyId',
    )
    await refused('s3://none').toThrow('NoSuchBucket')
    expect(() => openStore('s3://Backups', settings)).toThrow('no address of a store')
    await expect(desk().get('missing', at('missing'))).rejects.toThrow('NoSuchKey')
    expect(fs.existsSync(at('missing'))).toBe(false)

    const wrong = openStore('s3://backups', { ...settings, secret: 'another' })
    fs.writeFileSync(at('some'), 'some')
    const signed = /^S3_SECRET_ACCESS_KEY: the store refused \(backups\): SignatureDoesNotMatch, [^\n]+$/
    await expect(wrong.list()).rejects.toThrow(signed)
    await expect(wrong.put('some', at('some'))).rejects.toThrow(signed)
    await expect(wrong.get('some', at('got'))).rejects.toThrow(signed)
    await expect(wrong.remove('some')).rejects.toThrow(signed)
  })

  test('a store that sends elsewhere isn’t followed: the setting is named, and what it should be, at once', async () => {
    const answers: Readonly<Record<string, http.OutgoingHttpHeaders>> = {
      moved: { 'x-amz-bucket-region': 'eu-west-1', location: 'http://127.0.0.1:9/elsewhere' },
      http: { location: 'https://store.example:9000/http?list-type=2' },
      silent: {},
    }
    let asked = 0
    const elsewhere = http.createServer(({ url = '' }, response) => {
      asked++
      response.writeHead(301, answers[url.split(/[/?]/)[1] ?? '']).end()
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const { port } = elsewhere.address() as AddressInfo
    const refused = (bucket: string) =>
      expect(openStore(`s3://${bucket}/desk`, { ...settings, endpoint: `http://127.0.0.1:${port}` }).list()).rejects
    await refused('moved').toThrow('S3_REGION: the store sends to region eu-west-1 (moved): status 301')
    await refused('http').toThrow('S3_ENDPOINT: the store sends to https://store.example:9000 (http): status 301')
    await refused('silent').toThrow('S3_ENDPOINT: the store sends to another address (silent): status 301')
    expect(asked).toBe(3)
    elsewhere.close()
  })

  test('what fails in passing is tried again', async () => {
    let asked = 0
    const flaky = http.createServer((request, response) => {
      asked++
      if (asked === 1) request.destroy()
      else if (asked === 2) response.writeHead(503).end()
      else response.end('<ListBucketResult><Contents><Key>desk/a</Key><Size>1</Size></Contents></ListBucketResult>')
    })
    await new Promise<void>((resolve) => flaky.listen(0, '127.0.0.1', resolve))
    const { port } = flaky.address() as AddressInfo
    const store = openStore('s3://backups/desk', { ...settings, endpoint: `http://127.0.0.1:${port}` })
    expect(await store.list()).toEqual([{ name: 'a', bytes: 1 }])
    expect(asked).toBe(3)
    flaky.close()
  })
})

test('backups by themselves go to a store by the same rule, and come back from it', async () => {
  const database = await newEmbedded('stored')
  await database.migrate()
  await database.prisma.user.create({ data: { email: 'kim@stet.test', name: 'Kim' } })
  const secret = { setting: 'a secret of sixteen', dataDir: at('stored') }
  const to = 's3://backups/by-itself/'
  fs.writeFileSync(at('older'), 'one that was made before')
  const backups = startBackups(database, secret, { to, s3: settings, every: 24, days: 2, weeks: 0 })
  for (const day of ['28', '29']) await openStore(to, settings).put(`stet-2026-11-${day}T140000Z.backup`, at('older'))
  const now = new Date('2026-11-30T14:00:00Z')
  expect(await backups.look(now)).toBe('s3://backups/by-itself/stet-2026-11-30T140000Z.backup')
  await backups.stop()
  const kept = (await openStore(to, settings).list()).map(({ name }) => name).sort()
  expect(kept).toEqual(['stet-2026-11-29T140000Z.backup', 'stet-2026-11-30T140000Z.backup'])
  expect(fs.readdirSync(at('stored'))).not.toContain('to-be-sent.backup')

  const { store, name } = openStoreOf(`${to}${kept[1]}`, settings)
  await store.get(name, at('fetched.backup'))
  expect((await contentOf(at('fetched.backup'))).tables.User?.join()).toContain('kim@stet.test')
  const after = (hours: number) => lookAtBackups({ at: to, s3: settings }, 26, now.getTime() + hours * 3_600_000)
  expect(await after(1)).toMatchObject({ state: 'ok' })
  expect(await after(27)).toMatchObject({ state: 'wrong' })
})
