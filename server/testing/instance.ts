import readline from 'node:readline'
import { Refusal } from '@/domain/contract/problem'
import { acceptSuggestion, rejectSuggestion, withdrawSuggestion } from '../commands/decisions'
import { openArticleThread, openThread } from '../commands/threads'
import { undoAcceptance } from '../commands/undo'
import { closeDatabase, prisma } from '../db/database'
import { type Reader, readSnapshot } from '../db/transaction'
import { actorOfEmail } from '../session/operator'
import type { Asked, Seen, Told } from './history'
import { at, by } from './people'

/** A line on stdin: who asks what, under a key where the same may be asked twice; in an article with one paragraph to correct. */
export type Order = {
  readonly id: number
  readonly email: string
  readonly articleId: string
  readonly paragraphId: string
  readonly asked: Asked
  readonly key?: string
}

/** A line on stdout for each, when it is done; `detail`: of a refusal. */
export type Outcome = {
  readonly id: number
  readonly told?: Told
  readonly detail?: string
  readonly failed?: string
}

/** An instance of the application on the database of DATABASE_URL. It does what stdin says, all at once, and ends with it. */
await (await prisma()).user.count()
say('ready')
for await (const line of readline.createInterface({ input: process.stdin })) void perform(JSON.parse(line) as Order)
await closeDatabase()

async function perform(order: Order) {
  try {
    say({ id: order.id, told: await tell(order) } satisfies Outcome)
  } catch (error) {
    if (error instanceof Refusal)
      say({ id: order.id, told: { refused: error.code }, detail: error.detail } satisfies Outcome)
    else say({ id: order.id, failed: String(error) } satisfies Outcome)
  }
}

async function tell({ email, articleId, paragraphId, asked, key }: Order): Promise<Told> {
  if (asked.do === 'read') return { seen: await readSnapshot((db) => see(db, articleId, paragraphId)) }
  const actor = await actorOfEmail(email)
  if (!actor) throw new Error(`${email} is active`)
  const caller = by(actor, key === undefined ? undefined : { path: asked.do, key })
  if (asked.do === 'comment')
    return { threadId: (await openArticleThread(caller, articleId, { kind: 'comment', body: asked.words })).id }
  if (asked.do === 'suggest') {
    const paragraph = await (await prisma()).paragraph.findUniqueOrThrow({ where: { id: paragraphId } })
    const suggestion = { anchor: at(paragraph, asked.word), replacement: asked.replacement }
    return { threadId: (await openThread(caller, paragraphId, { kind: 'suggestion', ...suggestion })).id }
  }
  const { threadId } = asked
  if (asked.do === 'accept')
    return { threadId, version: (await acceptSuggestion(caller, threadId, {})).paragraph.version }
  if (asked.do === 'undo') return { threadId, version: (await undoAcceptance(caller, threadId)).paragraph.version }
  if (asked.do === 'reject') await rejectSuggestion(caller, threadId, { reason: 'No.' })
  else await withdrawSuggestion(caller, threadId)
  return { threadId }
}

async function see(db: Reader, articleId: string, paragraphId: string): Promise<Seen> {
  const { text } = await db.paragraph.findUniqueOrThrow({ where: { id: paragraphId } })
  const threads = await db.thread.findMany({ where: { articleId }, include: { comments: true, suggestion: true } })
  return {
    text,
    comments: threads.flatMap(({ kind, comments }) => (kind === 'comment' ? comments.map(({ body }) => body) : [])),
    decisions: Object.fromEntries(
      threads.flatMap(({ id, suggestion }) => (suggestion ? [[id, suggestion.decision]] : [])),
    ) as Seen['decisions'],
  }
}

function say(what: unknown) {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}
