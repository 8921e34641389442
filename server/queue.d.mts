/** Runs tasks in the order in which they were requested, a limited number at a time. */
export type Queue = {
  /** Runs now, or once the earlier requests are done. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
  /** Whether so many are waiting that the next one should be refused. */
  readonly isFull: () => boolean
  /** Whether nothing is being done, and so nothing waiting. */
  readonly isIdle: () => boolean
  readonly length: () => { readonly running: number; readonly waiting: number }
}

export function newQueue(limits?: { readonly atOnce?: number; readonly mostWaiting?: number }): Queue
