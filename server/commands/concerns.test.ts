import { beforeAll, describe, expect, test } from 'vitest'
import type { Concern } from '@/domain/concern'
import { prisma } from '../db/database'
import type { Actor } from '../session/actor'
import { by, type Desk, desk, suggest } from '../testing/people'
import { transitionArticle } from './articles'
import { decideInBulk } from './bulk'
import { addComment, editComment } from './comments'
import { acceptSuggestion, rejectSuggestion } from './decisions'
import { resolveGap } from './gaps'
import { removeMember } from './members'
import { signOff } from './sign-offs'
import { openThread, reopenThread } from './threads'
import { undoAcceptance } from './undo'

let set: Desk & { translator: Actor; reviewer: Actor }
beforeAll(async () => {
  const made = await desk()
  set = { ...made, translator: await made.member('translator'), reviewer: await made.member('reviewer') }
})

/** Whom the last event concerns, and why: “translator: rejected 1”, with the number of threads. */
async function concerned(): Promise<string[]> {
  const db = await prisma()
  const { data } = await db.event.findFirstOrThrow({ where: { articleId: set.article.id }, orderBy: { seq: 'desc' } })
  const names = { [set.editor.id]: 'editor', [set.translator.id]: 'translator', [set.reviewer.id]: 'reviewer' }
  const { concerns } = data as { concerns: Concern[] }
  return concerns.map(({ userId, reason, threadIds }) =>
    [`${names[userId]}:`, reason, ...(threadIds ? [threadIds.length] : [])].join(' '),
  )
}

const paragraph = () => {
  const [, body] = set.target
  if (!body) throw new Error('the desk has three units')
  return body
}

describe('an event names whom it concerns, and never who did it', () => {
  test('who is mentioned, once, and who wrote in the thread before', async () => {
    const { editor, translator, reviewer } = set
    const body = `Which? @[Reviewer](${reviewer.id}) @[Me](${translator.id})`
    const thread = await openThread(by(translator), paragraph().id, { kind: 'comment', body })
    expect(await concerned()).toEqual(['reviewer: mentioned 1'])
    await addComment(by(reviewer), thread.id, 'That one.')
    expect(await concerned()).toEqual(['translator: replied 1'])
    const { id } = await addComment(by(editor), thread.id, `Yes, @[Reviewer](${reviewer.id}).`)
    expect(await concerned()).toEqual(['reviewer: mentioned 1', 'translator: replied 1'])
    await editComment(by(editor), id, `Yes, @[Reviewer](${reviewer.id}) and @[Translator](${translator.id}).`)
    expect(await concerned()).toEqual(['translator: mentioned 1'])
    await reopenThread(by(editor), thread.id)
    expect(await concerned()).toEqual(['translator: mentioned 1'])
  })

  test('who proposed what is decided or taken back, whose words it touches, and whose sign-off lapses', async () => {
    const { editor, translator, reviewer } = set
    const rejected = await suggest(translator, paragraph(), 'two', '2')
    await rejectSuggestion(by(editor), rejected.id, { reason: 'Words up to ten.' })
    expect(await concerned()).toEqual(['translator: rejected 1'])
    const taken = await suggest(translator, paragraph(), 'two', 'three')
    await suggest(reviewer, paragraph(), 'two', 'three')
    await suggest(reviewer, paragraph(), 'are two cranes', 'stand two cranes')
    await signOff(by(reviewer), paragraph().unitId)
    await acceptSuggestion(by(editor), taken.id, {})
    expect(await concerned()).toEqual([
      'translator: accepted 1',
      'reviewer: superseded 1',
      'reviewer: conflict 1',
      'reviewer: lapsed',
    ])
    await undoAcceptance(by(editor), taken.id)
    expect(await concerned()).toEqual(['translator: undone 1'])
  })

  test('each once for all that is decided at once', async () => {
    const { editor, translator } = set
    const own = await suggest(editor, paragraph(), 'There', 'Here')
    const theirs = [
      await suggest(translator, paragraph(), 'four', '4'),
      await suggest(translator, paragraph(), 'ships', 'boats'),
    ]
    const threadIds = [own, ...theirs].map(({ id }) => id)
    await decideInBulk(by(editor), set.article.id, { decision: 'reject', reason: 'As it stood.', threadIds })
    expect(await concerned()).toEqual(['translator: rejected 2'])
  })

  test('who marked a gap, who works on the article, and who no longer does', async () => {
    const { editor, reviewer, article } = set
    const gap = await openThread(by(reviewer), paragraph().id, {
      ...{
        kind: 'gap',
        type: 'omission',
        origin: 'translation',
        severity: 'minor',
        explanation: 'Which two?',
        links: [],
      },
    })
    expect(await concerned()).toEqual([])
    await resolveGap(by(editor), gap.id, { resolution: 'waived', note: 'It is said before.' })
    expect(await concerned()).toEqual(['reviewer: resolved 1'])
    await transitionArticle(by(editor), article.id, { to: 'in_review' })
    expect((await concerned()).toSorted()).toEqual(['reviewer: transitioned', 'translator: transitioned'])
    await removeMember(by(editor), article.id, { userId: reviewer.id })
    expect(await concerned()).toEqual(['reviewer: membership'])
  })
})
