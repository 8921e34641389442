import os from 'node:os'
import { parentPort } from 'node:worker_threads'
import { Refusal } from '@/domain/contract/problem'
import { performTask, type Task } from './tasks'

// Those who wait for a page go first. Linux takes it for the thread, other systems for the whole process.
if (process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)

/** Runs in a thread of its own: performs each task it is sent, and replies with the outcome. */
parentPort?.on('message', (task: Task) => parentPort?.postMessage(attempt(task)))

/** As plain data: an error loses its class between threads. */
export type TaskOutcome =
  | { readonly done: unknown }
  | { readonly refused: Pick<Refusal, 'code' | 'detail' | 'extra'> }
  | { readonly failed: string }

function attempt(task: Task): TaskOutcome {
  try {
    return { done: performTask(task) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, detail: error.detail, extra: error.extra } }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
