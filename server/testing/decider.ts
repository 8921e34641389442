import readline from 'node:readline'
import { Refusal } from '@/domain/contract/problem'
import { acceptSuggestion } from '../commands/decisions'
import { undoAcceptance } from '../commands/undo'
import { closeDatabase, prisma } from '../db/database'
import { actorOfEmail } from '../session/operator'
import { by } from './people'

/** A line on stdin is a list of these, to be done concurrently. */
export type Order = { do: 'accept' | 'undo'; threadId: string; userId: string }

/** A line on stdout for each, when it is done: the version made, or the refusal; without both, an error. */
export type DecisionOutcome = { threadId: string; userId: string; version?: number; code?: string; detail?: string }

/** An instance of the application on the database of DATABASE_URL. It executes the lines of stdin, and ends with it. */
const db = await prisma()
await db.user.count()
say('ready')
for await (const line of readline.createInterface({ input: process.stdin }))
  await Promise.all((JSON.parse(line) as Order[]).map(async (order) => say(await outcome(order))))
await closeDatabase()

async function outcome({ do: act, threadId, userId }: Order): Promise<DecisionOutcome> {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } })
  const actor = await actorOfEmail(email)
  if (!actor) throw new Error(`person ${userId} is active`)
  try {
    const { paragraph } = await (act === 'accept'
      ? acceptSuggestion(by(actor), threadId, {})
      : undoAcceptance(by(actor), threadId))
    return { threadId, userId, version: paragraph.version }
  } catch (error) {
    if (error instanceof Refusal) return { threadId, userId, code: error.code, detail: error.detail }
    return { threadId, userId, detail: String(error) }
  }
}

function say(what: unknown) {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}
