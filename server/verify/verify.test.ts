import { beforeAll, describe, expect, test } from 'vitest'
import { chain } from '@/domain/chain'
import { addComment } from '../commands/comments'
import { acceptSuggestion } from '../commands/decisions'
import { resolveGap } from '../commands/gaps'
import { signOff } from '../commands/sign-offs'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import type { Tx } from '../db/transaction'
import { runChecks } from '../testing/checked'
import { at, by, desk, suggest } from '../testing/people'
import { eventView } from '../views/view'
import { referenceFaults } from './structure'
import { articleFaults, verify } from './verify'

/** The translation omits the price. */
const SOURCE = ['항구의 밤', '크레인은 두 기다. 143억 달러를 냈다. 배는 네 척이다.', '관계자는 말을 아꼈다.']

type Record = {
  articleId: string
  paragraphId: string
  accepted: string
  pending: string
  comment: string
  gap: string
  unitId: string
  editorId: string
}

/** An article with one of everything: seven events, a paragraph at version 2. */
async function record(): Promise<Record> {
  const { article, editor, target } = await desk(undefined, SOURCE)
  const [first, paragraph] = target
  if (!first || !paragraph) throw new Error('the desk has three units')
  const accepted = await suggest(editor, paragraph, 'two', 'three')
  await acceptSuggestion(by(editor), accepted.id, {})
  const pending = await suggest(editor, paragraph, 'four', 'five')
  const comment = await openThread(by(editor), first.id, { kind: 'comment', anchor: at(first, 'port'), body: 'Which?' })
  await addComment(by(editor), comment.id, `The one. @[Editor](${editor.id})`)
  const gap = await openThread(by(editor), first.id, {
    kind: 'gap',
    type: 'omission',
    origin: 'translation',
    severity: 'minor',
    explanation: 'More is missing.',
    links: [{ paragraphId: paragraph.id, start: 0, end: 5, relation: 'needs' }],
  })
  await resolveGap(by(editor), gap.id, { resolution: 'waived', note: 'Fine.' })
  await signOff(by(editor), paragraph.unitId)
  await runChecks(article.id)
  return {
    articleId: article.id,
    paragraphId: paragraph.id,
    accepted: accepted.id,
    pending: pending.id,
    comment: comment.id,
    gap: gap.id,
    unitId: paragraph.unitId,
    editorId: editor.id,
  }
}

let one: Record
beforeAll(async () => {
  one = await record()
})

class Undo extends Error {}

/** What `look` finds after `tamper`, which is then undone. */
async function tampered(tamper: (tx: Tx) => Promise<unknown>, look: (tx: Tx) => Promise<string[]>): Promise<string[]> {
  const db = await prisma()
  let found: string[] = []
  const work = db.$transaction(
    async (tx) => {
      await tamper(tx)
      found = await look(tx)
      throw new Undo()
    },
    { timeout: 60_000 },
  )
  await expect(work).rejects.toBeInstanceOf(Undo)
  return found
}

test('what Stet wrote has no fault', async () => {
  const faults = []
  for await (const fault of verify()) faults.push(fault)
  expect(faults).toEqual([])
})

/** A different last event, with a correct hash. */
async function lastEventIs(tx: Tx, { articleId }: Record, happened: { type: string; data: { [key: string]: string } }) {
  const [last, before] = await tx.event.findMany({ where: { articleId }, orderBy: { seq: 'desc' }, take: 2 })
  if (!last || !before) throw new Error('the article has nine events')
  const hash = chain(before.hash, { ...eventView(last), ...happened })
  await tx.event.update({ where: { articleId_seq: { articleId, seq: last.seq } }, data: { ...happened, hash } })
  await tx.article.update({ where: { id: articleId }, data: { head: hash } })
}

test('nor has what an earlier Stet wrote, with other keys', async () => {
  const faults = await tampered(
    (tx) => lastEventIs(tx, one, { type: 'thread.reopened', data: { threadId: one.comment, by: 'hand' } }),
    (tx) => articleFaults(tx, one.articleId),
  )
  expect(faults).toEqual([])
})

describe('each change behind Stet’s back is found, in one line', () => {
  test.each<[string, (tx: Tx, at: Record) => Promise<unknown>, RegExp[]]>([
    [
      'an event’s words',
      (tx, { articleId }) => tx.event.updateMany({ where: { articleId, seq: 3 }, data: { data: { threadId: null } } }),
      [/event 3 is not what was hashed/],
    ],
    [
      'who did it',
      (tx, { articleId }) =>
        tx.event.updateMany({ where: { articleId, seq: 2 }, data: { actorName: 'Somebody else' } }),
      [/event 2 is not what was hashed/],
    ],
    [
      'when it was done',
      (tx, { articleId }) => tx.event.updateMany({ where: { articleId, seq: 2 }, data: { at: new Date(0) } }),
      [/event 2 is not what was hashed/],
    ],
    [
      'an event taken out',
      (tx, { articleId }) => tx.event.deleteMany({ where: { articleId, seq: 3 } }),
      [/event 3 is missing/],
    ],
    [
      'the last event taken off',
      (tx, { articleId }) => tx.event.deleteMany({ where: { articleId, seq: 9 } }),
      [/counts 9 events, the last one is 8/],
    ],
    [
      'all of them',
      (tx, { articleId }) => tx.event.deleteMany({ where: { articleId } }),
      [/it has no events/, /counts 9 events/],
    ],
    [
      'an event that doesn’t say what it is about',
      (tx, at) => lastEventIs(tx, at, { type: 'thread.reopened', data: { by: 'hand' } }),
      [/event 9 does not hold what a “thread.reopened” holds/],
    ],
    [
      'the head',
      (tx, { articleId }) => tx.article.update({ where: { id: articleId }, data: { head: 'x' } }),
      [/its head is not the hash of its last event/],
    ],
    [
      'a text',
      (tx, { paragraphId }) =>
        tx.paragraph.update({
          where: { id: paragraphId },
          data: { text: { set: 'There are three cranes. There are four ship.' } },
        }),
      [/its text is not what its versions make/, /its anchor outside|not stand on the words/].slice(0, 1),
    ],
    [
      'a version’s words',
      (tx, { paragraphId }) =>
        tx.paragraphVersion.updateMany({ where: { paragraphId, version: 2 }, data: { insert: 'nine' } }),
      [/its text is not what its versions make/],
    ],
    [
      'a version that changes words which are not there',
      (tx, { paragraphId }) =>
        tx.paragraphVersion.updateMany({ where: { paragraphId, version: 2 }, data: { end: 9_999 } }),
      [/version 2 changes words that are not there/],
    ],
    [
      'a version taken away',
      (tx, { paragraphId }) => tx.paragraphVersion.deleteMany({ where: { paragraphId, version: 2 } }),
      [/its text is not what its versions make/, /stands at version 2, its last is 1/, /accepted without a version/],
    ],
    [
      'a number of version',
      (tx, { paragraphId }) => tx.paragraph.update({ where: { id: paragraphId }, data: { version: 3 } }),
      [/stands at version 3, its last is 2/],
    ],
    [
      'an anchor outside its text',
      (tx, { comment }) => tx.thread.update({ where: { id: comment }, data: { end: 9_999 } }),
      [/has its anchor outside the text/],
    ],
    [
      'an anchor on other words',
      (tx, { pending }) => tx.thread.update({ where: { id: pending }, data: { start: { decrement: 1 } } }),
      [/does not stand on the words it quotes/],
    ],
    [
      'half an anchor',
      (tx, { comment }) => tx.thread.update({ where: { id: comment }, data: { quote: null } }),
      [/has half an anchor/],
    ],
    [
      'a link on other words',
      (tx, { gap }) => tx.gapLink.updateMany({ where: { threadId: gap }, data: { quote: 'Those' } }),
      [/its link to paragraph .* does not stand on the words it quotes/],
    ],
    [
      'a finding on other words',
      (tx, { articleId }) => tx.finding.updateMany({ where: { articleId }, data: { quote: 'Those' } }),
      [/finding .* does not stand on the words it quotes/],
    ],
    [
      'a finding that nobody dismissed',
      (tx, { articleId }) => tx.finding.updateMany({ where: { articleId }, data: { status: 'dismissed' } }),
      [/finding .* is dismissed by nobody/],
    ],
    [
      'a decision without a version',
      (tx, { pending, editorId }) =>
        tx.suggestion.update({
          where: { threadId: pending },
          data: { decision: 'accepted', decidedById: editorId, decidedAt: new Date(), appliedText: 'five' },
        }),
      [/accepted without a version/],
    ],
    [
      'a decision by nobody',
      (tx, { pending }) => tx.suggestion.update({ where: { threadId: pending }, data: { decision: 'rejected' } }),
      [/is rejected by nobody or at no time/],
    ],
    [
      'a kind',
      (tx, { comment }) => tx.thread.update({ where: { id: comment }, data: { kind: 'issue' } }),
      [/is a issue without one/],
    ],
    [
      'a thread about another unit than its paragraph’s',
      (tx, { comment, unitId }) => tx.thread.update({ where: { id: comment }, data: { unitId } }),
      [/is not in the unit of its paragraph/],
    ],
    [
      'the order of units',
      (tx, { unitId }) => tx.unit.update({ where: { id: unitId }, data: { position: 7 } }),
      [/stands at 2, not at 1/, /stands at 7, not at 2/],
    ],
    [
      'a sign-off ahead of its unit',
      (tx, { unitId }) => tx.signOff.updateMany({ where: { unitId }, data: { revision: 99 } }),
      [/in a revision that is not there yet/],
    ],
    [
      'a comment taken away',
      async (tx, { comment }) => tx.comment.deleteMany({ where: { threadId: comment, body: { contains: 'The one' } } }),
      [/event 6 names a comment that is not there/],
    ],
  ])('%s', async (_, tamper, lines) => {
    const found = await tampered(
      (tx) => tamper(tx, one),
      (tx) => articleFaults(tx, one.articleId),
    )
    expect(found).toEqual(lines.map((line) => expect.stringMatching(line)))
    for (const line of found) expect(line).toMatch(new RegExp(`^article ${one.articleId}: .+$`))
  })

  test('something of another article', async () => {
    const other = await record()
    const found = await tampered(
      (tx) =>
        tx.thread.update({
          where: { id: one.comment },
          data: { paragraphId: other.paragraphId, unitId: other.unitId },
        }),
      (tx) => articleFaults(tx, one.articleId),
    )
    expect(found.join('\n')).toMatch(/about a unit of another article.*\n.*about a paragraph of another article/)
  })

  test('a row that refers to nothing', async () => {
    const found = await tampered(
      async (tx) => {
        await tx.$executeRaw`SET LOCAL session_replication_role = replica`
        await tx.$executeRaw`DELETE FROM "User" WHERE id = ${one.editorId}`
      },
      (tx) => referenceFaults(tx),
    )
    expect(found).toContain('Thread.authorId: 4 refer to what is not there')
    expect(found).toContain('Mention.userId: 1 refer to what is not there')
  })
})
