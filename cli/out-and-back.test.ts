import fs from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { openArticleThread } from '@/server/commands/threads'
import { actorOfEmail } from '@/server/session/operator'
import { at, call, done, inOwnFolder, PASSWORD, refused, write } from './stet.fixture'

inOwnFolder()

const sides = () => ['--source', at('source.txt'), '--target', at('target.txt')]
let id: string

beforeAll(async () => {
  await call(['user', 'add', '--email', 'kim@stet.test', '--name', 'Kim', '--admin', '--password-stdin'], PASSWORD)
  id = (await call(['import', ...sides()])).out.trim()
})

test('source brings a new version of the source, compares it first, and takes it back', async () => {
  write('newer.txt', `${fs.readFileSync(at('source.txt'), 'utf8').trim()}\n\n배가 한 척 더 왔다.\n`)
  const article = (await call(['import', ...sides()])).out.trim()
  const told = done('0 changed, 1 added, 0 removed\n')
  expect(await call(['source', article, at('newer.txt'), '--compare'])).toEqual(told)
  expect(await call(['source', article, at('newer.txt')])).toEqual(told)
  expect(await call(['source', article, at('newer.txt')])).toEqual(refused('changes nothing'))
  expect(await call(['source', 'undo', article])).toEqual(done())
  expect(await call(['source', 'undo', article])).toEqual(refused('no other version'))
})

test('translation brings a new version of the translation, compares it first, and takes it back', async () => {
  const article = (await call(['import', '--from', 'ko', '--to', 'en', ...sides()])).out.trim()
  write('better.txt', fs.readFileSync(at('target.txt'), 'utf8').replace('12', 'twelve'))
  const told = done('1 suggestions (0 in conflict), 0 comments\n')
  expect(await call(['translation', article, at('better.txt'), '--compare'])).toEqual(told)
  expect(await call(['translation', article, at('better.txt'), '--accept'])).toEqual(told)
  expect(await call(['translation', 'undo', article])).toEqual(done())
  expect(await call(['translation', 'undo', article])).toEqual(refused('no new version'))
  expect(await call(['translation', article, at('source.txt')])).toEqual(refused('seems to be in ko'))
  const names = ['--name', 'Kim=nobody@stet.test']
  expect(await call(['translation', article, at('better.txt'), ...names])).toEqual(refused('nobody@stet.test'))
  expect((await call(['translation', article, at('better.txt'), '--name', 'Kim'])).status).toBe(2)
})

test('return brings a reviewed file back, and says what came', async () => {
  const article = (await call(['import', ...sides()])).out.trim()
  const edits = [
    ['xliff', 'safe', 'sound'],
    ['xliff12', 'The 12', 'All 12'],
    ['markdown', 'bridges are', 'bridges{++ there++} are'],
  ] as const
  for (const [format, from, to] of edits) {
    const file = `back.${format}`
    await call(['export', article, '--format', format, '--out', at(file)])
    expect(await call(['return', id, at(file)])).toEqual(refused('another article'))
    write(file, fs.readFileSync(at(file), 'utf8').replace(from, to))
    const { status, out, error } = await call(['return', article, at(file)])
    expect([status, error]).toEqual([0, ''])
    const untracked = format === 'markdown' ? 0 : 1
    expect(JSON.parse(out)).toMatchObject({ suggestions: 1, untracked, conflicts: 0, already: 0 })
    expect(JSON.parse((await call(['return', article, at(file)])).out)).toMatchObject({ returnId: null, already: 1 })
  }
  expect(await call(['return', article])).toMatchObject({ status: 2 })
  write('broken.xlf', fs.readFileSync(at('back.xliff'), 'utf8').slice(0, -20))
  expect(await call(['return', article, at('broken.xlf')])).toEqual(refused('broken'))
})

test('ask prints the link to send, and queries what was asked and how it stands', async () => {
  const admin = await actorOfEmail('kim@stet.test')
  if (!admin) throw new Error('the admin is active')
  const thread = await openArticleThread({ actor: admin }, id, { kind: 'comment', body: 'Twelve?' })
  const who = ['--name', 'Park', '--language', 'ko']
  const made = await call(['ask', thread.id, 'Twelve\nbridges?', ...who, '--due', '2020-01-31'])
  expect(made).toEqual({ status: 0, out: expect.stringMatching(/^http\S+\/answer\/\S+\n$/), error: '' })
  expect(await call(['queries', id])).toEqual(done(`overdue\tPark\t${thread.id}\tTwelve bridges?\n`))
  expect(await call(['queries', id, '--state', 'answered'])).toEqual(done())
  expect(await call(['queries', id, '--state', 'lost'])).toEqual(refused('state'))
  expect(await call(['ask', thread.id, ' ', ...who])).toEqual(refused('question'))
})
