import 'server-only'
import fs from 'node:fs'
import { Worker } from 'node:worker_threads'
import { Refusal } from '@/domain/contract/problem'
import { type Answer, type Task, work } from './tasks'
import type { Outcome } from './thread'

/**
 * Does what may take long without keeping everybody waiting: small tasks here and now, large ones one after the other in a
 * thread with a memory of its own. A task that outgrows its memory or its time ends with the thread, and nothing else does.
 * Checks, for which nobody waits, have their own line.
 */
export async function heavy<T extends Task>(task: T): Promise<Answer<T>> {
  if (isCheck(task)) return (await inTurn(lineOf('checks'), task)) as Answer<T>
  return (isSmall(task) ? work(task) : await afterFew(task)) as Answer<T>
}

type Check = Extract<Task, { do: 'check-pairs' | 'check-article' }>

const isCheck = (task: Task): task is Check => task.do === 'check-pairs' || task.do === 'check-article'

/** In UTF-16 code units or bytes: what is read and aligned in some tenths of a second. */
const SMALL = 200_000
const FEW_SEGMENTS = 1_000

function isSmall(task: Exclude<Task, Check>): boolean {
  if (task.do === 'take-in')
    return Object.values(task.brought.documents).reduce((sum, one) => sum + sizeOf(one), 0) < SMALL
  if (task.do === 'read-article') return task.bytes.length < SMALL
  const [source, target] =
    task.do === 'align'
      ? [task.source, task.target]
      : [task.pairs.map((pair) => pair.source), task.pairs.map((pair) => pair.target)]
  const size = [...source, ...target].reduce((sum, { length }) => sum + length, 0)
  return source.length + target.length < FEW_SEGMENTS && size < SMALL
}

type Document = NonNullable<Extract<Task, { do: 'take-in' }>['brought']['documents']['source']>

/** What is packed holds about ten times as much. */
const sizeOf = (document: Document | undefined): number => {
  if (!document) return 0
  if ('text' in document) return document.text.length
  const isPacked = document.bytes[0] === 0x50 && document.bytes[1] === 0x4b
  return document.bytes.length * (isPacked ? 10 : 1)
}

/** So many may wait for their turn; each holds its documents in memory. */
const MOST_WAITING = 6

/** Next bundles modules more than once: there is one of each line all the same. */
type Line = { waiting: number; last: Promise<unknown>; worker?: Worker | undefined; idle?: NodeJS.Timeout }
const holder = globalThis as { stetHeavy?: { [name in 'texts' | 'checks']?: Line } }
const lineOf = (name: 'texts' | 'checks'): Line =>
  ((holder.stetHeavy ??= {})[name] ??= { waiting: 0, last: Promise.resolve() })

async function afterFew(task: Task): Promise<unknown> {
  const line = lineOf('texts')
  if (line.waiting >= MOST_WAITING)
    throw new Refusal('RATE_LIMITED', 'Several long texts are being taken in already. Try again in a minute.', {
      retryAfter: 60,
    })
  return inTurn(line, task)
}

async function inTurn(line: Line, task: Task): Promise<unknown> {
  line.waiting++
  const mine = line.last.then(() => inThread(line, task))
  line.last = mine.catch(() => {})
  try {
    return await mine
  } finally {
    line.waiting--
  }
}

const LONGEST = 120_000
const MEGABYTES = 1_024
const IDLE = 30_000

function inThread(line: Line, task: Task): Promise<unknown> {
  const worker = (line.worker ??= newWorker())
  clearTimeout(line.idle)
  worker.ref()
  return new Promise<Outcome>((resolve, reject) => {
    const late = setTimeout(() => end(() => reject(tooMuch())), LONGEST)
    const answered = (outcome: Outcome) => end(() => resolve(outcome))
    const failed = (error: Error) => end(() => reject(isOutOfMemory(error) ? tooMuch() : error))
    const ended = (code: number) => end(() => reject(new Error(`the thread ended with ${code}`)))
    const end = (settle: () => void) => {
      clearTimeout(late)
      worker.off('message', answered).off('error', failed).off('exit', ended)
      settle()
    }
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.postMessage(task)
  }).then(
    (outcome) => {
      rest(line, worker)
      return told(outcome)
    },
    (error) => {
      dismiss(line, worker)
      throw error
    },
  )
}

function told(outcome: Outcome): unknown {
  if ('done' in outcome) return outcome.done
  if ('failed' in outcome) throw new Error(outcome.failed)
  const { code, detail, extra } = outcome.refused
  throw new Refusal(code, detail, extra)
}

/** Read from the disk as it is, in the built application too: the path is looked up so that Next doesn't bundle it. */
const newWorker = () =>
  new Worker(fs.realpathSync('server/worker/entry.mjs'), {
    execArgv: ['--conditions=react-server'],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })

/** Kept for a while, for who brings in one text brings in more; it keeps no process from ending. */
function rest(line: Line, worker: Worker) {
  worker.unref()
  line.idle = setTimeout(() => dismiss(line, worker), IDLE).unref()
}

function dismiss(line: Line, worker: Worker) {
  if (line.worker === worker) line.worker = undefined
  void worker.terminate()
}

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const tooMuch = () =>
  new Refusal('TOO_LARGE', 'The text takes more time or memory than there is for one.', {
    issues: [{ path: 'body', message: 'takes more time or memory than there is for one' }],
  })
