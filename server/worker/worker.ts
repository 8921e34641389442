import 'server-only'
import fs from 'node:fs'
import os from 'node:os'
import { Worker } from 'node:worker_threads'
import { Refusal } from '@/domain/contract/problem'
import { built } from '../built'
import { type Lane as LaneName, noteRefused, noteTask, noteTaskFailure } from '../metrics'
import { processState } from '../process-state'
import { newQueue, type Queue } from '../queue.mjs'
import type { TranslationToCompare } from './compare-version'
import { type Answer, performTask, type Task } from './tasks'
import type { TaskOutcome } from './thread'

/**
 * Runs long work without blocking the process: small tasks at once, large ones one after the other in a thread with its own
 * memory. A task that exceeds its memory or its time ends with the thread, and nothing else does. Checks, which nobody
 * waits for, have a queue and a thread of their own; so have the rules that somebody tries. Throws what the task threw; a Refusal if it is too large, or if too
 * many are waiting.
 */
export async function runTask<T extends Task>(task: T): Promise<Answer<T>> {
  if (isCheck(task)) return (await runInThread(lanes.checks, task)) as Answer<T>
  if (task.do === 'try-rules') {
    if (lanes.trials.queue.isFull())
      throw full('rules', 'Several people are trying rules already. Try again in a minute.')
    return (await runInThread(lanes.trials, task)) as Answer<T>
  }
  if (isSmall(task)) return performTask(task) as Answer<T>
  if (lanes.texts.queue.isFull())
    throw full('long-texts', 'Several long texts are being read already. Try again in a minute.')
  return (await runInThread(lanes.texts, task)) as Answer<T>
}

function full(of: 'rules' | 'long-texts', detail: string): Refusal {
  noteRefused(of)
  return new Refusal('RATE_LIMITED', detail, { retryAfter: 60 })
}

/** A queue with the thread that processes it, started on demand; `young`: MB for what is made and soon forgotten. */
type Lane = {
  readonly name: LaneName
  readonly queue: Queue
  readonly young?: number
  thread?: Worker | undefined
  idle?: NodeJS.Timeout
}

/** Nobody has more than two of them (server/limits); those who wait hold their documents in memory. */
const lanes = processState('worker', (): { readonly [Name in LaneName]: Lane } => ({
  texts: { name: 'texts', queue: newQueue({ mostWaiting: 15 }) },
  // Its thread is there most of the time, and what it works on is small.
  checks: { name: 'checks', queue: newQueue(), young: 12 },
  trials: { name: 'trials', queue: newQueue({ mostWaiting: 5 }) },
}))

/** What is done in threads just now, and what waits for them. */
export const longWork = () => Object.values(lanes).map(({ name, queue }) => ({ name, ...queue.length() }))

/** What nobody waits for. */
type Check = Extract<Task, { do: 'check-pairs' | 'check-article' | 'remember' }>

const isCheck = (task: Task): task is Check =>
  task.do === 'check-pairs' || task.do === 'check-article' || task.do === 'remember'

/** In UTF-16 code units or bytes: what is read and aligned in some hundredths of a second, whatever it is. */
const SMALL = 20_000
const SHORT = 10_000
/** Every sign of it is laid beside what was exported. */
const FEW_CHANGES = 50_000
/** Of JSON that is only parsed. */
const SMALL_JSON = 100_000
const FEW_SEGMENTS = 200

function isSmall(task: Exclude<Task, Check>): boolean {
  if (task.do === 'read-body') return task.bytes.length < SMALL_JSON
  if (task.do === 'import')
    return Object.values(task.upload.documents).reduce((sum, one) => sum + sizeOf(one), 0) < SMALL
  if (task.do === 'compare-source')
    return sizeOf(task.document) < SMALL && task.before.reduce((sum, { length }) => sum + length, 0) < SMALL
  if (task.do === 'compare-translation') return isSmallTranslation(task.translation)
  if (task.do === 'read-review' || task.do === 'read-memory') return sizeOf(task) < SMALL
  if (task.do === 'find-way-mark' || task.do === 'find-export') return sizeOf(task) < SMALL
  if (task.do === 'read-return') {
    const { paragraphs } = task.returned
    return sizeOf(task.returned) + paragraphs.reduce((sum, { text }) => sum + text.length, 0) < FEW_CHANGES
  }
  // Patterns of a library look at it, and a mail may be made to keep them busy.
  if (task.do === 'read-reply') return task.words.text.length + task.words.html.length < SHORT
  if (task.do === 'read-rules' || task.do === 'read-terms') return sizeOf(task.file) < SMALL
  if (task.do === 'take-up') return task.texts.reduce((sum, { length }) => sum + length, 0) < SMALL
  const [source, target] =
    task.do === 'align'
      ? [task.source, task.target]
      : [task.pairs.map((pair) => pair.source), task.pairs.map((pair) => pair.target)]
  const size = [...source, ...target].reduce((sum, { length }) => sum + length, 0)
  return source.length + target.length < FEW_SEGMENTS && size < SMALL
}

const isSmallTranslation = ({ document, bases }: TranslationToCompare) =>
  sizeOf(document) < SMALL && bases.flat().reduce((sum, { text }) => sum + text.length, 0) < SMALL

type Document = NonNullable<Extract<Task, { do: 'import' }>['upload']['documents']['source']>

/** A packed file may hold a thousand times as much. */
const sizeOf = (document: Document | { readonly bytes: Uint8Array } | undefined): number => {
  if (!document) return 0
  if ('text' in document) return document.text.length
  const isPacked = document.bytes[0] === 0x50 && document.bytes[1] === 0x4b
  return isPacked ? Number.POSITIVE_INFINITY : document.bytes.length
}

const LONGEST = 60_000
/** A quarter of what the machine, or the container, has: a full thread leaves enough to the server, the database and a browser. */
const MEMORY = Math.min(os.totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
const MEGABYTES = Math.min(1_024, Math.floor(MEMORY / 4 / 1024 ** 2))
const IDLE = 120_000

const runInThread = (lane: Lane, task: Task): Promise<unknown> =>
  lane.queue.run(async () => {
    const thread = (lane.thread ??= newThread(lane))
    clearTimeout(lane.idle)
    thread.ref()
    const began = performance.now()
    const outcome = await outcomeOf(thread, task).catch((error) => {
      noteTaskFailure(lane.name)
      endThread(lane, thread)
      throw error
    })
    noteTask(lane.name, began)
    if ('failed' in outcome) noteTaskFailure(lane.name)
    // Kept for a while, since one import often follows another; it doesn't keep the process alive.
    thread.unref()
    lane.idle = setTimeout(() => endThread(lane, thread), IDLE).unref()
    return answerOf(outcome)
  })

function outcomeOf(thread: Worker, task: Task): Promise<TaskOutcome> {
  return new Promise<TaskOutcome>((resolve, reject) => {
    const late = setTimeout(() => settle(() => reject(tooMuch())), LONGEST)
    const onMessage = (outcome: TaskOutcome) => settle(() => resolve(outcome))
    const onError = (error: Error) => settle(() => reject(isOutOfMemory(error) ? tooMuch() : error))
    const onExit = (code: number) => settle(() => reject(new Error(`the thread ended with ${code}`)))
    const settle = (answer: () => void) => {
      clearTimeout(late)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      answer()
    }
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    // A body is of no use to anybody else: it needn't be copied.
    thread.postMessage(task, task.do === 'read-body' ? [task.bytes.buffer] : [])
  })
}

function answerOf(outcome: TaskOutcome): unknown {
  if ('done' in outcome) return outcome.done
  if ('failed' in outcome) throw new Error(outcome.failed)
  const { code, detail, extra } = outcome.refused
  throw new Refusal(code, detail, extra)
}

/** The path is computed so that Next doesn't bundle it. */
const newThread = ({ young }: Lane) =>
  new Worker(built.worker ?? fs.realpathSync('server/worker/entry.mjs'), {
    execArgv: ['--conditions=react-server'],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, ...(young && { maxYoungGenerationSizeMb: young }) },
  })

function endThread(lane: Lane, thread: Worker) {
  if (lane.thread === thread) lane.thread = undefined
  void thread.terminate()
}

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const tooMuch = () =>
  new Refusal('TOO_LARGE', 'Processing this text takes more time or memory than is allowed.', {
    issues: [{ path: 'body', message: 'takes more time or memory than is allowed' }],
  })
