import { parentPort } from 'node:worker_threads'
import { Refusal } from '@/domain/contract/problem'
import { type Task, work } from './tasks'

/** In a thread of its own: does each task, and says what came of it. */
parentPort?.on('message', (task: Task) => parentPort?.postMessage(outcome(task)))

export type Outcome =
  | { readonly done: unknown }
  | { readonly refused: Pick<Refusal, 'code' | 'detail' | 'extra'> }
  | { readonly failed: string }

function outcome(task: Task): Outcome {
  try {
    return { done: work(task) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, detail: error.detail, extra: error.extra } }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
