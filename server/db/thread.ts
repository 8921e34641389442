import 'server-only'
import { parentPort, workerData } from 'node:worker_threads'
import { collectGarbage } from '../garbage'
import { copyFolder } from './copy'
import { LockedError } from './lock'
import { openPglite, refuseToGoOn } from './pglite'

/**
 * Runs in a thread of its own, which alone has the embedded database. What it is sent is PostgreSQL's protocol, and so is what
 * it answers: what is asked at once is one message each way, and nothing of it is read or written here.
 */

/**
 * From the main thread; the bytes are a whole number of the protocol's messages. It opens at once: `open` asks whether it has.
 * `copyTo`: a folder that isn't there yet; nothing may be half-way in a transaction.
 */
export type Said = 'open' | Uint8Array<ArrayBuffer> | { readonly copyTo: string } | 'close'

/** To the main thread. A long answer comes in parts, so that it is read there while it is made here. */
export type Told =
  | { readonly opened: true }
  | { readonly failed: unknown; readonly isLocked: boolean }
  | { readonly broken: unknown }
  | { readonly answer: Uint8Array; readonly isLast: boolean }
  | { readonly copied: true }
  | { readonly notCopied: unknown }

/** In bytes. */
const PART = 256 * 1024
/** In milliseconds: of several statements the first one's answer doesn't wait for the others that much longer. */
const SOON = 5

const port = parentPort
if (!port) throw new Error('this is the first file of a thread')

const opening = openPglite(String(workerData)).then((pglite) => {
  // What WebAssembly was compiled from.
  collectGarbage()
  refuseToGoOn(pglite, (broken) => {
    tell({ broken })
    process.exit(1)
  })
  return pglite
})
// Whoever asks is told.
opening.catch(() => {})
port.on('message', async (said: Said) => {
  if (said === 'open') return tell(await opening.then(opened, failed))
  const pglite = await opening
  if (said === 'close') {
    await pglite.close()
    port.close()
    return
  }
  if ('copyTo' in said) return tell(copied(said.copyTo))
  sent = performance.now()
  await pglite.execProtocolRawStream(said, { syncToFs: false, onRawData: add })
  send(true)
  if (isOutgrown(said.length)) await pglite.execProtocolRawStream(DISCARD, { syncToFs: false, onRawData: () => {} })
})

/**
 * Without autovacuum nothing tells a kept plan that its tables have grown: one made for an empty library would read a full one from
 * end to end. So plans are made anew, each when it is wanted, after so much was sent: at first soon, for a small table soon is
 * another. To keep none would take longer than most statements do.
 */
const GROWN = { first: 64 * 1024, most: 1024 * 1024, by: 1.5 }
const DISCARD = Uint8Array.from(Buffer.from('Q\0\0\0\u0012DISCARD PLANS\0'))
let limit = GROWN.first
let since = 0

function isOutgrown(bytes: number): boolean {
  since += bytes
  if (since < limit) return false
  since = 0
  limit = Math.min(limit * GROWN.by, GROWN.most)
  return true
}

const opened = (): Told => ({ opened: true })
/** While it is copied no statement is carried out: it is one state. */
function copied(to: string): Told {
  try {
    copyFolder(String(workerData), to)
    return { copied: true }
  } catch (notCopied) {
    return { notCopied }
  }
}
const failed = (error: unknown): Told => ({ failed: error, isLocked: error instanceof LockedError })

const part = new Uint8Array(PART)
let filled = 0
let sent = 0

function add(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += PART) {
    const some = bytes.subarray(at, at + PART)
    if (filled + some.length > PART) send(false)
    part.set(some, filled)
    filled += some.length
  }
  if (performance.now() - sent > SOON) send(false)
}

function send(isLast: boolean) {
  const answer = part.slice(0, filled)
  filled = 0
  sent = performance.now()
  tell({ answer, isLast }, [answer.buffer])
}

function tell(told: Told, transfer: ArrayBuffer[] = []) {
  port?.postMessage(told, transfer)
}
