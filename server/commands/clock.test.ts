import { generateSync } from 'otplib'
import { afterEach, expect, test, vi } from 'vitest'
import { NewUser } from '@/domain/contract/inputs'
import { prisma } from '../db/database'
import { transaction } from '../db/transaction'
import { articlesBehind, take } from '../followers/cursor'
import { spend } from '../limits/spend'
import { sendMail, takeMail } from '../mail/outbox'
import { listThreads } from '../queries/threads'
import { attemptOf } from '../session/device'
import { takeCode } from '../session/second-factor'
import { countWrong, secondsToWait } from '../session/sign-in-limit'
import { by, desk, person } from '../testing/people'
import { verify } from '../verify/verify'
import { addComment } from './comments'
import { addUser } from './people'
import { beginSecondFactor, confirmSecondFactor } from './second-factor'
import { openArticleThread } from './threads'

/** A server’s clock is set, by an hour or a day: what was done while it was wrong keeps nobody out, and nothing waiting, once it is right. */

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** The process’s own; the database’s goes on. */
const clockAhead = (by: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + by })
const clockRight = () => vi.useRealTimers()
afterEach(() => void clockRight())

test.each([HOUR, DAY])('what is written after the clock went back stays behind what was there (%d ms)', async (by_) => {
  const { article, editor } = await desk()
  clockAhead(by_)
  const thread = await openArticleThread(by(editor), article.id, { kind: 'comment', body: 'First.' })
  clockRight()
  await addComment(by(editor), thread.id, 'Second.')
  await openArticleThread(by(editor), article.id, { kind: 'comment', body: 'Third.' })
  const { items } = await listThreads(editor, article.id, { limit: 10 })
  expect(items.map(({ comments }) => comments.map(({ body }) => body))).toEqual([['First.', 'Second.'], ['Third.']])
  const faults: string[] = []
  for await (const fault of verify()) faults.push(fault)
  expect(faults.filter((fault) => fault.includes(article.id))).toEqual([])
})

test('a code of a second factor, a pause after wrong passwords and a spent quota of tomorrow shut nobody out today', async () => {
  const PASSWORD = 'right and long enough'
  const { id, email } = await addUser(NewUser.parse({ email: 'clock@stet.test', name: 'Clock', password: PASSWORD }))
  const actor = { ...(await person('Other')), id, email }
  const { secret } = await beginSecondFactor(by(actor), PASSWORD)
  const code = () => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) })
  const attempt = attemptOf(email, () => undefined)
  const spender = { person: id, address: '203.0.113.90' }
  clockAhead(DAY)
  await confirmSecondFactor(by(actor), code())
  for (let tries = 0; tries < 10; tries++) await countWrong(attempt)
  expect(await secondsToWait(attempt)).toBeGreaterThan(0)
  while ((await spend('exports', spender, 100)) === 0) {}
  clockRight()
  const today = code()
  expect(await takeCode(id, today)).toBe(true)
  expect(await takeCode(id, today)).toBe(false)
  expect(await secondsToWait(attempt)).toBe(0)
  expect(await spend('exports', spender, 100)).toBe(0)
})

test('what an instance held, or put off, until tomorrow is taken by another', async () => {
  const { article } = await desk()
  const db = await prisma()
  const held = { follower: 'clock', articleId: article.id }
  await db.follower.create({ data: { name: 'clock', revision: 1 } })
  await db.followerCursor.create({ data: { ...held, seq: 0, holder: 'dead', heldUntil: new Date(Date.now() + DAY) } })
  const follower = { name: 'clock' } as Parameters<typeof articlesBehind>[0]
  expect(await articlesBehind(follower)).toContain(article.id)
  expect(await take({ ...held, holder: 'alive' }, 30_000)).toBe(0)
  // By one that is alive it is held on.
  expect(await articlesBehind(follower)).not.toContain(article.id)
  expect(await take({ ...held, holder: 'third' }, 30_000)).toBeNull()

  const until = { dueAt: new Date(Date.now() - 2 * DAY), heldUntil: new Date(Date.now() + DAY) }
  await transaction((tx) => sendMail(tx, { to: 'clock@desk.example', subject: 'S', text: 'T' }, true))
  await db.mail.updateMany({ where: { to: 'clock@desk.example' }, data: until })
  expect(await takeMail()).toMatchObject({ to: 'clock@desk.example' })
  await db.mail.deleteMany({ where: { to: 'clock@desk.example' } })
})
