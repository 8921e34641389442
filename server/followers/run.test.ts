import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { EventType } from '@/domain/event'
import { addComment } from '../commands/comments'
import { rejectSuggestion } from '../commands/decisions'
import { openThread, resolveThread } from '../commands/threads'
import { prisma } from '../db/database'
import { sink } from '../log'
import { dropNotes, makeNotes, notesOf, noting } from '../testing/notes'
import { by, type Desk, desk, suggest } from '../testing/people'
import { type Follower, follow } from './follow'
import { type Following, type Pace, startFollowers } from './run'

/** Shorter times than in production, so that the tests are quick. */
const PACE: Partial<Pace> = { gather: 1, poll: 50, lease: 500, retry: { first: 1, longest: 20 } }

beforeAll(makeNotes)
afterAll(dropNotes)

const started: Following[] = []
async function start(followers: readonly Follower[], pace: Partial<Pace> = {}) {
  const following = await startFollowers(followers, { ...PACE, ...pace })
  started.push(following)
  return following
}
afterEach(async () => {
  for (const following of started.splice(0)) await following.stop()
})

const soon = (work: () => Promise<void>) => vi.waitFor(work, { timeout: 120_000, interval: 20 })

const named = (name: string, hears: readonly EventType[], more: Partial<Parameters<typeof follow>[1]> = {}) =>
  follow(name, { hears, from: 'beginning', ...more }, async () => undefined)

/** A comment on the first paragraph of an article, and this many replies. */
async function remark({ editor, target }: Desk, replies = 0) {
  const thread = await openThread(by(editor), target[0]?.id ?? '', { kind: 'comment', body: 'Which one?' })
  for (let reply = 0; reply < replies; reply++) await addComment(by(editor), thread.id, `Reply ${reply}.`)
  return thread
}

describe('a follower', () => {
  test('hears of each event that it wants once, in order: those from before, and those that come', async () => {
    const one = noting(named('once', ['thread.opened', 'comment.added']))
    const set = await desk()
    await remark(set, 1)
    await start([one])
    await soon(async () => expect(await notesOf(one, set.article.id)).toEqual(['2 thread.opened', '3 comment.added']))
    const thread = await remark(set)
    await resolveThread(by(set.editor), thread.id)
    await addComment(by(set.editor), thread.id, 'And that?')
    const all = ['2 thread.opened', '3 comment.added', '4 thread.opened', '6 comment.added']
    await soon(async () => expect(await notesOf(one, set.article.id)).toEqual(all))
    const later = await desk()
    await remark(later)
    await soon(async () => expect(await notesOf(one, later.article.id)).toEqual(['2 thread.opened']))
  })

  test('loses nothing that happens while it is down', async () => {
    const one = noting(named('down', ['comment.added']))
    const set = await desk()
    const first = await start([one])
    await first.stop()
    await remark(set, 2)
    await start([one])
    await soon(async () => expect(await notesOf(one, set.article.id)).toEqual(['3 comment.added', '4 comment.added']))
  })

  test('looks at what is overdue although nothing has happened there, each once', async () => {
    const ids = [await desk(), await desk(), await desk()].map(({ article }) => article.id)
    const seen: { id: string; events: number }[] = []
    const left = async () => ids.filter((id) => !seen.some((one) => one.id === id))
    const one = follow(
      'overdue',
      { hears: ['thread.opened'], from: 'now', overdue: left },
      async ({ articleId, events }) => void seen.push({ id: articleId, events: events.length }),
    )
    await start([one])
    await soon(async () => expect(await left()).toEqual([]))
    expect(seen).toEqual(ids.map((id) => ({ id, events: 0 })))
  })

  test('begins where it says', async () => {
    const set = await desk()
    await remark(set)
    const [past, present] = [
      noting(named('past', ['thread.opened'])),
      noting(named('present', ['thread.opened'], { from: 'now' })),
    ]
    await start([past, present])
    await remark(set)
    const later = await desk()
    await remark(later)
    await soon(async () => {
      expect(await notesOf(past, set.article.id)).toEqual(['2 thread.opened', '3 thread.opened'])
      expect(await notesOf(present, set.article.id)).toEqual(['3 thread.opened'])
      expect(await notesOf(present, later.article.id)).toEqual(['2 thread.opened'])
    })
  })

  test('of a higher revision begins again, and only once', async () => {
    const set = await desk()
    await remark(set)
    const one = (revision: number) => noting(named('revised', ['thread.opened'], { revision }))
    const heard = async (...times: string[]) =>
      soon(async () => expect(await notesOf(one(1), set.article.id)).toEqual(times))
    await start([one(1)])
    await heard('2 thread.opened')
    await start([one(2)])
    await heard('2 thread.opened', '2 thread.opened')
    await start([one(2)])
    await remark(set)
    await heard('2 thread.opened', '2 thread.opened', '3 thread.opened')
  })

  test('gets a burst at once, or as few as it wants', async () => {
    const set = await desk()
    await remark(set, 4)
    const [many, single]: [number[][], number[][]] = [[], []]
    const counting = (sizes: number[][], follower: Follower) =>
      noting(follower, {
        begun: ({ articleId, events }) => {
          if (articleId === set.article.id) sizes.push(events.map(({ seq }) => seq))
        },
      })
    const [all, each] = [
      counting(many, named('burst', ['comment.added'])),
      counting(single, named('single', ['comment.added'], { atOnce: 1 })),
    ]
    await start([all, each])
    await soon(async () => {
      expect(await notesOf(all, set.article.id)).toHaveLength(4)
      expect(await notesOf(each, set.article.id)).toHaveLength(4)
    })
    expect([many, single]).toEqual([[[3, 4, 5, 6]], [[3], [4], [5], [6]]])
  })

  test('is given what its events hold', async () => {
    const reasons: (string | undefined)[] = []
    const one = follow('reasons', { hears: ['suggestion.rejected'], from: 'now' }, async ({ events }) => {
      reasons.push(...events.map(({ data }) => `${data.concerns[0]?.reason}: ${data.reason}`))
      return undefined
    })
    await start([one])
    const set = await desk()
    const translator = await set.member('translator')
    const [, paragraph] = set.target
    if (!paragraph) throw new Error('the desk has three units')
    const { id } = await suggest(translator, paragraph, 'two', '2')
    await rejectSuggestion(by(set.editor), id, { reason: 'Words up to ten.' })
    await soon(async () => expect(reasons).toEqual(['rejected: Words up to ten.']))
  })
})

describe('a failure', () => {
  test('is tried again until it isn’t one, leaves nothing half done, and holds up no other article', async () => {
    const logged = vi.spyOn(sink, 'write').mockImplementation(() => {})
    const [bad, good] = [await desk(), await desk()]
    for (const set of [bad, good]) await remark(set)
    let left = 3
    const fail = async () => {
      if (--left >= 0) throw new Error('the post office is closed')
    }
    const one = noting(named('failing', ['thread.opened']), {
      begun: async ({ articleId }) => {
        if (articleId === bad.article.id && left > 1) await fail()
      },
    })
    // The first fails before anything is written, the others in the transaction that writes.
    const both: Follower = {
      ...one,
      handle: async (batch) => {
        const save = await one.handle(batch)
        return async (tx) => {
          await save?.(tx)
          if (batch.articleId === bad.article.id) await fail()
        }
      },
    }
    await start([both])
    await soon(async () => {
      expect(await notesOf(both, good.article.id)).toEqual(['2 thread.opened'])
      expect(await notesOf(both, bad.article.id)).toEqual(['2 thread.opened'])
    })
    const db = await prisma()
    const cursor = { follower: 'failing', articleId: bad.article.id }
    expect(await db.followerCursor.findUnique({ where: { follower_articleId: cursor } })).toMatchObject({
      ...{ seq: 2, holder: null, failures: 0, retryAt: null },
    })
    expect(logged).toHaveBeenCalledTimes(3)
    expect(JSON.parse(logged.mock.calls.at(-1)?.[0] ?? '')).toMatchObject({
      ...{ level: 'error', follower: 'failing', articleId: bad.article.id, failures: 3 },
    })
    logged.mockRestore()
  })

  test('waits longer each time', async () => {
    const logged = vi.spyOn(sink, 'write').mockImplementation(() => {})
    const set = await desk()
    const one = noting(named('patient', ['article.created']), {
      begun: () => {
        throw new Error('never')
      },
    })
    const before = new Date()
    await start([one], { retry: { first: 3_600_000, longest: 7_200_000 } })
    const db = await prisma()
    const where = { follower_articleId: { follower: 'patient', articleId: set.article.id } }
    const waits: number[] = []
    for (const failures of [1, 2, 3]) {
      await soon(async () =>
        expect(await db.followerCursor.findUnique({ where })).toMatchObject({ failures, holder: null }),
      )
      const { retryAt } = await db.followerCursor.findUniqueOrThrow({ where })
      waits.push(Math.floor(((retryAt?.getTime() ?? 0) - before.getTime()) / 3_600_000))
      await db.followerCursor.update({ where, data: { retryAt: null } })
    }
    expect(waits).toEqual([1, 2, 2])
    logged.mockRestore()
  })
})

test('of several instances one hears of each event', async () => {
  const one = noting(named('shared', ['thread.opened', 'comment.added']))
  for (let instance = 0; instance < 3; instance++) await start([one])
  const sets = await Promise.all([desk(), desk(), desk()])
  await Promise.all(sets.map((set) => remark(set, 5)))
  const all = ['2 thread.opened', ...[3, 4, 5, 6, 7].map((seq) => `${seq} comment.added`)]
  for (const { article } of sets) await soon(async () => expect(await notesOf(one, article.id)).toEqual(all))
})

test('who was thought dead can’t move the cursor any more', async () => {
  const set = await desk()
  const one = named('late', ['article.created'])
  let letGo = () => {}
  const waiting = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let first = true
  const slow = noting(one, {
    begun: async ({ articleId }) => {
      if (articleId !== set.article.id || !first) return
      first = false
      const db = await prisma()
      await db.followerCursor.updateMany({ where: { follower: 'late', articleId }, data: { heldUntil: new Date(0) } })
      await waiting
    },
  })
  // Its lease has expired, and it doesn’t renew it before the other has taken over.
  await start([slow], { lease: 60_000 })
  await soon(async () => expect(first).toBe(false))
  const other = await startFollowers([noting(one)], PACE)
  await soon(async () => expect(await notesOf(one, set.article.id)).toEqual(['1 article.created']))
  letGo()
  await started.splice(0)[0]?.stop()
  await other.stop()
  expect(await notesOf(one, set.article.id)).toEqual(['1 article.created'])
})
