import { describe, expect, test } from 'vitest'
import { addComment } from '../commands/comments'
import { eraseUser } from '../commands/erasure'
import { openThread } from '../commands/threads'
import { by, desk, person } from '../testing/people'
import { eventMessages, newFeed } from './feed'

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()

describe('the end of a record, for all who listen', () => {
  test('is read and made once', async () => {
    const { article, editor, target } = await desk()
    const feed = newFeed(article.id, article.seq)
    expect(await feed.after(article.seq)).toEqual([])
    const thread = await openThread(by(editor), target[1]?.id ?? '', { kind: 'comment', body: 'Here.' })
    feed.changed()
    const [one, other] = await Promise.all([feed.after(article.seq), feed.after(article.seq)])
    expect(text(one?.[0]?.bytes)).toContain(thread.id)
    expect(other?.[0]?.bytes).toBe(one?.[0]?.bytes)
    await addComment(by(editor), thread.id, 'And here.')
    feed.changed()
    expect((await feed.after(article.seq))?.map(({ seq }) => seq)).toEqual([2, 3])
    expect((await feed.after(2))?.map(({ seq }) => seq)).toEqual([3])
    expect(await feed.after(1_000_000)).toEqual([])
  })

  test('is left to those who are further behind', async () => {
    const { article, editor, target } = await desk()
    await openThread(by(editor), target[1]?.id ?? '', { kind: 'comment', body: 'Here.' })
    const feed = newFeed(article.id, 2)
    expect(await feed.after(1)).toBeUndefined()
    expect((await eventMessages(article.id, 0)).map(({ seq }) => seq)).toEqual([1, 2])
  })

  test('is read again where somebody was erased meanwhile', async () => {
    const { article } = await desk()
    const feed = newFeed(article.id, 0)
    const reading = Promise.all([feed.after(0), feed.after(0)])
    feed.forget()
    const [one, other] = await reading
    expect(one?.map(({ seq }) => seq)).toEqual([1])
    expect(other?.[0]).toBe(one?.[0])
  })

  test('forgets the name of whoever was erased', async () => {
    const { article, target, member } = await desk()
    const reviewer = await member('reviewer')
    await openThread(by(reviewer), target[1]?.id ?? '', { kind: 'comment', body: 'Here.' })
    const feed = newFeed(article.id, 0)
    expect((await feed.after(0))?.map(({ bytes }) => text(bytes)).join()).toContain('"name":"reviewer"')
    await eraseUser(by(await person('Admin', { admin: true })), reviewer.id, 'en')
    feed.forget()
    expect(await feed.after(0)).toBeUndefined()
    expect((await eventMessages(article.id, 0)).map(({ bytes }) => text(bytes)).join()).not.toContain(
      '"name":"reviewer"',
    )
  })
})
