import { describe, expect, test } from 'vitest'
import { NewThread } from '@/domain/contract/inputs'
import { ImportForm } from '@/domain/contract/intake'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { getGate } from '../queries/gate'
import { listThreads } from '../queries/threads'
import type { Actor } from '../session/actor'
import { exported } from '../testing/exported'
import { at, by, type Desk, desk, refused } from '../testing/people'
import { appended } from '../testing/record'
import { articleFaults } from '../verify/verify'
import { importArticle } from './articles'
import { decideInBulk } from './bulk'
import { acceptSuggestion, rejectSuggestion } from './decisions'
import { reopenGap, resolveGap } from './gaps'
import { rewriteParagraph } from './rewrite'
import { openThread, reopenThread } from './threads'
import { undoAcceptance, undoDecisions } from './undo'

const gapAt = (paragraph: Paragraph, words: string): NewThread => ({
  kind: 'gap',
  anchor: at(paragraph, words),
  type: 'contradiction',
  origin: 'translation',
  severity: 'major',
  explanation: 'Two or four?',
  links: [],
})

const issueAt = (paragraph: Paragraph, words: string): NewThread => ({
  kind: 'issue',
  anchor: at(paragraph, words),
  category: 'accuracy/number',
  severity: 'critical',
})

/** A gap on words of the second paragraph, and a way to suggest what would fix it. */
async function withGap() {
  const set = await desk()
  const [, cranes, official] = set.target
  if (!cranes || !official) throw new Error('the desk has three units')
  const translator = await set.member('translator')
  const gap = await openThread(by(set.editor), cranes.id, gapAt(cranes, 'two cranes'))
  const fix = (words: string, replacement: string, fixes = gap.id) =>
    openThread(by(translator), cranes.id, { kind: 'suggestion', anchor: at(cranes, words), replacement, fixes })
  return { ...set, cranes, official, translator, gap, fix }
}

async function thread({ article }: Pick<Desk, 'article'>, actor: Actor, id: string): Promise<Thread | undefined> {
  const { items } = await listThreads(actor, article.id, { limit: 200 })
  return items.find((one) => one.id === id)
}

async function lastEvent(articleId: string) {
  const db = await prisma()
  return db.event.findFirstOrThrow({ where: { articleId }, orderBy: { seq: 'desc' } })
}

describe('accepting what was suggested for a gap', () => {
  test('ends it as fixed in the same event, with a note that names the suggestion; an undo opens it again', async () => {
    const set = await withGap()
    const { article, editor, translator, gap, fix } = set
    const suggestion = await fix('two cranes', 'four cranes')
    expect(suggestion.suggestion).toMatchObject({ fixesId: gap.id })
    expect(suggestion.suggestion?.fixed).toBeUndefined()
    expect(await lastEvent(article.id)).toMatchObject({ type: 'thread.opened', data: { fixes: gap.id } })

    expect(await appended(article.id, () => acceptSuggestion(by(editor), suggestion.id, {}))).toEqual([
      'suggestion.accepted',
    ])
    expect((await lastEvent(article.id)).data).toMatchObject({ fixed: [gap.id] })
    expect((await thread(set, editor, gap.id))?.gap).toMatchObject({
      resolution: 'fixed',
      resolutionNote: '“two cranes” → “four cranes”',
    })
    expect((await thread(set, editor, suggestion.id))?.suggestion).toMatchObject({ fixed: true })
    expect((await getGate(editor, article.id)).blockers.map(({ id }) => id)).not.toContain(gap.id)

    await undoAcceptance(by(editor), suggestion.id)
    expect(await lastEvent(article.id)).toMatchObject({ type: 'suggestion.undone', data: { reopened: [gap.id] } })
    const reopened = await thread(set, translator, gap.id)
    expect(reopened?.gap).toMatchObject({ resolution: 'open' })
    expect(reopened?.gap?.resolutionNote).toBeUndefined()
    expect((await thread(set, editor, suggestion.id))?.suggestion?.fixed).toBeUndefined()

    await acceptSuggestion(by(editor), suggestion.id, { replacement: 'three cranes' })
    expect((await thread(set, editor, gap.id))?.gap?.resolutionNote).toBe('“two cranes” → “three cranes”')
  })

  test('resolves an issue likewise', async () => {
    const set = await withGap()
    const issue = await openThread(by(set.editor), set.cranes.id, issueAt(set.cranes, 'four ships'))
    const suggestion = await set.fix('four ships', 'two ships', issue.id)
    await acceptSuggestion(by(set.editor), suggestion.id, {})
    expect((await thread(set, set.editor, issue.id))?.status).toBe('resolved')
    await undoAcceptance(by(set.editor), suggestion.id)
    expect((await thread(set, set.editor, issue.id))?.status).toBe('open')
  })

  test('in bulk ends each once, and takes all back together', async () => {
    const set = await withGap()
    const { article, editor, gap, fix } = set
    const all = [await fix('two cranes', 'four cranes'), await fix('four ships', 'two ships')].map(({ id }) => id)
    await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds: all })
    expect(await lastEvent(article.id)).toMatchObject({ type: 'suggestions.decided', data: { fixed: [gap.id] } })
    await undoDecisions(by(editor), article.id, { threadIds: all })
    expect((await lastEvent(article.id)).data).toMatchObject({ reopened: [gap.id] })
    expect((await thread(set, editor, gap.id))?.gap?.resolution).toBe('open')
  })

  test('by a rewrite made for it', async () => {
    const set = await withGap()
    const { cranes, translator, editor, article, gap } = set
    const text = cranes.text.replace('two', 'four').replace('ships', 'boats')
    const body = { version: cranes.version, text, fixes: gap.id }
    const { threads } = await rewriteParagraph(by(translator), cranes.id, body)
    expect(threads.map(({ suggestion }) => suggestion?.fixesId)).toEqual(threads.map(() => gap.id))
    await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds: threads.map(({ id }) => id) })
    expect((await thread(set, editor, gap.id))?.gap?.resolution).toBe('fixed')
  })

  test('by the same correction of somebody else', async () => {
    const set = await withGap()
    const suggestion = await set.fix('two cranes', 'four cranes')
    const same: NewThread = { kind: 'suggestion', anchor: at(set.cranes, 'two cranes'), replacement: 'four cranes' }
    const other = await openThread(by(set.editor), set.cranes.id, same)
    await acceptSuggestion(by(set.editor), other.id, {})
    expect((await thread(set, set.editor, suggestion.id))?.suggestion).toMatchObject({
      decision: 'superseded',
      fixed: true,
    })
    expect((await thread(set, set.editor, set.gap.id))?.gap?.resolution).toBe('fixed')
    await undoAcceptance(by(set.editor), other.id)
    expect((await thread(set, set.editor, set.gap.id))?.gap?.resolution).toBe('open')
  })
})

describe('what happened to the gap meanwhile', () => {
  test('a gap that a person has ended stays as it was ended, through acceptance and undo', async () => {
    const set = await withGap()
    const suggestion = await set.fix('two cranes', 'four cranes')
    await resolveGap(by(set.editor), set.gap.id, { resolution: 'noted', note: 'Sources differ.' })
    await acceptSuggestion(by(set.editor), suggestion.id, {})
    const noted = { resolution: 'noted', resolutionNote: 'Sources differ.' }
    expect((await thread(set, set.editor, set.gap.id))?.gap).toMatchObject(noted)
    await undoAcceptance(by(set.editor), suggestion.id)
    expect((await thread(set, set.editor, set.gap.id))?.gap).toMatchObject(noted)
  })

  test('reopened by hand and ended otherwise, the undo leaves it alone', async () => {
    const set = await withGap()
    const issue = await openThread(by(set.editor), set.cranes.id, issueAt(set.cranes, 'four ships'))
    const first = await set.fix('two cranes', 'four cranes')
    const second = await set.fix('four ships', 'two ships', issue.id)
    for (const { id } of [first, second]) await acceptSuggestion(by(set.editor), id, {})
    await reopenGap(by(set.editor), set.gap.id)
    await resolveGap(by(set.editor), set.gap.id, { resolution: 'waived', note: 'Fine.' })
    await reopenThread(by(set.editor), issue.id)
    for (const { id } of [second, first]) await undoAcceptance(by(set.editor), id)
    expect((await thread(set, set.editor, set.gap.id))?.gap?.resolution).toBe('waived')
  })

  test('a rejection leaves it open', async () => {
    const set = await withGap()
    const suggestion = await set.fix('two cranes', 'four cranes')
    await rejectSuggestion(by(set.editor), suggestion.id, { reason: 'It is the ships that are wrong.' })
    expect((await thread(set, set.editor, set.gap.id))?.gap?.resolution).toBe('open')
  })

  test('of two accepted at once, and of a decision by hand at once, one ends it', async () => {
    const set = await withGap()
    const one = await set.fix('two cranes', 'four cranes')
    const other = await set.fix('four ships', 'two ships')
    const outcomes = await Promise.all([
      refused(acceptSuggestion(by(set.editor), one.id, {})),
      refused(acceptSuggestion(by(set.editor), other.id, {})),
      refused(resolveGap(by(set.editor), set.gap.id, { resolution: 'fixed', note: 'By hand.' })),
    ])
    expect((await thread(set, set.editor, set.gap.id))?.gap?.resolution).toBe('fixed')
    const fixed = []
    for (const { id } of [one, other]) fixed.push((await thread(set, set.editor, id))?.suggestion?.fixed === true)
    const byHand = outcomes[2] !== 'ALREADY_DECIDED'
    expect([...fixed, byHand].filter(Boolean)).toHaveLength(1)
  })
})

describe('who may, and for what', () => {
  test('a translator suggests it, and the decision is an editor’s', async () => {
    const set = await withGap()
    const suggestion = await set.fix('two cranes', 'four cranes')
    expect(await refused(acceptSuggestion(by(set.translator), suggestion.id, {}))).toBe('FORBIDDEN')
    expect((await thread(set, set.editor, set.gap.id))?.gap?.resolution).toBe('open')
  })

  test('only for a gap or an issue of the same article', async () => {
    const set = await withGap()
    const elsewhere = await withGap()
    const remark: NewThread = NewThread.parse({ kind: 'comment', body: 'Hm.' })
    const comment = await openThread(by(set.editor), set.official.id, remark)
    for (const id of [elsewhere.gap.id, comment.id, 'nothing'])
      expect(await refused(set.fix('two cranes', 'four cranes', id))).toBe('INVALID_INPUT')
  })
})

test('a document that is exported and imported again keeps both, and its undo too', async () => {
  const set = await withGap()
  const { editor, article, fix } = set
  const { id } = await fix('two cranes', 'four cranes')
  await acceptSuggestion(by(editor), id, {})
  const faults = async (articleId: string) => articleFaults(await prisma(), articleId)
  expect(await faults(article.id)).toEqual([])

  const text = await exported(editor, article.id)
  const upload = (content: string) =>
    importArticle(by(editor), ImportForm.parse({ bilingual: new File([content], 'article.json') }))
  expect(await refused(upload(text.replace('"resolution":"fixed"', '"resolution":"waived"')))).toBe('INVALID_INPUT')
  const again = { article: await upload(text) }
  expect(await faults(again.article.id)).toEqual([])
  const { items } = await listThreads(editor, again.article.id, { limit: 200 })
  const [gap, suggestion] = ['gap', 'suggestion'].map((kind) => items.find((one) => one.kind === kind))
  expect(suggestion?.suggestion).toMatchObject({ fixesId: gap?.id, fixed: true })
  await undoAcceptance(by(editor), suggestion?.id ?? '')
  expect((await thread(again, editor, gap?.id ?? ''))?.gap?.resolution).toBe('open')
  expect(await faults(again.article.id)).toEqual([])
})
