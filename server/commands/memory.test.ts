import { describe, expect, test } from 'vitest'
import type { Unit } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { keepMemory } from '../memory/keep'
import { exportMemory, listMemories, memoryOf } from '../queries/memory'
import type { Actor } from '../session/actor'
import { by, type Desk, desk, person, refused } from '../testing/people'
import { transitionArticle } from './articles'
import { deleteMemory, importMemory } from './memory'
import { purgeArticle, removeArticle } from './removal'
import { signOff } from './sign-offs'

/** Words of this test's own: what other tests approve is not found. */
const SOURCE = ['등대지기의 회고', '등대지기 마흔두 명이 새벽마다 등불을 닦았다. 폭풍은 사흘을 갔다.']
const TARGET = ['A keeper remembers', 'Forty-two keepers polished the lamp each dawn. The storm lasted three days.']

async function approve({ editor, article, units }: Desk) {
  for (const { id } of units) await signOff(by(editor), id)
  await transitionArticle(by(editor), article.id, { to: 'in_review' })
  await transitionArticle(by(editor), article.id, { to: 'approved' })
  await keepMemory(article.id)
}

const matchesFor = async (actor: Actor, unit: Unit | undefined) =>
  (await memoryOf(actor, unit?.id ?? '')).sentences.flatMap(({ matches }) => matches)

describe('what was decided in an approved article', () => {
  test('is offered to those who may read it, for sentences like it, with how alike they are', async () => {
    const before = await desk(TARGET, SOURCE)
    const now = await desk(
      ['Another keeper', 'All night the sea was calm and no ship came. Forty keepers polished the lamp each night.'],
      ['다른 등대지기', '밤새 바다는 몹시 고요했고 배는 오지 않았다. 등대지기 마흔 명이 새벽마다 등불을 닦았다.'],
    )
    expect(await matchesFor(now.editor, now.units[1])).toEqual([])
    await approve(before)
    // Nobody who may not read it hears of it.
    expect(await matchesFor(now.editor, now.units[1])).toEqual([])
    const admin = await person('Admin', { admin: true })
    const found = await memoryOf(admin, now.units[1]?.id ?? '')
    expect(found.sentences).toMatchObject([
      {
        start: '밤새 바다는 몹시 고요했고 배는 오지 않았다. '.length,
        matches: [
          {
            source: '등대지기 마흔두 명이 새벽마다 등불을 닦았다.',
            target: 'Forty-two keepers polished the lamp each dawn.',
            article: { id: before.article.id, unitId: before.units[1]?.id, title: 'A keeper remembers' },
          },
        ],
      },
    ])
    expect(found.sentences[0]?.matches[0]?.score).toBeGreaterThan(80)
    expect(await refused(memoryOf(await person('Stranger'), now.units[1]?.id ?? ''))).toBe('NOT_FOUND')
  })

  test('is withdrawn with the approval, and comes back with it; it goes with the article', async () => {
    const before = await desk(
      ['Salt', 'The salt works employed ninety widows until the flood.'],
      ['소금', '염전은 홍수 때까지 과부 아흔 명을 썼다.'],
    )
    const again = await desk(['Salt', 'To be translated.'], ['소금', '염전은 홍수 때까지 과부 아흔 명을 썼다.'])
    const admin = await person('Admin', { admin: true })
    const scores = async () => (await matchesFor(admin, again.units[1])).map(({ score }) => score)
    await approve(before)
    expect(await scores()).toEqual([100])
    await keepMemory(before.article.id)
    expect(await scores()).toEqual([100])
    await transitionArticle(by(before.editor), before.article.id, { to: 'in_review', reason: 'A slip.' })
    // At once, before the follower has been there.
    expect(await scores()).toEqual([])
    await keepMemory(before.article.id)
    await transitionArticle(by(before.editor), before.article.id, { to: 'approved' })
    await keepMemory(before.article.id)
    expect(await scores()).toEqual([100])
    await removeArticle(by(before.editor), before.article.id)
    expect(await scores()).toEqual([])
    await purgeArticle(by(admin), before.article.id, before.article.title.target)
    const db = await prisma()
    expect(await db.memoryEntry.count({ where: { articleId: before.article.id } })).toBe(0)
  })
})

const tmx = (...units: [string, string][]) =>
  `<tmx version="1.4"><header srclang="ko" segtype="sentence"/><body>${units
    .map(([ko, en]) => `<tu><tuv xml:lang="ko"><seg>${ko}</seg></tuv><tuv xml:lang="en-GB"><seg>${en}</seg></tuv></tu>`)
    .join('')}</body></tmx>`
const file = (text: string, name = 'old desk.tmx') => new File([text], name)

describe('a memory from elsewhere', () => {
  test('is offered to everybody, listed, exported and deleted', async () => {
    const admin = await person('Admin', { admin: true })
    const set = await desk(['Bees', 'The bees left.'], ['벌', '양봉가들은 올해 벌통 칠만 개를 잃었다고 입을 모았다.'])
    const given = file(
      tmx(
        [
          '양봉가들은 올해 벌통 육만 개를 잃었다고 입을 모았다.',
          'Beekeepers agreed that they lost 60,000 hives &amp; more.',
        ],
        ['네.', 'Yes.'],
      ),
    )
    const memory = await importMemory(by(admin), { file: given })
    expect(memory).toMatchObject({ name: 'old desk', entryCount: 1, importedBy: { id: admin.id } })
    expect(await matchesFor(set.editor, set.units[1])).toMatchObject([
      { target: 'Beekeepers agreed that they lost 60,000 hives & more.', memory: { id: memory.id, name: 'old desk' } },
    ])
    expect((await listMemories(set.editor, { limit: 200 })).items).toContainEqual(memory)
    let written = ''
    for await (const piece of exportMemory(set.editor, { targetLanguage: 'en' }).lines) written += piece
    expect(written).toContain('<seg>Beekeepers agreed that they lost 60,000 hives &amp; more.</seg>')
    const back = await importMemory(by(admin), { file: file(written), name: 'Back' })
    expect(back.entryCount).toBeGreaterThanOrEqual(1)
    expect(await refused(deleteMemory(by(set.editor), memory.id))).toBe('FORBIDDEN')
    for (const { id } of [memory, back]) await deleteMemory(by(admin), id)
    expect(await matchesFor(set.editor, set.units[1])).toEqual([])
    expect(await refused(deleteMemory(by(admin), memory.id))).toBe('NOT_FOUND')
  })

  test.each([
    ['no XML', 'words'],
    ['another kind of XML', '<xliff/>'],
    ['one language', '<tmx><header/><body><tu><tuv xml:lang="ko"><seg>혼자 있는 문장</seg></tuv></tu></body></tmx>'],
    ['no sentences', tmx()],
    [
      'the same language twice',
      tmx().replace(
        '</body>',
        '<tu><tuv xml:lang="en"><seg>One sentence.</seg></tuv><tuv xml:lang="en-GB"><seg>One sentence.</seg></tuv></tu></body>',
      ),
    ],
  ])('is refused where it is none: %s', async (_, text) => {
    const admin = await person('Admin', { admin: true })
    const before = (await listMemories(admin, { limit: 200 })).items.length
    expect(await refused(importMemory(by(admin), { file: file(text) }))).toBe('INVALID_INPUT')
    expect((await listMemories(admin, { limit: 200 })).items).toHaveLength(before)
  })

  test('takes its name from the file where that can be one, and no segment of ten pages', async () => {
    const admin = await person('Admin', { admin: true })
    const pages = ['등대는 밤새 켜져 있었다. '.repeat(2_000), 'The light was on all night. '.repeat(2_000)] as const
    const given = tmx(['포구에는 배가 없었다고 한다.', 'There was no boat in the harbor.'], [...pages])
    const { name, entryCount } = await importMemory(by(admin), { file: file(given, 'desk\u0000.tmx') })
    expect([name, entryCount]).toEqual(['TMX', 1])
  })

  test('is imported by admins alone', async () => {
    const editor = await person('Editor')
    expect(await refused(importMemory(by(editor), { file: file(tmx(['가나다라마', 'Letters.'])) }))).toBe('FORBIDDEN')
  })
})
