import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { database, useDatabase } from '../db/database'
import type { Database } from '../db/open'
import { actorOfEmail } from '../session/operator'
import { exported } from '../testing/exported'
import { reviewed } from '../testing/reviewed'
import { rich } from '../testing/rich'
import { verify } from '../verify/verify'
import { backUp } from './backup'
import { at, contentOf, inOwnFolder, newEmbedded, newServed, pack } from './backup.fixture'
import { openForRestore, restore } from './restore'
import { writeBackup } from './write'

inOwnFolder()

const isServed = inject('postgres') !== ''
const newPlace = (name: string) => (isServed ? newServed() : newEmbedded(name))

/** Of an installation whose secret is in its data folder. */
const kept = (name: string) => ({ setting: undefined, dataDir: at(name) })

const restoreFrom = async (file: string, into: Database, name: string) =>
  restore(await openForRestore(file), { database: into, kept: kept(name) })

async function all<T>(some: AsyncIterable<T>): Promise<T[]> {
  const every: T[] = []
  for await (const one of some) every.push(one)
  return every
}

let source: Database
let articles: string[]
let whole: string

/** As its first editor finds it. */
async function exportAll() {
  const db = (await database()).prisma
  return Promise.all(
    articles.map(async (articleId) => {
      const { user } = await db.member.findFirstOrThrow({
        where: { articleId, role: 'editor' },
        include: { user: true },
      })
      const actor = await actorOfEmail(user.email)
      if (!actor) throw new Error('an editor is active')
      return reviewIn(await exported(actor, articleId))
    }),
  )
}

/** Without what the export itself left in the record. */
function reviewIn(json: string) {
  const { article, events, seal, ...rest } = JSON.parse(json)
  const isOther = ({ type }: { type: string }) => type !== 'article.exported'
  return { ...rest, article: { ...article, seq: 0 }, events: events.filter(isOther) }
}

beforeAll(async () => {
  source = isServed ? await database() : await newEmbedded('source')
  await source.migrate()
  await Promise.resolve(source).then(useDatabase)
  fs.mkdirSync(at('source'), { recursive: true })
  fs.writeFileSync(at('source/secret'), 'the secret of the source\n')
  articles = [(await reviewed()).article.id, (await rich()).article.id]
  await oddities()
  whole = at('whole.stet')
  await writeBackup(whole, backUp(source, kept('source')))
})

/** Values that are easily changed on the way. */
async function oddities() {
  const { prisma } = source
  const user = await prisma.user.create({
    data: {
      email: 'odd@stet.test',
      name: 'a\\b "c"\n\t’가👩‍👧\u0001, {d}',
      mailWishes: { none: [null, 1e-7, 'é\\N'] },
    },
  })
  await prisma.session.create({ data: { userId: user.id, expiresAt: new Date('2099-12-31T23:59:59.999Z') } })
  await prisma.accessToken.create({ data: { userId: user.id, name: '\\N', scope: 'read', hash: 'NULL' } })
  await prisma.webhook.create({
    data: { url: 'https://a.kr', secret: randomBytes(64), types: ['', 'a,"b"\\', 'null'] },
  })
  await prisma.workspace.create({ data: { weights: Prisma.JsonNull, checksBlocking: [] } })
  await prisma.translationMemory.create({
    data: {
      name: '',
      entries: {
        create: {
          ...{ sourceLanguage: 'ko', targetLanguage: 'en', source: '\r\n', target: ' ', at: new Date(0) },
          bands: [-(2 ** 31), 2 ** 31 - 1],
        },
      },
    },
  })
  await prisma.unit.updateMany({ data: { score: 0.1 + 0.2 } })
}

describe('a backup', () => {
  test('has every table, and is for its owner’s eyes only', async () => {
    const { header } = await contentOf(whole)
    expect(header.tables.map(({ name }) => name).sort()).toEqual(Object.values(Prisma.ModelName).sort())
    expect(fs.statSync(whole).mode & 0o077).toBe(0)
    expect(header.secret).toBe('the secret of the source')
  })

  test('needs to know of no sequence, whose position it would have to keep', async () => {
    const { ask, close } = await source.connect()
    expect(
      await ask("SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace"),
    ).toEqual([])
    await close()
  })

  test('takes the place of nothing', async () => {
    await expect(writeBackup(whole, backUp(source, kept('source')))).rejects.toThrow('is there already')
  })

  test('is one state, whatever is written while it is made', async () => {
    const lines = backUp(source, kept('source'))
    const first = await lines.next()
    await source.prisma.user.create({ data: { email: 'later@stet.test', name: 'Later' } })
    const rest = [first.value, ...(await all(lines))].join('')
    expect(rest).not.toContain('later@stet.test')
    await source.prisma.user.delete({ where: { email: 'later@stet.test' } })
  })
})

describe('restored', () => {
  test('it is what it was: every row, every export, nothing that verify finds', async () => {
    const place = await newPlace('restored')
    await restoreFrom(whole, place, 'restored')
    expect(fs.readFileSync(at('restored/secret'), 'utf8')).toBe('the secret of the source\n')
    await writeBackup(at('again.stet'), backUp(place, kept('restored')))
    expect(await contentOf(at('again.stet'))).toEqual(await contentOf(whole))
    const exports = await exportAll()
    useDatabase(place)
    try {
      expect(await all(verify())).toEqual([])
      expect(await exportAll()).toEqual(exports)
    } finally {
      useDatabase(source)
    }
    await expect(restoreFrom(whole, place, 'restored')).rejects.toThrow('isn’t empty')
  })

  test.runIf(isServed)('from a server to the embedded database and back, it is still the same', async () => {
    const between = await newEmbedded('between')
    await restoreFrom(whole, between, 'between')
    await writeBackup(at('between.stet'), backUp(between, kept('between')))
    const back = await newServed()
    await restoreFrom(at('between.stet'), back, 'back')
    await writeBackup(at('back.stet'), backUp(back, kept('back')))
    expect(await contentOf(at('back.stet'))).toEqual(await contentOf(whole))
  })

  test('after a restore that was broken off, it is the same', async () => {
    const place = await newPlace('broken-off')
    const { header, rows, file } = await openForRestore(whole)
    const half = async function* () {
      for await (const some of rows()) {
        yield some
        if (some.table === 'Thread') throw new Error('broken off')
      }
    }
    const to = { database: place, kept: kept('broken-off') }
    await expect(restore({ file, header, rows: half }, to)).rejects.toThrow('broken off')
    expect(fs.existsSync(at('broken-off/secret'))).toBe(false)
    expect(await place.prisma.user.count()).toBe(0)
    await restoreFrom(whole, place, 'broken-off')
    expect(await place.prisma.user.count()).toBe(await source.prisma.user.count())
  })
})

describe('refused is', () => {
  const text = () => gunzipSync(fs.readFileSync(whole)).toString()
  const signed = (lines: string[]) => {
    const body = lines.join('\n')
    const sha256 = createHash('sha256').update(`${body}\n`).digest('hex')
    const rows = lines.filter((line) => line.startsWith('[')).length
    return `${body}\n${JSON.stringify({ end: true, rows, sha256 })}\n`
  }
  const refused = (file: string, why: string) => expect(openForRestore(file)).rejects.toThrow(`${file} ${why}`)

  test('what is no backup', async () => {
    fs.writeFileSync(at('text'), 'no backup')
    await refused(at('text'), 'is no backup')
    fs.writeFileSync(at('nothing'), '')
    await refused(at('nothing'), 'is no backup')
    await refused(pack('other.gz', '{"a": 1}\n'), 'is no backup')
    await refused(pack('zeros.gz', '\0'.repeat(1e6)), 'is cut short')
  })

  test('what is cut short, wherever', async () => {
    const bytes = fs.readFileSync(whole)
    for (const length of [5, 200, bytes.length >> 1, bytes.length - 8, bytes.length - 1]) {
      fs.writeFileSync(at('cut'), bytes.subarray(0, length))
      await refused(at('cut'), 'is cut short')
    }
    await refused(pack('cut.gz', text().split('\n').slice(0, -5).join('\n')), 'is cut short')
  })

  test('what has been altered, wherever', async () => {
    const bytes = fs.readFileSync(whole)
    for (let place = 0; place < bytes.length + 40; place += Math.ceil(bytes.length / 40)) {
      const altered = Buffer.concat([bytes, place >= bytes.length ? Buffer.from([0]) : Buffer.alloc(0)])
      if (place < bytes.length) altered[place] = (altered[place] ?? 0) ^ 4
      fs.writeFileSync(at('altered'), altered)
      await expect(openForRestore(at('altered'))).rejects.toThrow(/is no backup|is cut short|altered or damaged/)
    }
    await refused(pack('altered.gz', text().replace('odd@stet.test', 'bad@stet.test')), 'has been altered')
  })

  test('what is of a newer Stet', async () => {
    const [first = '', ...others] = text().split('\n').slice(0, -2)
    const header = JSON.parse(first)
    const later = { ...header, migrations: [...header.migrations, '29990101000000_later'] }
    await refused(pack('later.gz', signed([JSON.stringify(later), ...others])), 'is of a newer Stet')
    const other = { ...header, version: 2 }
    await refused(pack('version.gz', signed([JSON.stringify(other), ...others])), 'is of a newer Stet')
  })

  test('a place that has another secret, and what has other tables than its schema', async () => {
    const place = await newPlace('other')
    const to = { database: place, kept: { setting: 'the secret of another', dataDir: at('other') } }
    await expect(restore(await openForRestore(whole), to)).rejects.toThrow('NEXTAUTH_SECRET is another secret')
    const [first = '', ...others] = text().split('\n').slice(0, -2)
    const header = JSON.parse(first)
    header.tables[0].columns.pop()
    const file = pack('tables.gz', signed([JSON.stringify(header), ...others]))
    await expect(restoreFrom(file, place, 'other')).rejects.toThrow('other tables than its schema')
  })
})
