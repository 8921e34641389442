import 'server-only'
import { parentPort, workerData } from 'node:worker_threads'
import { LockedError } from './lock'
import { openPglite, refuseToGoOn } from './pglite'

/**
 * Runs in a thread of its own, which alone has the embedded database. What it is sent is PostgreSQL's protocol, and so is what
 * it answers: a statement is one message each way, and nothing of it is read or written here.
 */

/** From the main thread: a whole number of the protocol's messages. */
export type Said = Uint8Array<ArrayBuffer> | 'close'

/** To the main thread. A long answer comes in parts, so that it is read there while it is made here. */
export type Told =
  | { readonly opened: true }
  | { readonly failed: unknown; readonly isLocked: boolean }
  | { readonly broken: unknown }
  | { readonly answer: Uint8Array; readonly isLast: boolean }

/** In bytes. */
const PART = 256 * 1024

const tell = (told: Told, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(told, transfer)

try {
  const pglite = await openPglite(String(workerData))
  refuseToGoOn(pglite, (broken) => {
    tell({ broken })
    process.exit(1)
  })
  const part = new Uint8Array(PART)
  let filled = 0
  const send = (isLast: boolean) => {
    const answer = part.slice(0, filled)
    filled = 0
    tell({ answer, isLast }, [answer.buffer])
  }
  const add = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; at += PART) {
      const some = bytes.subarray(at, at + PART)
      if (filled + some.length > PART) send(false)
      part.set(some, filled)
      filled += some.length
    }
  }
  parentPort?.on('message', async (said: Said) => {
    if (said !== 'close') {
      await pglite.execProtocolRawStream(said, { syncToFs: false, onRawData: add })
      send(true)
      return
    }
    await pglite.close()
    parentPort?.close()
  })
  tell({ opened: true })
} catch (failed) {
  tell({ failed, isLocked: failed instanceof LockedError })
}
