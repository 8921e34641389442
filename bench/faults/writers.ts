import { randomUUID } from 'node:crypto'
import { setMember } from '@/server/commands/members'
import { createToken } from '@/server/commands/people'
import { prisma } from '@/server/db/database'
import { by, desk, person } from '@/server/testing/people'
import { inPlace, type Place } from '../server/places'

/** People who write to one article without a pause, whatever becomes of the server; and what must be there of it afterwards. */

export type Writing = {
  readonly articleId: string
  readonly paragraphs: readonly string[]
  readonly tokens: readonly string[]
}

/** One for each writer: they write to one article, each in a paragraph of their own. */
export const prepare = (place: Place, writers: number): Promise<Writing> =>
  inPlace(place, async () => {
    const bodies = Array.from({ length: writers }, (_, index) => index)
    const { article, editor, target } = await desk(
      ['The port', ...bodies.map((index) => `Writer ${index} wrote 0 times.`)],
      ['항구', ...bodies.map((index) => `${index}번이 썼다.`)],
    )
    const tokens: string[] = []
    for (const index of bodies) {
      const writer = await person(`Writer ${index}`)
      await setMember(by(editor), article.id, { userId: writer.id, role: 'editor' })
      tokens.push((await createToken(by(writer), { name: 'kills' })).token)
    }
    return { articleId: article.id, paragraphs: target.slice(1).map(({ id }) => id), tokens }
  })

/** What one asked for: `done` once the server said so. */
type Asked = { readonly words: string; done: boolean }

/** A server from its start to its end. */
export type Run = { readonly base: string; state: 'up' | 'killed' | 'ending' }

export type Writer = {
  /** Writes until the run ends or its server is killed; `done` is called for each write that was acknowledged. */
  readonly write: (run: Run, done: () => void) => Promise<void>
  readonly comments: readonly Asked[]
  readonly corrections: readonly Asked[]
}

/** Comments, and corrections of the paragraph that are accepted, by turns. What wasn’t answered is asked again under its key. */
export function newWriter({ articleId, paragraphs, tokens }: Writing, index: number): Writer {
  const comments: Asked[] = []
  const corrections: Asked[] = []
  const paragraphId = paragraphs[index] ?? ''
  let version = 1
  let text = `Writer ${index} wrote 0 times.`
  let unanswered: { path: string; body: object; key: string } | undefined

  const send = async (base: string, path: string, body: object): Promise<unknown> => {
    const asked = (unanswered ??= { path, body, key: randomUUID() })
    const response = await fetch(`${base}/api/v1${asked.path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${tokens[index]}`,
        'content-type': 'application/json',
        'idempotency-key': asked.key,
      },
      body: JSON.stringify(asked.body),
    })
    const answer = await response.json()
    if (!response.ok) throw new Refused(`${asked.path}: ${response.status} ${JSON.stringify(answer)}`)
    unanswered = undefined
    return answer
  }

  /** Steps that are gone on with where they were left. */
  async function* steps(): AsyncGenerator<(base: string) => Promise<void>> {
    for (let count = 1; ; count++) {
      const comment = { words: `comment ${index}-${count}`, done: false }
      comments.push(comment)
      yield async (base) => {
        await send(base, `/articles/${articleId}/threads`, { kind: 'comment', body: comment.words })
        comment.done = true
      }
      const correction = { words: `${count} times`, done: false }
      const [start, end] = [text.indexOf('wrote ') + 'wrote '.length, text.length - 1]
      const anchor = { version, start, end }
      let threadId = ''
      yield async (base) => {
        const body = { kind: 'suggestion', anchor, replacement: correction.words }
        threadId = ((await send(base, `/paragraphs/${paragraphId}/threads`, body)) as { id: string }).id
        corrections.push(correction)
      }
      yield async (base) => {
        const answer = await send(base, `/suggestions/${threadId}/accept`, {})
        const { paragraph } = answer as { paragraph: { version: number; text: string } }
        version = paragraph.version
        text = paragraph.text
        correction.done = true
      }
    }
  }

  const all = steps()
  let step: ((base: string) => Promise<void>) | undefined
  return {
    comments,
    corrections,
    write: async (run, done) => {
      while (run.state !== 'ending') {
        step ??= (await all.next()).value as (base: string) => Promise<void>
        try {
          await step(run.base)
          step = undefined
          done()
        } catch (error) {
          // It is gone, or its answer was cut short: the next one is asked. Otherwise nothing may fail.
          if (run.state === 'killed' && !(error instanceof Refused)) return
          throw error
        }
      }
    },
  }
}

class Refused extends Error {}

/** What isn’t there of what was acknowledged, or is there more than once. */
export async function lostOrDoubled({ articleId, paragraphs }: Writing, writers: readonly Writer[]): Promise<string[]> {
  const db = await prisma()
  const bodies = await db.comment.findMany({ where: { thread: { articleId } }, select: { body: true } })
  const made = count(bodies.map(({ body }) => body))
  const faults: string[] = []
  for (const [index, { comments, corrections }] of writers.entries()) {
    for (const { words, done } of comments) {
      const times = made.get(words) ?? 0
      if (times > 1 || (done && times === 0)) faults.push(`${words} is there ${times} times`)
    }
    const paragraphId = paragraphs[index] ?? ''
    const versions = await db.paragraphVersion.findMany({ where: { paragraphId, version: { gt: 1 } } })
    const accepted = count(versions.map(({ insert }) => insert))
    const suggested = await db.suggestion.findMany({
      where: { thread: { paragraphId } },
      select: { replacement: true },
    })
    const proposed = count(suggested.map(({ replacement }) => replacement))
    for (const { words, done } of corrections) {
      if (proposed.get(words) !== 1)
        faults.push(`writer ${index}: “${words}” was suggested ${proposed.get(words) ?? 0} times`)
      const times = accepted.get(words) ?? 0
      if (times > 1 || (done && times === 0)) faults.push(`writer ${index}: “${words}” was accepted ${times} times`)
    }
  }
  return faults
}

function count(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
