import 'server-only'
import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Stream } from '@/formats/write/review'

/** A document on disk. It can be read once, and no file remains, however reading ends. */
export type Spooled = {
  /** In bytes. */
  readonly size: number
  readonly read: () => Readable
  readonly discard: () => Promise<void>
}

/** Writes a document to disk piece by piece: a long one doesn't fill memory, and a slow reader blocks nothing. */
export async function spool(pieces: Stream<string | Uint8Array>): Promise<Spooled> {
  const handle = await openUnnamed()
  try {
    let size = 0
    for await (const bytes of gather(pieces)) {
      await handle.write(bytes, 0, bytes.length, size)
      size += bytes.length
    }
    const read = () => (size === 0 ? Readable.from([]) : handle.createReadStream({ start: 0 }))
    return { size, read, discard: () => handle.close() }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** A file whose name is removed at once; the file itself is when it is closed. */
export async function openUnnamed(): Promise<FileHandle> {
  const file = path.join(os.tmpdir(), `stet-${randomUUID()}`)
  const handle = await open(file, 'wx+', 0o600)
  await unlink(file)
  return handle
}

const AT_ONCE = 256 * 1024

/** Joins small pieces: each write is a system call. */
async function* gather(pieces: Stream<string | Uint8Array>): AsyncIterable<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece as Uint8Array)
    waiting.push(bytes)
    length += bytes.length
    if (length < AT_ONCE) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}
