import { describe, expect, it } from 'vitest'
import { getArticle } from '../queries/articles'
import { getGate } from '../queries/gate'
import { listVersions } from '../queries/history'
import { listOwnSuggestions, listWaiting } from '../queries/mine'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import type { Desk } from '../testing/people'
import { by, desk, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { acceptEdited } from './accept-edited'
import { decideInBulk } from './bulk'
import { acceptSuggestion } from './decisions'
import { putTogether, takeApart } from './groups'
import { rewriteParagraph } from './rewrite'
import { undoDecisions } from './undo'

const OLD = 'There are two cranes. There are four ships.'
const NEW = 'There are three cranes. There are 4 ships.'

async function rewritten() {
  const here = await desk()
  const paragraph = here.target[1]
  if (!paragraph) throw new Error('the article has a body')
  const translator = await here.member('translator')
  const { threads } = await rewriteParagraph(by(translator), paragraph.id, { version: 1, text: NEW })
  const ids = threads.map(({ id }) => id)
  const groupId = threads[0]?.suggestion?.groupId ?? ''
  return { ...here, paragraph, translator, ids, groupId }
}

async function textOf({ editor, article }: Desk, paragraphId: string) {
  const { items } = await listUnits(editor, article.id, { limit: 50 })
  return items.flatMap(({ target }) => target).find(({ id }) => id === paragraphId)?.text
}

const countsOf = async ({ editor, article }: Desk) => (await getArticle(editor, article.id)).counts

const pending = async (here: Desk) => (await countsOf(here)).suggestions

describe('a rewrite is one decision', () => {
  it('counted and listed once; each of its parts is a suggestion that blocks', async () => {
    const here = await rewritten()
    const { editor, article, translator, ids, groupId } = here
    expect(ids).toHaveLength(2)
    const { suggestions, decisions } = await countsOf(here)
    expect([suggestions.pending, decisions.pending]).toEqual([2, 1])
    const { blockers } = await getGate(editor, article.id)
    const pendings = blockers.filter(({ kind }) => kind === 'pending')
    expect(pendings.map((one) => [one.id, one.groupId])).toEqual(ids.map((id) => [id, groupId]))
    const { items: waiting } = await listWaiting(editor, { limit: 50 })
    expect(waiting.find((one) => one.article.id === article.id)?.suggestions).toEqual({ count: 1, threadId: ids[0] })
    const { items: own } = await listOwnSuggestions(translator, { limit: 50 })
    expect(own.map(({ thread, parts }) => [thread.id, parts])).toEqual([[ids[0], 2]])
  })

  it('accepted in one write, and taken back in one', async () => {
    const here = await rewritten()
    const { editor, article, paragraph, ids, groupId } = here
    const accept = () => decideInBulk(by(editor), article.id, { decision: 'accept', filter: { groupId } })
    expect(await appended(article.id, accept)).toEqual(['suggestions.decided'])
    expect(await textOf(here, paragraph.id)).toBe(NEW)
    expect(await pending(here)).toMatchObject({ pending: 0, accepted: 2 })
    expect((await countsOf(here)).decisions).toEqual({ pending: 0, accepted: 1, rejected: 0 })
    const undo = () => undoDecisions(by(editor), article.id, { threadIds: ids })
    expect(await appended(article.id, undo)).toEqual(['suggestions.undone'])
    expect(await textOf(here, paragraph.id)).toBe(OLD)
    expect(await pending(here)).toMatchObject({ pending: 2, accepted: 0 })
    // The versions of one write bear one time, by which a paragraph's history puts them in one row.
    const times = (await listVersions(editor, paragraph.id)).map(({ at }) => at)
    expect(times.map((at) => times.indexOf(at))).toEqual([0, 1, 1, 3, 3])
  })

  it('accepted whole or not at all: which part is in the way is said, and the others can be accepted', async () => {
    const here = await rewritten()
    const { editor, article, paragraph, ids, groupId } = here
    const other = await suggest(editor, paragraph, 'two cranes', 'two derricks')
    await acceptSuggestion(by(editor), other.id, {})
    const whole = { decision: 'accept' as const, filter: { groupId } }
    expect(await appended(article.id, () => decideInBulk(by(editor), article.id, whole))).toEqual([])
    const { applied, skipped } = await decideInBulk(by(editor), article.id, whole)
    expect([applied, skipped.map(({ threadId, reason, by: cause }) => [threadId, reason, cause])]).toEqual([
      [],
      [
        [ids[0], 'conflict', undefined],
        [ids[1], 'group', ids[0]],
      ],
    ])
    expect(await pending(here)).toMatchObject({ pending: 1, conflict: 1 })
    const rest = await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds: ids.slice(1) })
    expect(rest.applied).toEqual(ids.slice(1))
    expect(await textOf(here, paragraph.id)).toBe('There are two derricks. There are 4 ships.')
  })

  it('accepted with edits in one write: the proposer’s parts in other words, one left out, one of the editor’s; and back', async () => {
    const here = await rewritten()
    const { editor, article, paragraph, translator, ids, groupId } = here
    const text = 'There are several cranes. Here are four ships.'
    const accept = (version: number) => acceptEdited(by(editor), groupId, { version, text })
    expect(await appended(article.id, () => accept(1))).toEqual(['suggestions.decided'])
    expect(await textOf(here, paragraph.id)).toBe(text)
    const threads = async () =>
      (await listThreads(editor, article.id, { kind: 'suggestion', limit: 50 })).items
        .filter(({ suggestion }) => suggestion?.groupId === groupId)
        .map(({ id, author, suggestion }) => [id, author.id, suggestion?.decision, suggestion?.appliedText])
    const [own] = (await threads()).filter(([id]) => !ids.includes(String(id)))
    expect(own?.slice(1)).toEqual([editor.id, 'accepted', 'Here'])
    expect((await threads()).filter(([id]) => ids.includes(String(id)))).toEqual([
      [ids[0], translator.id, 'accepted', 'several'],
      [ids[1], translator.id, 'rejected', undefined],
    ])
    expect((await countsOf(here)).decisions).toMatchObject({ pending: 0, accepted: 1 })
    await undoDecisions(by(editor), article.id, { threadIds: [...ids, String(own?.[0])] })
    expect(await textOf(here, paragraph.id)).toBe(OLD)
    expect((await threads()).map(([id, , decision]) => [ids.includes(String(id)), decision])).toEqual([
      [true, 'pending'],
      [true, 'pending'],
      [false, 'withdrawn'],
    ])
    expect(await refused(accept(1))).toBe('STALE_VERSION')
    expect((await accept(5)).rejected).toEqual([ids[1]])
    expect(await textOf(here, paragraph.id)).toBe(text)
  })

  it('accepted with edits, as a whole or not at all, and only where something of it is kept', async () => {
    const here = await rewritten()
    const { editor, paragraph, translator, groupId } = here
    const accept = (text: string, actor = editor) => acceptEdited(by(actor), groupId, { version: 1, text })
    expect(await refused(accept(OLD))).toBe('INVALID_INPUT')
    expect(await refused(accept(NEW, translator))).toBe('FORBIDDEN')
    const other = await suggest(editor, paragraph, 'two cranes', 'two derricks')
    await acceptSuggestion(by(editor), other.id, {})
    expect(await refused(acceptEdited(by(editor), groupId, { version: 2, text: NEW }))).toBe('CONFLICT')
    expect(await pending(here)).toMatchObject({ pending: 1, conflict: 1 })
  })

  it('in bulk with others: what comes first is taken, and a group that overlaps it stays whole', async () => {
    const here = await rewritten()
    const { editor, article, paragraph, ids } = here
    const first = await suggest(editor, paragraph, 'two cranes', 'two derricks')
    const threadIds = [first.id, ...ids]
    const { applied, skipped } = await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds })
    expect([applied, skipped.map(({ reason }) => reason)]).toEqual([[first.id], ['overlaps', 'group']])
    expect(await textOf(here, paragraph.id)).toBe('There are two derricks. There are four ships.')
  })

  it('rejected and withdrawn as one, each taken back by who did it', async () => {
    const here = await rewritten()
    const { editor, article, translator, ids, groupId } = here
    const decide = (decision: 'reject' | 'withdraw', actor = translator) =>
      decideInBulk(by(actor), article.id, { decision, reason: 'No.', filter: { groupId } })
    expect((await decide('reject', editor)).applied).toEqual(ids)
    expect(await pending(here)).toMatchObject({ pending: 0, rejected: 2 })
    expect((await countsOf(here)).decisions).toMatchObject({ pending: 0, rejected: 1 })
    expect(await refused(undoDecisions(by(translator), article.id, { threadIds: ids }))).toBe('FORBIDDEN')
    await undoDecisions(by(editor), article.id, { threadIds: ids })
    expect((await decide('withdraw', editor)).skipped.map(({ reason }) => reason)).toEqual(['not-own', 'not-own'])
    expect(await appended(article.id, () => decide('withdraw'))).toEqual(['suggestions.decided'])
    await undoDecisions(by(translator), article.id, { threadIds: ids })
    expect((await countsOf(here)).decisions.pending).toBe(1)
  })

  it('taken apart, decided one by one, and put together again', async () => {
    const here = await rewritten()
    const { editor, article, ids, groupId } = here
    expect(await appended(article.id, () => takeApart(by(editor), groupId))).toEqual(['group.taken-apart'])
    expect(await appended(article.id, () => takeApart(by(editor), groupId))).toEqual([])
    expect((await countsOf(here)).decisions.pending).toBe(2)
    const { blockers } = await getGate(editor, article.id)
    expect(blockers.flatMap((one) => (one.kind === 'pending' ? [one.groupId] : []))).toEqual([undefined, undefined])
    expect(await appended(article.id, () => putTogether(by(editor), groupId))).toEqual(['group.put-together'])
    expect((await countsOf(here)).decisions.pending).toBe(1)
    await takeApart(by(editor), groupId)
    await acceptSuggestion(by(editor), ids[0] ?? '', {})
    expect(await pending(here)).toMatchObject({ pending: 1, accepted: 1 })
    const { items } = await listThreads(editor, article.id, { limit: 50, decision: 'pending' })
    expect(items.map(({ id, suggestion }) => [id, suggestion?.apart])).toEqual([[ids[1], true]])
  })

  it('taken apart by its author or an editor alone, as long as something of it is undecided', async () => {
    const { editor, article, member, groupId, translator } = await rewritten()
    expect(await refused(takeApart(by(await member('reviewer')), groupId))).toBe('FORBIDDEN')
    await takeApart(by(translator), groupId)
    await decideInBulk(by(editor), article.id, { decision: 'reject', reason: 'No.', filter: { groupId } })
    expect(await refused(putTogether(by(editor), groupId))).toBe('ALREADY_DECIDED')
    expect(await refused(takeApart(by(editor), 'nothing'))).toBe('NOT_FOUND')
  })

  it('decided by two at once: the one decides, the other is told', async () => {
    const here = await rewritten()
    const { editor, article, paragraph, groupId } = here
    const decide = (decision: 'accept' | 'reject') =>
      decideInBulk(by(editor), article.id, { decision, reason: 'No.', filter: { groupId } })
    const both = await Promise.all([decide('accept'), decide('reject')])
    expect(both.map(({ applied }) => applied.length).toSorted()).toEqual([0, 2])
    expect([OLD, NEW]).toContain(await textOf(here, paragraph.id))
  })
})
