import fs from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { prisma } from '@/server/db/database'
import { useSettings } from '@/server/env'
import { actorOfEmail } from '@/server/session/operator'
import { exported } from '@/server/testing/exported'
import { aLine, at, call, done, inOwnFolder, PASSWORD, refused, write } from './stet.fixture'

inOwnFolder()

describe('align', () => {
  test('prints the beads as JSON, and nothing else', async () => {
    write('src.txt', '다리 12개.\r\n사람 340명.\r\n')
    write('tgt.txt', '12 bridges.\n340 people.')
    expect(await call(['align', '--from', 'ko', '--to', 'en', at('src.txt'), at('tgt.txt')])).toEqual(
      done('{"beads":[[[0],[0]],[[1],[1]]]}\n'),
    )
  })

  test('--batch writes them beside every document, in the languages that the sets are named by', async () => {
    write('sets/koen-a/1/src.txt', '다리 12개.\n')
    write('sets/koen-a/1/tgt.txt', '12 bridges.\n')
    write('sets/enko-b/2/src.txt', '')
    write('sets/enko-b/2/tgt.txt', '다리.\n')
    write('sets/koen-a/half/src.txt', '다리.\n')
    expect(await call(['align', '--batch', at('sets')])).toEqual(done())
    const beads = (name: string) => fs.readFileSync(at(`sets/${name}/beads.json`), 'utf8')
    expect(beads('koen-a/1')).toBe('{"beads":[[[0],[0]]]}\n')
    expect(beads('enko-b/2')).toBe('{"beads":[[[],[0]]]}\n')
    expect(fs.existsSync(at('sets/koen-a/half/beads.json'))).toBe(false)
  })
})

describe('check', () => {
  const check = (...words: string[]) => call(['check', '--from', 'ko', '--to', 'en', ...words])
  const lines = (out: string) =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))

  test('prints a JSON line for each finding, offsets in the NFC text of its line', async () => {
    write('pairs.tsv', `다리 12개.\t12 bridges.\r\n${'사람 340명.'.normalize('NFD')}\t430 people.\r\n`)
    const { status, out, error } = await check(at('pairs.tsv'))
    expect({ status, error }).toEqual({ status: 0, error: '' })
    expect(lines(out)).toEqual([
      expect.objectContaining({
        line: 2,
        check: 'number',
        side: 'target',
        start: 0,
        end: 10,
        quote: '430 people',
        message: 'The source has 340명, the translation 430 people.',
        expected: '340 people',
        counterpart: { side: 'source', start: 3, end: 7, quote: '340명' },
      }),
    ])
  })

  test('takes the lines of a file as one document, and a glossary', async () => {
    write('names.tsv', '카스파로프가 왔다.\tKasparov came.\n카스파로프는 갔다.\tKasparof went.\n')
    write('glossary.tsv', '갔다\tleft\n')
    const { out } = await check('--glossary', at('glossary.tsv'), at('names.tsv'))
    expect(lines(out).map(({ line, check: id, quote }) => [line, id, quote])).toEqual([
      [2, 'name', 'Kasparof'],
      [2, 'glossary', '갔다'],
    ])
  })

  test('says nothing where there is nothing to say', async () => {
    write('empty.tsv', '')
    write('blank.tsv', '\n\t\n')
    expect(await check(at('empty.tsv'))).toEqual(done())
    expect(await check(at('blank.tsv'))).toEqual(done())
    expect(await check(at('nowhere.tsv'))).toEqual(refused('can’t be read'))
    expect(await call(['check', '--from', 'k', '--to', 'en', at('empty.tsv')])).toEqual(refused('is not a language'))
  })
})

describe('people and articles', () => {
  const texts = () => ['--from', 'ko', '--to', 'en', '--source', at('source.txt'), '--target', at('target.txt')]
  let id: string

  test('nobody brings an article in before there is an admin', async () => {
    expect(await call(['import', ...texts()])).toEqual(refused('there is no admin yet'))
  })

  test('user add takes the password from stdin; an e-mail is one person’s', async () => {
    const add = ['user', 'add', '--email', 'Kim@Stet.test', '--name', 'Kim', '--admin', '--password-stdin']
    expect(await call(add, PASSWORD)).toEqual(aLine)
    expect(await call(add, PASSWORD)).toEqual(refused('Someone already uses this email'))
  })

  test('user add needs no password where people sign in at a provider; user untie lets them sign in anew', async () => {
    const add = ['user', 'add', '--email', 'cho@stet.test', '--name', 'Cho']
    expect(await call(add)).toMatchObject({ status: 2 })
    const stet = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'stet', OIDC_CLIENT_SECRET: 'secret' }
    for (const [name, value] of Object.entries(stet)) vi.stubEnv(name, value)
    useSettings({})
    try {
      expect(await call(add)).toEqual(aLine)
      const untie = ['user', 'untie', '--email', 'cho@stet.test']
      expect(await call(untie)).toEqual(refused('has signed in at a provider'))
      const db = await prisma()
      await db.user.update({ where: { email: 'cho@stet.test' }, data: { oidcSubject: 'https://id.example 7' } })
      expect(await call(untie)).toEqual(done())
    } finally {
      vi.unstubAllEnvs()
      useSettings({})
    }
  })

  test('import prints the id of the article, which is the first admin’s, or the one’s named by --as', async () => {
    await call(['user', 'add', '--email', 'lee@stet.test', '--name', 'Lee', '--password-stdin'], PASSWORD)
    const db = await prisma()
    const editorOf = async (articleId: string) =>
      (await db.member.findFirstOrThrow({ where: { articleId }, include: { user: true } })).user.email
    const [first, second] = [
      await call(['import', ...texts()]),
      await call(['import', ...texts(), '--as', 'lee@stet.test']),
    ]
    expect([first, second]).toEqual([aLine, aLine])
    id = first.out.trim()
    expect(await editorOf(id)).toBe('kim@stet.test')
    expect(await editorOf(second.out.trim())).toBe('lee@stet.test')
    expect(await call(['import', ...texts(), '--as', 'nobody@stet.test'])).toEqual(refused('nobody@stet.test'))
  })

  test('import takes files of different formats, and tells the languages that are plain', async () => {
    write('target.md', '# Bridges inspected\n\nThe 12 bridges are **safe**, the official said.\n')
    write('both.txt', '다리가 안전하다.\tThe bridges are safe.\n배가 늦는다.\tThe ships are late.\n')
    const swapped = ['--from', 'ko', '--to', 'en', '--source', at('target.md'), '--target', at('source.txt')]
    expect(await call(['import', '--source', at('source.txt'), '--target', at('target.md')])).toEqual(aLine)
    expect(await call(['import', '--bilingual', at('both.txt')])).toEqual(aLine)
    expect(await call(['import', ...swapped])).toEqual(refused('the sides look swapped'))
    expect(await call(['import', ...swapped, '--swap'])).toEqual(aLine)
    expect(await call(['import', ...swapped, '--anyway'])).toEqual(aLine)
  })

  test('import takes an article with its whole review again', async () => {
    const admin = await actorOfEmail('kim@stet.test')
    if (!admin) throw new Error('the admin is active')
    write('article.json', await exported(admin, id))
    expect(await call(['import', '--bilingual', at('article.json')])).toEqual(aLine)
    expect(await call(['import', '--from', 'ja', '--to', 'en', '--bilingual', at('article.json')])).toEqual(
      refused('sourceLanguage'),
    )
    write('else.json', '{"paths": {}}')
    expect(await call(['import', '--bilingual', at('else.json')])).toEqual(refused('not an article exported from Stet'))
  })

  test('import says in a line what can’t be read', async () => {
    fs.writeFileSync(at('binary.txt'), Buffer.from([0xc3, 0xc3, 0xff, 0x81, 0xff]))
    write('one.docx', '%PDF-1.7')
    write('none.txt', '12\n\n34\n')
    const target = ['--target', at('target.txt')]
    expect(await call(['import', '--source', at('binary.txt'), ...target])).toEqual(refused('encoding isn’t known'))
    expect(await call(['import', '--source', at('one.docx'), ...target])).toEqual(refused('PDF'))
    expect(await call(['import', '--source', at('none.txt'), ...target])).toEqual(refused('sourceLanguage is required'))
  })

  test('export prints the document, or writes it to a file', async () => {
    const text = 'Bridges inspected\n\nThe 12 bridges are safe.\n'
    expect(await call(['export', id, '--format', 'text', '--content', 'clean'])).toEqual(done(text))
    expect(await call(['export', id, '--format', 'docx', '--out', at('out.docx')])).toEqual(done())
    expect(fs.readFileSync(at('out.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(await call(['export', id, '--format', 'text', '--out', at('no/where.txt')])).toEqual(
      refused('can’t be written'),
    )
    expect(await call(['export', 'nowhere', '--format', 'text'])).toEqual(refused('There is no such article'))
    expect(await call(['export', id, '--format', 'doc'])).toEqual(refused('format'))
  })

  test('an article is removed, listed, restored and purged', async () => {
    const imported = await call(['import', ...texts()])
    const one = imported.out.trim()
    const removed = { ...aLine, out: expect.stringMatching(new RegExp(`^${one}\t\\S+\tBridges inspected\n$`)) }
    const purge = (title: string) => call(['article', 'purge', one, '--title', title])
    expect(await call(['article', 'remove', one])).toEqual(done())
    expect(await call(['article', 'removed'])).toEqual(removed)
    expect(await call(['article', 'restore', one])).toEqual(done())
    expect(await call(['article', 'removed'])).toEqual(done())
    expect(await purge('Bridges')).toEqual(refused('not the title'))
    expect(await purge('Bridges inspected')).toEqual(done())
    expect(await call(['article', 'restore', one])).toEqual(refused('no such article'))
  })

  test('token create prints a token, for somebody who is there', async () => {
    expect(await call(['token', 'create', '--email', 'KIM@stet.test'])).toEqual({
      ...aLine,
      out: expect.stringMatching(/^stet_[\w-]{43}\n$/),
    })
    expect(await call(['token', 'create', '--email', 'park@stet.test'])).toEqual(refused('park@stet.test'))
  })

  test('verify says that the record holds, or a line for each thing that does not', async () => {
    expect(await call(['verify'])).toMatchObject({ status: 0, error: '' })
    const db = await prisma()
    const named = (actorName: string) =>
      db.event.update({ where: { articleId_seq: { articleId: id, seq: 1 } }, data: { actorName } })
    await named('Lee')
    expect(await call(['verify'])).toEqual({
      status: 1,
      out: `article ${id}: event 1 is not what was hashed\n`,
      error: 'stet: a fault was found\n',
    })
    await named('Kim')
  })
})

describe('refused before a database is touched', () => {
  const languages = ['--from', 'ko', '--to', 'en']
  test.each<[string, () => string[], string]>([
    ['a file that is not there', () => ['import', ...languages, '--bilingual', at('nowhere.txt')], 'can’t be read'],
    [
      'a format that is none',
      () => ['import', ...languages, '--bilingual', at('source.txt'), '--format', 'pdf'],
      'format',
    ],
    [
      'both kinds',
      () => ['import', '--bilingual', at('source.txt'), '--source', at('source.txt')],
      'can’t be sent with bilingual',
    ],
    [
      'one language twice',
      () => ['import', '--from', 'ko', '--to', 'ko', '--source', at('source.txt'), '--target', at('target.txt')],
      'targetLanguage',
    ],
    ['a short password', () => ['user', 'add', '--email', 'a@b.test', '--name', 'A', '--password-stdin'], 'password'],
    ['no folder', () => ['align', '--batch', at('nowhere')], 'doesn’t exist'],
  ])('%s', async (_, words, line) => {
    expect(await call(words(), 'short\n')).toEqual(refused(line))
  })
})

test.each<[string[]]>([
  [[]],
  [['nonsense']],
  [['constructor']],
  [['user']],
  [['user', 'drop']],
  [['align', 'src.txt', 'tgt.txt']],
  [['align', '--from', 'ko', '--to', 'en', 'src.txt']],
  [['align', '--batch', 'sets', 'src.txt']],
  [['check', '--from', 'ko', '--to', 'en']],
  [['check', 'pairs.tsv']],
  [['check', '--from', 'ko', '--to', 'en', '--date', 'today', 'pairs.tsv']],
  [['import', '--from', 'ko', '--to', 'en', '--source', 'source.txt']],
  [['user', 'add', '--email', 'a@b.test', '--name', 'A']],
  [['token', 'create']],
  [['export', '--format', 'text']],
  [['verify', 'everything']],
  [['ask', 'thread']],
  [['ask', 'thread', 'Why?']],
  [['queries']],
  [['article', 'restore']],
  [['article', 'purge', 'one']],
])('wrong usage: %j', async (words) => {
  const { status, out, error } = await call(words)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(error).toContain('usage:')
})

test('--help is an answer', async () => {
  const { status, out, error } = await call(['align', '--help'])
  expect({ status, error }).toEqual({ status: 0, error: '' })
  expect(out).toMatch(/^usage:\n/)
})
