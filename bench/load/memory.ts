import type { Running } from '../server/running'

/** In MB: what the process has of the machine, and of it what its scripts hold, and what they hold outside of it. */
export type Memory = {
  readonly resident: number
  readonly heap: number
  readonly buffers: number
  /** In milliseconds: how long /metrics took. */
  readonly took: number
}

export async function readMemory({ base, memory }: Running, token: string): Promise<Memory> {
  const asked = performance.now()
  const answer = await fetch(`${base}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  const text = await answer.text()
  const took = performance.now() - asked
  const megabytes = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]) / 1024 ** 2
  return {
    ...{ resident: memory(), heap: megabytes('nodejs_heap_size_used_bytes'), took },
    buffers: megabytes('nodejs_external_memory_bytes'),
  }
}
