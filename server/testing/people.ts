import { randomUUID } from 'node:crypto'
import { NewArticle } from '@/domain/contract/inputs'
import type { Role } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Article, Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import { createArticle } from '../commands/articles'
import { setMember } from '../commands/members'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import { listUnits } from '../queries/units'
import type { Actor, Caller } from '../session/actor'
import { actorOfEmail } from '../session/operator'

/** A person of the test's own. */
export async function person(name: string, { admin = false } = {}): Promise<Actor> {
  const db = await prisma()
  const email = `${name.toLowerCase().replace(/\W/g, '')}-${randomUUID()}@stet.test`
  await db.user.create({ data: { email, name, admin } })
  const actor = await actorOfEmail(email)
  if (!actor) throw new Error('a new person is active')
  return actor
}

export const by = (actor: Actor, key?: Caller['once']): Caller => ({ actor, ...(key && { once: key }) })

const SOURCE = ['항구의 밤', '크레인은 두 기다. 배는 네 척이다.', '관계자는 말을 아꼈다.']
const TARGET = ['The port at night', 'There are two cranes. There are four ships.', 'The official said little.']

export type Desk = {
  article: Article
  units: Unit[]
  /** The translation's paragraphs, headline first. */
  target: Paragraph[]
  editor: Actor
  /** A member with this role, created on first use. */
  member: (role: Role) => Promise<Actor>
}

/** An article of three units with its editor. */
export async function desk(target: string[] = TARGET, source: string[] = SOURCE): Promise<Desk> {
  const editor = await person('Editor')
  const input = NewArticle.parse({
    sourceLanguage: 'ko',
    targetLanguage: 'en',
    source: source.join('\n\n'),
    target: target.join('\n\n'),
  })
  const article = await createArticle(by(editor), input)
  const { items: units } = await listUnits(editor, article.id, { limit: 200 })
  const members = new Map<Role, Actor>()
  return {
    article,
    units,
    target: units.flatMap((unit) => unit.target),
    editor,
    member: async (role) => {
      const known = members.get(role)
      if (known) return known
      const actor = await person(role)
      await setMember(by(editor), article.id, { userId: actor.id, role })
      members.set(role, actor)
      return actor
    },
  }
}

/** The range of some words in a paragraph, as an anchor of its present version. */
export function at(paragraph: Pick<Paragraph, 'text' | 'version'>, words: string) {
  const start = paragraph.text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in “${paragraph.text}”`)
  return { version: paragraph.version, start, end: start + words.length }
}

export function suggest(actor: Actor, paragraph: Paragraph, words: string, replacement: string): Promise<Thread> {
  const body: BodyOf<'POST /paragraphs/{id}/threads'> = {
    kind: 'suggestion',
    anchor: at(paragraph, words),
    replacement,
  }
  return openThread(by(actor), paragraph.id, body)
}

/** The code of a refusal; the answer if there was none. */
export async function refused(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
