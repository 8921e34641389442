import 'server-only'
import { z } from 'zod'
import { database } from '../db/database'
import { EVENTS } from '../db/notify'
import { runChecks, unchecked } from './run'

/** A burst of changes is looked at once, in milliseconds. */
const GATHER = 250
const MINUTE = 60_000

type Queue = { readonly due: Set<string>; running: Promise<void>; stopped: boolean; stop: () => void }

/** One per process; Next bundles modules more than once. */
const holder = globalThis as { stetChecks?: Queue }

const Changed = z.object({ articleId: z.string(), text: z.boolean().default(true) })

/**
 * From now on the checks follow what happens: every change of a text, by whichever instance, and what was left over by one
 * that went down.
 */
export async function followChanges(): Promise<void> {
  const open = await database()
  // Of an embedded database this process is the only one: who had something in hand is gone.
  if (open.kind === 'embedded') await open.prisma.article.updateMany({ data: { checkingUntil: null } })
  const queue: Queue = { due: new Set(), running: Promise.resolve(), stopped: false, stop: () => {} }
  holder.stetChecks = queue
  let timer: NodeJS.Timeout | undefined
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      queue.running = queue.running.then(() => work(queue))
    }, GATHER).unref()
  }
  const leftOver = async () => {
    for (const id of await unchecked()) queue.due.add(id)
    if (queue.due.size > 0) later()
  }
  const look = () => void leftOver().catch(warn)
  const regularly = setInterval(look, MINUTE).unref()
  queue.stop = () => {
    clearTimeout(timer)
    clearInterval(regularly)
  }
  await open.listen(EVENTS, (payload) => {
    if (queue.stopped) return
    if (payload === null) return look()
    const { articleId, text } = Changed.parse(JSON.parse(payload))
    if (!text) return
    queue.due.add(articleId)
    later()
  })
  look()
}

/** Ends what is under way, and looks at nothing more: the server is going down. */
export async function stopFollowing(): Promise<void> {
  const queue = holder.stetChecks
  if (!queue) return
  queue.stopped = true
  queue.stop()
  await queue.running
}

async function work(queue: Queue) {
  for (const articleId of queue.due) {
    if (queue.stopped) return
    queue.due.delete(articleId)
    // What fails is tried again when its turn has run out: nobody waits for it.
    await runChecks(articleId).catch(warn)
  }
}

const warn = (error: unknown) => console.error('[stet] the checks failed:', error)
