import { describe, expect, test } from 'vitest'
import { listChecks } from '../checks'
import { visit } from '../commands/visit'
import { runChecks } from '../testing/checked'
import { desk, person, refused, suggest } from '../testing/people'
import { reviewed } from '../testing/reviewed'
import { getArticle } from './articles'
import { openDesk } from './desk'
import { listFindings } from './findings'
import { getGate } from './gate'
import { listMembers } from './people'
import { listThreads } from './threads'
import { listUnits } from './units'

const PAGE = { limit: 200 }

const many = (count: number, words: string) => Array.from({ length: count }, (_, n) => `${words} ${n}.`)

describe('what the desk begins with', () => {
  test('a short article is what its parts are when each is asked for', async () => {
    const { editor, article, translator } = await reviewed()
    await runChecks(article.id)
    await visit(translator, article.id, 3)
    const opened = await openDesk(translator, article.id, 'ko')
    expect(opened).toEqual({
      article: await getArticle(translator, article.id),
      members: (await listMembers(editor, article.id, PAGE)).items,
      checks: listChecks('ko'),
      visited: 3,
      units: (await listUnits(editor, article.id, PAGE)).items,
      threads: (await listThreads(editor, article.id, PAGE)).items,
      findings: (await listFindings(editor, article.id, { ...PAGE, status: 'open' }, 'ko')).items,
      gate: await getGate(editor, article.id),
      rest: null,
    })
    expect(opened.threads.length).toBeGreaterThan(10)
    expect(opened.rest === null && opened.gate.blockers.length).toBeGreaterThan(0)
  })

  test('a long one is its beginning, and the rest follows it', async () => {
    const here = await desk(many(130, 'The port sleeps'), many(130, '항구가 잔다'))
    const [first, last] = [here.target[0], here.target.at(-1)]
    if (!first || !last) throw new Error('the article has a body')
    const early = await suggest(here.editor, first, 'port', 'harbour')
    await suggest(here.editor, last, 'port', 'harbour')
    const opened = await openDesk(here.editor, here.article.id, 'en')
    expect(opened.units).toHaveLength(100)
    expect(opened.threads.map(({ id }) => id)).toEqual([early.id])
    if (opened.rest === null) throw new Error('there is more')
    const { items } = await listUnits(here.editor, here.article.id, { ...PAGE, cursor: opened.rest })
    expect([...opened.units, ...items]).toEqual((await listUnits(here.editor, here.article.id, PAGE)).items)
  })

  test('nobody opens what is not theirs to read', async () => {
    const { article } = await desk()
    expect(await refused(openDesk(await person('Outsider'), article.id, 'en'))).toBe('NOT_FOUND')
  })

  test('all of it is of one state, whatever is written meanwhile', async () => {
    const { editor, article, target } = await desk()
    const [, cranes] = target
    if (!cranes) throw new Error('the article has a body')
    const [opened] = await Promise.all([
      Promise.all(Array.from({ length: 8 }, () => openDesk(editor, article.id, 'en'))),
      Promise.all(Array.from({ length: 8 }, (_, n) => suggest(editor, cranes, 'two', `${n + 3}`))),
    ])
    for (const one of opened) {
      expect(one.threads).toHaveLength(one.article.counts.suggestions.pending)
      expect(one.threads.map(({ seq }) => seq).sort()).toEqual(one.threads.map((_, n) => n + 2))
      expect(one.article.seq).toBe(one.threads.length + 1)
    }
    expect((await openDesk(editor, article.id, 'en')).threads).toHaveLength(8)
  })
})
