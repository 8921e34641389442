import { describe, expect, it } from 'vitest'
import { Replacement } from '@/domain/contract/inputs'
import type { Paragraph } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { getArticle } from '../queries/articles'
import { getGate } from '../queries/gate'
import { previewReplacement } from '../queries/replacements'
import { loadThreadsIn } from '../queries/threads'
import { listUnits } from '../queries/units'
import { by, desk, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { articleFaults } from '../verify/verify'
import { decideInBulk } from './bulk'
import { acceptSuggestion } from './decisions'
import { replaceInArticle } from './replace'
import { undoDecisions } from './undo'
import { excludeUnit } from './units'

const TEXTS = ['The port at night', 'The port is old. Ports are.', 'A report of the port.']
function old([, paragraph]: readonly Paragraph[]): Paragraph {
  if (!paragraph) throw new Error('the article has a body')
  return paragraph
}

const search = (more: object) => Replacement.parse({ find: 'port', replacement: 'harbor', wholeWords: true, ...more })

async function port() {
  const here = await desk(TEXTS)
  const replace = (more: object = {}) => replaceInArticle(by(here.editor), here.article.id, search(more))
  const preview = (more: object = {}) => previewReplacement(here.editor, here.article.id, search(more))
  const texts = async () => {
    const { items } = await listUnits(here.editor, here.article.id, { limit: 50 })
    return items.flatMap(({ target }) => target.map(({ text }) => text))
  }
  return { ...here, replace, preview, texts }
}

describe('replacing in an article', () => {
  it('suggests each place as a part of one group, in one write, and all of it is accepted as one', async () => {
    const { replace, texts, article, editor } = await port()
    let answer: Awaited<ReturnType<typeof replace>> | undefined
    const work = async () => {
      answer = await replace()
    }
    expect(await appended(article.id, work)).toEqual(['text.replaced'])
    expect(answer?.threads.map(({ suggestion }) => [suggestion?.original, suggestion?.groupId])).toEqual(
      ['port', 'port', 'port'].map((words) => [words, answer?.groupId]),
    )
    const groupId = answer?.groupId ?? ''
    await decideInBulk(by(editor), article.id, { decision: 'accept', filter: { groupId } })
    expect(await texts()).toEqual(['The harbor at night', 'The harbor is old. Ports are.', 'A report of the harbor.'])
  })

  it('shows the places before, stores nothing by it, and leaves out what is excluded or not there', async () => {
    const { replace, preview, article, editor, target, units } = await port()
    const pending = await suggest(editor, old(target), 'port is', 'port was')
    let hits: Awaited<ReturnType<typeof preview>>['hits']
    const look = async () => {
      hits = (await preview()).hits
    }
    expect(await appended(article.id, look)).toEqual([])
    expect(hits?.map(({ before, original, after, overlaps }) => [before, original, after, overlaps])).toEqual([
      ['The ', 'port', ' at night', []],
      ['The ', 'port', ' is old. Ports are.', [pending.id]],
      ['A report of the ', 'port', '.', []],
    ])
    await excludeUnit(by(editor), article.id, units[2]?.id ?? '')
    expect((await preview()).hits).toHaveLength(2)
    expect(await appended(article.id, () => replace({ find: 'nowhere' }))).toEqual([])
    expect(await replace({ find: 'nowhere' })).toEqual({ groupId: null, threads: [] })
  })

  it('takes those chosen alone, and none where a text has changed since', async () => {
    const { replace, preview, editor, target } = await port()
    const { hits = [] } = await preview()
    const only = hits.slice(0, 2).map(({ paragraphId, version, start }) => ({ paragraphId, version, start }))
    const { id } = await suggest(editor, old(target), 'old', 'new')
    await acceptSuggestion(by(editor), id, {})
    expect(await refused(replace({ only }))).toBe('STALE_VERSION')
    expect((await replace({ only: only.slice(0, 1) })).threads).toHaveLength(1)
  })

  it('is for those who suggest, and refused where it stands at too many places', async () => {
    const { article, member, target } = await port()
    const viewer = await member('viewer')
    expect(await refused(replaceInArticle(by(viewer), article.id, search({})))).toBe('FORBIDDEN')
    expect(await refused(previewReplacement(viewer, article.id, search({})))).toBe('FORBIDDEN')
    expect(target).toHaveLength(3)
    const many = await desk(['Many', 'a '.repeat(5_001).trim()], ['많다', '가'])
    const all = search({ find: 'a', replacement: 'b' })
    expect(await refused(previewReplacement(many.editor, many.article.id, all))).toBe('INVALID_INPUT')
  })
})

describe('replacing at five thousand places', () => {
  it('is one write, accepted in one and taken back in one; others have their turn meanwhile', async () => {
    const line = Array.from({ length: 100 }, (_, n) => `A port, pier ${n}.`).join(' ')
    const long = Array.from({ length: 10 }, (_, n) => `port ${n}, `.repeat(400).trim())
    const here = await desk(
      ['Ports', ...Array.from({ length: 10 }, () => line), ...long],
      ['항구', ...Array.from({ length: 20 }, (_, n) => `항구 ${n}`)],
    )
    const { article, editor } = here
    const texts = async () => {
      const { items } = await listUnits(editor, article.id, { limit: 50 })
      return items.flatMap(({ target }) => target.map(({ text }) => text))
    }
    const threads = async () => {
      const all = await loadThreadsIn(await prisma(), article.id)
      return all.map(({ id, anchor, suggestion }) => [
        id,
        anchor?.start,
        anchor?.end,
        anchor?.state,
        suggestion?.decision,
      ])
    }
    const before = await texts()
    const once = by(editor, { path: '/replace', key: 'k1' })
    const first = await replaceInArticle(once, article.id, search({}))
    const { threads: made, groupId } = first
    expect(made).toHaveLength(5_000)
    // What is kept of it, to be answered again, is small: it passes through the database in one piece.
    expect(await replaceInArticle(once, article.id, search({}))).toEqual(first)
    const [kept] = await (await prisma()).idempotentAnswer.findMany({ where: { userId: editor.id } })
    expect(kept?.answer.length).toBeLessThan(JSON.stringify(first).length / 5)
    const pending = await threads()
    expect((await getGate(editor, article.id)).blockers.filter(({ kind }) => kind === 'pending')).toHaveLength(5_000)

    const filter = { groupId: groupId ?? '' }
    const turns = await turnsDuring(() => decideInBulk(by(editor), article.id, { decision: 'accept', filter }))
    expect(turns).toBeGreaterThan(20)
    expect(await texts()).toEqual(before.map((text) => text.replaceAll('port', 'harbor')))
    const { counts } = await getArticle(editor, article.id)
    expect([counts.suggestions.accepted, counts.decisions.accepted]).toEqual([5_000, 1])
    expect(await articleFaults(await prisma(), article.id)).toEqual([])

    const threadIds = made.map(({ id }) => id)
    expect(await turnsDuring(() => undoDecisions(by(editor), article.id, { threadIds }))).toBeGreaterThan(20)
    expect(await texts()).toEqual(before)
    expect(await threads()).toEqual(pending)
    expect(await articleFaults(await prisma(), article.id)).toEqual([])
    expect(
      await appended(article.id, () => decideInBulk(by(editor), article.id, { decision: 'withdraw', filter })),
    ).toEqual(['suggestions.decided'])
  })
})

/** How often whatever else waits in this process has its turn while something is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  const ticking = setInterval(() => turns++, 1)
  await work().finally(() => clearInterval(ticking))
  return turns
}
