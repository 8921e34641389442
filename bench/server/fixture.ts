import type { Role } from '@/domain/contract/names'
import { setMember } from '@/server/commands/members'
import { addUser, createToken } from '@/server/commands/people'
import { prisma } from '@/server/db/database'
import { actorOfEmail } from '@/server/session/operator'
import { addArticles, EDITOR } from '../desk/article'
import { inPlace, type Place } from './places'

/** The clients of every load. */
export const CLIENTS = 16

/** One long article to each of these pages, so that a page is asked for again only after thousands of others. */
const READ = { units: 1_000, threads: 1_200, letters: 240 }
const READ_ARTICLES = 4
/** Each client writes in one of its own; then all in the last one. */
const WRITTEN = { units: 60, threads: 360, letters: 240, suggestions: true } as const
/** That of `bench:export`. */
const EXPORTED = { units: 1_000, threads: 500, letters: 400, suggestions: true } as const
/** Listeners are many people, for one may not open so many streams. */
const LISTENERS = 50

export type Words = { readonly id: string; readonly unitId: string; readonly text: string }
export type Suggested = { readonly threadId: string; readonly paragraphId: string; readonly unitId: string }
export type Written = {
  readonly id: string
  /** Of the translation. */
  readonly paragraphs: readonly Words[]
  /** The first of each paragraph, then the second of each. */
  readonly suggestions: readonly Suggested[]
}

export type Fixture = {
  readonly editorId: string
  /** The header of the editor's token. */
  readonly editor: Readonly<Record<string, string>>
  /** Of the other editors, one to each client: nobody sends so much by themselves. */
  readonly editors: readonly Readonly<Record<string, string>>[]
  readonly read: readonly string[]
  /** Of one article to read, by which its pages are asked for. */
  readonly threads: readonly string[]
  readonly written: readonly Written[]
  readonly exported: string
  readonly exportedText: string
  readonly listeners: readonly Readonly<Record<string, string>>[]
}

export const fill = (place: Place): Promise<Fixture> =>
  inPlace(place, async () => {
    const sizes = [
      ...Array.from({ length: READ_ARTICLES }, () => READ),
      ...Array.from({ length: CLIENTS + 1 }, () => WRITTEN),
      EXPORTED,
    ]
    const ids = await addArticles(sizes)
    const exported = ids.at(-1) ?? ''
    const written = ids.slice(READ_ARTICLES, -1)
    const db = await prisma()
    const editor = await actorOfEmail(EDITOR.email)
    if (!editor) throw new Error('the editor is active')
    const [last = ''] = written.slice(-1)
    const people = async (
      count: number,
      name: string,
      role: Role,
      articlesOf: (index: number) => readonly string[],
    ) => {
      const headers: Readonly<Record<string, string>>[] = []
      for (let index = 0; index < count; index++) {
        const email = `${name}${index}@stet.bench`.toLowerCase()
        const own = { email, name: `${name} ${index}`, password: EDITOR.password, admin: false }
        const { id: userId } = await addUser(own)
        for (const id of articlesOf(index)) await setMember({ actor: editor }, id, { userId, role })
        headers.push(await bearer(email))
      }
      return headers
    }
    const listeners = await people(LISTENERS, 'Listener', 'viewer', () => [last])
    const editors = await people(CLIENTS, 'Editor', 'editor', (index) => [written[index] ?? last, last])
    const [first = ''] = ids
    const threads = await db.thread.findMany({
      where: { articleId: first },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
    return {
      ...{ editorId: editor.id, editor: await bearer(EDITOR.email), read: ids.slice(0, READ_ARTICLES), exported },
      threads: threads.map(({ id }) => id),
      written: await Promise.all(written.map(writtenOf)),
      editors,
      exportedText: (await wordsOf(exported)).map(({ text }) => text).join('\n\n'),
      listeners,
    }
  })

async function bearer(email: string) {
  const actor = await actorOfEmail(email)
  if (!actor) throw new Error(`${email} is active`)
  const { token } = await createToken({ actor }, { name: 'bench' })
  return { authorization: `Bearer ${token}` }
}

async function writtenOf(id: string): Promise<Written> {
  const db = await prisma()
  const rows = await db.thread.findMany({
    where: { articleId: id },
    orderBy: { start: 'asc' },
    select: { id: true, paragraphId: true, unitId: true },
  })
  const of = rows.flatMap(({ id: threadId, paragraphId, unitId }) =>
    paragraphId === null || unitId === null ? [] : [{ threadId, paragraphId, unitId }],
  )
  const each = new Map<string, number>()
  const turns = of.map((one) => {
    const turn = each.get(one.paragraphId) ?? 0
    each.set(one.paragraphId, turn + 1)
    return { turn, one }
  })
  return {
    ...{ id, paragraphs: await wordsOf(id) },
    suggestions: turns.toSorted((a, b) => a.turn - b.turn).map(({ one }) => one),
  }
}

async function wordsOf(articleId: string): Promise<Words[]> {
  const db = await prisma()
  return db.paragraph.findMany({
    where: { articleId, side: 'target' },
    orderBy: [{ unit: { position: 'asc' } }, { position: 'asc' }],
    select: { id: true, unitId: true, text: true },
  })
}
