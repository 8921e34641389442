import { setTimeout as wait } from 'node:timers/promises'
import type { Desk } from './desk'

/** What somebody does to the server: it answers once all of it was answered, or gave up. */
export type Attack = { readonly name: string; readonly run: (given: Given) => Promise<void> }

export type Given = {
  readonly base: string
  readonly desk: Desk
  /** Sends a request, and notes with what status it was answered. */
  readonly send: (path: string, sent?: Sent) => Promise<Response | undefined>
}

type Sent = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }

/** Nobody waits longer. */
const PATIENCE = 90_000

/** How many requests were answered with each status, or with none. */
export class Statuses {
  readonly #counts = new Map<string, number>()
  /** Detail of the first answer above 499. */
  worst = ''

  note(status: string) {
    this.#counts.set(status, (this.#counts.get(status) ?? 0) + 1)
  }

  /** None of them says that the server failed. */
  get areWell() {
    return [...this.#counts.keys()].every((status) => /^[1-4]\d\d$/.test(status))
  }

  toString() {
    return [...this.#counts]
      .sort()
      .map(([status, count]) => (count === 1 ? status : `${count} × ${status}`))
      .join(', ')
  }
}

export function sender(base: string, statuses: Statuses): Given['send'] {
  const deadline = AbortSignal.timeout(PATIENCE)
  return async (path, { headers, signal, ...sent } = {}) => {
    try {
      const signals = signal ? AbortSignal.any([signal, deadline]) : deadline
      const response = await fetch(base + path, { ...sent, headers: { ...headers }, signal: signals })
      statuses.note(String(response.status))
      if (response.headers.get('content-type')?.startsWith('text/event-stream')) return response
      const text = await response.text()
      if (response.status >= 500) statuses.worst ||= text.slice(0, 300)
      return
    } catch (error) {
      if (!signal?.aborted) statuses.note(deadline.aborted ? 'given up' : failureOf(error))
      return
    }
  }
}

const failureOf = (error: unknown) =>
  error instanceof Error && error.cause instanceof Error ? `no answer (${error.cause.message})` : String(error)

/** Several at once, the next whenever one is done. */
export async function atOnce<T>(count: number, all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...all]
  const next = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: count }, next))
}

export const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

export const pause = (milliseconds: number) => wait(milliseconds)
