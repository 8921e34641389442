import { describe, expect, test } from 'vitest'
import { prisma } from '../db/database'
import { transaction } from '../db/transaction'
import { readProofPage } from '../export/proof-page'
import { writeQueryMail } from '../mail/query-mail'
import { remindOfQueries } from '../mail/query-reminders'
import { readAnswerPage } from '../queries/answer-page'
import { getGate } from '../queries/gate'
import { linkOf, listGuests, listQueries } from '../queries/guests'
import { listEvents } from '../queries/history'
import { listNotifications } from '../queries/notifications'
import { listThreads } from '../queries/threads'
import { at, by, type Desk, desk, person, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { answerQuery } from './answer-query'
import { transitionArticle } from './articles'
import { addComment } from './comments'
import { acceptSuggestion } from './decisions'
import { makeProofLink, remindGuest, renewLink, revokeLink } from './guests'
import { ask, restoreQuery, withdrawQuery } from './queries'
import { purgeArticle, removeArticle, restoreArticle } from './removal'
import { openThread } from './threads'

const KIM = { name: 'Kim', kind: 'author', locale: 'ko' } as const
const tokenIn = (link: string) => link.split('/').at(-1) ?? ''
const HOUR = 3_600_000

let addresses = 0
const anywhere = () => `address ${++addresses} of queries`

/** A desk with a comment, and a question about it. */
async function asked(who: Parameters<typeof ask>[2]['guest'] = KIM, dueAt?: Date) {
  const set = await desk()
  const paragraph = set.target[1]
  if (!paragraph) throw new Error('the desk has three units')
  const thread = await openThread(by(set.editor), paragraph.id, { kind: 'comment', body: 'Two or three?' })
  const made = await ask(by(set.editor), thread.id, {
    guest: who,
    question: 'Were there two cranes?',
    ...(dueAt && { dueAt: dueAt.toISOString() }),
  })
  const answer = (body: string, queryId = made.query.id) =>
    answerQuery({ token: tokenIn(made.link), queryId, body }, anywhere())
  return { ...set, ...made, answer }
}

const lastEvent = async ({ editor, article }: Pick<Desk, 'editor' | 'article'>) =>
  (await listEvents(editor, article.id, { limit: 1, order: 'newest' })).items[0]

const blockers = async ({ editor, article }: Pick<Desk, 'editor' | 'article'>) =>
  (await getGate(editor, article.id)).blockers.filter(({ kind }) => kind === 'query')

describe('a query', () => {
  test('blocks the approval until it is answered, and its answer is a reply by the name of whom was asked', async () => {
    const set = await asked()
    const { editor, article, thread, query, answer } = set
    const translator = await set.member('translator')
    await addComment(by(translator), thread.id, 'Two, I think.')
    expect(await blockers(set)).toMatchObject([
      { id: thread.id, queryId: query.id, message: 'A query to Kim is unanswered.' },
    ])
    await answer('두 기입니다.')
    expect(await blockers(set)).toEqual([])
    expect(await lastEvent(set)).toMatchObject({
      type: 'query.answered',
      actor: null,
      data: {
        name: 'Kim',
        concerns: [
          { userId: editor.id, reason: 'answered' },
          { userId: translator.id, reason: 'answered' },
        ],
      },
    })
    const [shown] = (await listThreads(editor, article.id, { limit: 5 })).items
    expect(shown?.comments.at(-1)).toMatchObject({ author: { name: 'Kim' }, body: '두 기입니다.', queryId: query.id })
    expect(shown?.queries).toMatchObject([{ guest: { name: 'Kim', kind: 'author' }, question: query.question }])
    const { items } = await listQueries(editor, article.id, { limit: 5, state: 'answered' })
    expect(items.map(({ state }) => state)).toEqual(['answered'])
  })

  test('takes several answers, but the same words once, also two at once', async () => {
    const set = await asked()
    const types = await appended(set.article.id, async () => {
      await Promise.all([set.answer('Two.'), set.answer('Two.'), set.answer('Three, sorry.')])
    })
    expect(types.length).toBeGreaterThan(1)
    expect(types.every((type) => type === 'query.answered')).toBe(true)
    const types2 = await appended(set.article.id, async () => {
      await set.answer('At last.')
      await set.answer('At last.')
    })
    expect(types2).toEqual(['query.answered'])
  })

  test('is asked by reviewers and up; one link is for all of a person', async () => {
    const set = await asked()
    const { thread, article, link, editor } = set
    const input = { guest: KIM, question: 'And the ships?' }
    for (const [who, code] of [
      [await set.member('translator'), 'FORBIDDEN'],
      [await set.member('viewer'), 'FORBIDDEN'],
      [await person('Stranger'), 'NOT_FOUND'],
    ] as const) {
      expect(await refused(ask(by(who), thread.id, input))).toBe(code)
      expect(await refused(linkOf(who, set.guest.id))).toBe(code)
      expect(await refused(listGuests(who, article.id, { limit: 5 }))).toBe(code)
    }
    const again = await ask(by(await set.member('reviewer')), thread.id, input)
    expect(again.link).toBe(link)
    expect((await listGuests(editor, article.id, { limit: 5 })).items).toHaveLength(1)
    const other = await asked()
    expect(await refused(ask(by(editor), thread.id, { ...input, guest: other.guest.id }))).toBe('NOT_FOUND')
    // A query of somebody else can't be answered by this link.
    expect(await refused(set.answer('Me?', other.query.id))).toBe('NOT_FOUND')
  })

  test('is withdrawn, and that taken back; what is withdrawn blocks nothing and takes no answer', async () => {
    const set = await asked()
    await withdrawQuery(by(set.editor), set.query.id)
    expect(await blockers(set)).toEqual([])
    expect(await refused(set.answer('Two.'))).toBe('CONFLICT')
    await restoreQuery(by(set.editor), set.query.id)
    expect(await blockers(set)).toHaveLength(1)
    await set.answer('Two.')
  })
})

describe('a link', () => {
  test('that is forged, replaced, revoked, expired or of a removed article works no more; all answer alike', async () => {
    const set = await asked()
    const { editor, article, guest, query, link } = set
    const token = tokenIn(link)
    const [id, seal = ''] = token.split('.')
    const tries = [`${id}.${seal.slice(0, -1)}`, `${id}.${'A'.repeat(seal.length)}`, `${id}.`, 'nothing', '']
    const say = (given: string) => refused(answerQuery({ token: given, queryId: query.id, body: 'Two.' }, anywhere()))
    for (const one of tries) expect(await say(one)).toBe('NOT_FOUND')
    const proof = await (async () => {
      await transitionArticle(by(editor), article.id, { to: 'in_review' })
      return makeProofLink(by(editor), article.id, { ...KIM, content: 'clean' })
    })()
    expect(await say(tokenIn(proof.link))).toBe('NOT_FOUND')
    const renewed = await renewLink(by(editor), guest.id)
    expect(await say(token)).toBe('NOT_FOUND')
    await revokeLink(by(editor), guest.id)
    expect(await say(tokenIn(renewed.link))).toBe('NOT_FOUND')
    expect(await refused(linkOf(editor, guest.id))).toBe('CONFLICT')
    const fresh = tokenIn((await renewLink(by(editor), guest.id)).link)
    await removeArticle(by(editor), article.id)
    expect(await say(fresh)).toBe('NOT_FOUND')
    await restoreArticle(by(editor), article.id)
    expect([await readAnswerPage(fresh, undefined), await readProofPage(tokenIn(proof.link))]).not.toContain(null)
    const over = new Date(Date.now() - 1)
    await (await prisma()).guest.updateMany({ where: { articleId: article.id }, data: { expiresAt: over } })
    expect(await say(fresh)).toBe('NOT_FOUND')
    expect([await readAnswerPage(fresh, undefined), await readProofPage(tokenIn(proof.link))]).toEqual([null, null])
  })

  test('goes with a purged article, and all that was asked', async () => {
    const { article, link, query, guest } = await asked({ ...KIM, email: 'kim@author.example' })
    await purgeArticle(by(await person('Admin', { admin: true })), article.id, article.title.target)
    const given = { token: tokenIn(link), queryId: query.id, body: 'Two.' }
    expect(await refused(answerQuery(given, anywhere()))).toBe('NOT_FOUND')
    const db = await prisma()
    expect(await db.guest.count({ where: { id: guest.id } })).toBe(0)
    expect(await db.query.count({ where: { id: query.id } })).toBe(0)
  })

  test('takes sixty answers in a quarter of an hour at most, however many are sent', async () => {
    const set = await asked()
    const codes = []
    for (let count = 0; count < 65; count++) codes.push(await refused(set.answer(`Answer ${count}.`)))
    expect(codes.filter((code) => code === 'RATE_LIMITED').length).toBeGreaterThan(4)
    expect(codes.slice(0, 50).every((code) => typeof code === 'object')).toBe(true)
    const types = await appended(set.article.id, async () => void (await refused(set.answer('One more.'))))
    expect(types).toEqual([])
  })

  test('to a proof is made of what is in review or approved, never of a draft', async () => {
    const { editor, article } = await desk()
    const input = { ...KIM, content: 'tracked' as const }
    expect(await refused(makeProofLink(by(editor), article.id, input))).toBe('CONFLICT')
    await transitionArticle(by(editor), article.id, { to: 'in_review' })
    const made = await makeProofLink(by(editor), article.id, input)
    expect(made).toMatchObject({ guest: { purpose: 'proof', content: 'tracked', open: true }, mails: false })
  })
})

describe('by mail', () => {
  const mailsTo = async (to: string) => (await prisma()).mail.findMany({ where: { to }, orderBy: { id: 'asc' } })

  test('all open queries come in one, written anew as long as it waits', async () => {
    const email = `kim-${crypto.randomUUID()}@author.example`
    const set = await asked({ ...KIM, email, locale: 'en' })
    const guest = { guest: set.guest.id, question: 'And how many ships?' }
    const second = await ask(by(set.editor), set.thread.id, guest)
    const [mail, none] = await mailsTo(email)
    expect(none).toBeUndefined()
    expect(mail?.subject).toBe(`2 questions about “${set.article.title.target}”`)
    expect(mail?.text).toContain('1. Were there two cranes?')
    expect(mail?.text).toContain('In: There are two cranes. There are four ships.')
    expect(mail?.text).toContain(set.link)
    expect((mail?.dueAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(4 * 60_000)
    await withdrawQuery(by(set.editor), second.query.id)
    expect((await mailsTo(email))[0]?.text).not.toContain('ships?')
    await withdrawQuery(by(set.editor), set.query.id)
    expect(await mailsTo(email)).toEqual([])
  })

  test('reminders come once before and once after the due date; who asked is told once', async () => {
    const email = `kim-${crypto.randomUUID()}@author.example`
    const due = new Date(Date.now() + 48 * HOUR)
    const set = await asked({ ...KIM, email }, due)
    const send = async () => {
      const db = await prisma()
      await db.mail.updateMany({ where: { to: email, sentAt: null }, data: { sentAt: new Date() } })
      return (await mailsTo(email)).length
    }
    const counts = [await send()]
    for (const hours of [-30, -23, -22, 1, 2]) {
      await remindOfQueries(new Date(due.getTime() + hours * HOUR))
      counts.push(await send())
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3])
    const { items } = await listNotifications(set.editor, { limit: 5 }, { locale: 'en', timeZone: 'Asia/Seoul' })
    expect(items.map(({ text }) => text)).toEqual([
      expect.stringContaining('Kim hasn’t answered: the query is overdue'),
    ])
  })

  test('by hand once an hour, to whom can be mailed and has something to answer', async () => {
    const nobody = await asked()
    expect(await refused(remindGuest(by(nobody.editor), nobody.guest.id))).toBe('CONFLICT')
    const email = `kim-${crypto.randomUUID()}@author.example`
    const set = await asked({ ...KIM, email })
    await remindGuest(by(set.editor), set.guest.id)
    expect(await refused(remindGuest(by(set.editor), set.guest.id))).toBe('RATE_LIMITED')
  })

  test('nothing is written where the link is over', async () => {
    const email = `kim-${crypto.randomUUID()}@author.example`
    const set = await asked({ ...KIM, email })
    await revokeLink(by(set.editor), set.guest.id)
    expect(await mailsTo(email)).toEqual([])
    const guest = await (await prisma()).guest.findUniqueOrThrow({ where: { id: set.guest.id } })
    expect(await transaction((tx) => writeQueryMail(tx, guest, new Date(), 'reminder'))).toBe(false)
  })
})

describe('the page behind a link', () => {
  test('has the queries of that person with their paragraphs, the words marked, and nothing else; looking changes nothing', async () => {
    const set = await desk()
    const { editor, article, target } = set
    const paragraph = target[1]
    if (!paragraph) throw new Error('the desk has three units')
    const thread = await openThread(by(editor), paragraph.id, {
      ...{ kind: 'comment', body: 'A secret among us.' },
      anchor: at(paragraph, 'two cranes'),
    })
    const question = '<script>alert(1)</script> 두 기인가요?'
    const { link, query } = await ask(by(editor), thread.id, { guest: KIM, question })
    await openThread(by(editor), paragraph.id, { kind: 'comment', body: 'Another secret.' })
    const token = tokenIn(link)
    const types = await appended(article.id, async () => {
      const page = await readAnswerPage(token, undefined)
      expect(page).toMatchObject({ locale: 'ko', name: 'Kim', title: article.title.source })
      expect(page?.queries).toMatchObject([
        {
          ...{ id: query.id, question, asker: editor.name, words: null, answers: [] },
          texts: [
            { lang: 'ko', paragraphs: [[{ marked: false }]] },
            {
              lang: 'en',
              paragraphs: [
                [
                  { text: 'There are ', marked: false },
                  { text: 'two cranes', marked: true },
                  { text: '. There are four ships.', marked: false },
                ],
              ],
            },
          ],
        },
      ])
      expect(JSON.stringify(page)).not.toContain('secret')
      expect((await readAnswerPage(token, 'en'))?.title).toBe(article.title.target)
    })
    expect(types).toEqual([])
    await revokeLink(by(editor), (await listGuests(editor, article.id, { limit: 1 })).items[0]?.id ?? '')
    expect(await readAnswerPage(token, undefined)).toBeNull()
  })

  test('to a proof has the text as it stands or what was accepted, no remark, and is shut while the article is a draft', async () => {
    const { editor, article, target } = await desk()
    const paragraph = target[1]
    if (!paragraph) throw new Error('the desk has three units')
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    await acceptSuggestion(by(editor), id, {})
    await suggest(editor, paragraph, 'ships', 'boats')
    await transitionArticle(by(editor), article.id, { to: 'in_review' })
    const [clean, tracked] = [
      await makeProofLink(by(editor), article.id, { ...KIM, content: 'clean' }),
      await makeProofLink(by(editor), article.id, { ...KIM, content: 'tracked' }),
    ]
    const words = async (link: string) =>
      (await readProofPage(tokenIn(link)))?.paragraphs[1]?.runs.map(({ words: said, change }) => [said, change])
    expect(await words(clean.link)).toEqual([['There are three cranes. There are four ships.', undefined]])
    expect((await words(tracked.link))?.filter(([, change]) => change)).toEqual([
      ['two', 'deleted'],
      ['three', 'inserted'],
    ])
    await (await prisma()).article.update({ where: { id: article.id }, data: { status: 'draft' } })
    expect(await readProofPage(tokenIn(clean.link))).toBeNull()
  })
})
