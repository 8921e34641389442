import 'server-only'
import type { FileHandle } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import { inTurnOf } from '../turns'
import { openUnnamed } from './spool'

/** A sequence that may be gone through several times. */
export type OnceRead<T> = {
  readonly all: () => AsyncIterable<T>
  readonly discard: () => Promise<void>
}

/** Windows of what is read once, the first time that it is gone through; after that they come from disk. */
export function onceRead<T>(read: () => AsyncIterable<readonly T[]>): OnceRead<T> {
  let file: FileHandle | undefined
  /** Where each window ends in the file; none before all are there. */
  let ends: number[] | undefined

  async function* first(): AsyncIterable<T> {
    file ??= await openUnnamed()
    const written: number[] = []
    let size = 0
    for await (const window of read()) {
      const bytes = serialize(window)
      await file.write(bytes, 0, bytes.length, size)
      size += bytes.length
      written.push(size)
      yield* inTurnOf(window)
    }
    ends = written
  }
  async function* again(from: FileHandle, windows: readonly number[]): AsyncIterable<T> {
    let at = 0
    for (const end of windows) {
      const { buffer } = await from.read({ buffer: Buffer.alloc(end - at), position: at })
      at = end
      // What `serialize` has just written of the same windows.
      yield* inTurnOf(deserialize(buffer) as readonly T[])
    }
  }
  return {
    all: () => (file && ends ? again(file, ends) : first()),
    discard: async () => file?.close(),
  }
}
