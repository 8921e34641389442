import 'server-only'
import { once } from 'node:events'
import fs from 'node:fs'
import { Duplex } from 'node:stream'
import type { Worker } from 'node:worker_threads'
import { built } from '../built'
import { logger } from '../log'
import { wordsForLog } from '../log-words'
import { processState } from '../process-state'
import { LockedError } from './lock'
import { spawnThread } from './spawn.mjs'
import type { Said, Told } from './thread'

const log = logger('database')

/** The thread of an embedded database. */
export type DatabaseThread = {
  /** A connection to its one session, for a client that speaks PostgreSQL's protocol. */
  connect: () => Duplex
  /** Copies its folder, as it is between two statements; the last checkpoint should be fresh. */
  copy: (to: string) => Promise<void>
  close: () => Promise<void>
}

/** Nothing would ever be answered again. */
function endProcess(broken: Error) {
  log.fatal({ reason: wordsForLog(broken.message) }, 'Stet ends, since the embedded database has broken down')
  // Once all who wait have been told.
  setImmediate(() => process.exit(1))
}

/**
 * Opens an embedded database in a thread of its own, so that nothing waits for a statement but whoever needs its answer. If the
 * thread ends before it is closed, the process ends too, and says so, unless something else is to be done.
 */
export async function startThread(directory: string, whenBroken = endProcess): Promise<DatabaseThread> {
  // The path is computed so that Next doesn't bundle it.
  const thread =
    takeEarly(directory) ?? spawnThread(built.database ?? fs.realpathSync('server/db/entry.mjs'), directory)
  await opened(thread)
  /** Who waits for an answer, in the order in which they asked. */
  const asking: Connection[] = []
  let broken: Error | undefined
  let closing = false
  /** Told once the folder is copied, or why it isn't. */
  let copying: ((failure?: unknown) => void) | undefined
  const ask = (connection: Connection, said: Uint8Array<ArrayBuffer>) => {
    if (broken) return void connection.destroy(broken)
    if (asking.push(connection) === 1) thread.ref()
    thread.postMessage(said satisfies Said, [said.buffer])
  }
  const end = (cause: unknown) => {
    if (closing || broken) return
    const reason = cause instanceof Error ? cause.message : String(cause)
    broken = new Error(`the embedded database has broken down: ${reason}`)
    for (const connection of asking) connection.destroy(broken)
    copying?.(broken)
    whenBroken(broken)
  }
  // While nobody asks, it doesn't keep the process alive.
  thread.unref()
  thread.on('message', (told: Told) => {
    if ('broken' in told) end(told.broken)
    if ('copied' in told) copying?.()
    if ('notCopied' in told) copying?.(told.notCopied)
    if (!('answer' in told)) return
    asking[0]?.receive(told.answer)
    if (!told.isLast) return
    asking.shift()
    // What says good-bye is answered after `close` has begun, which is waited for.
    if (asking.length === 0 && !closing) thread.unref()
  })
  thread.on('error', end)
  thread.on('exit', (code) => end(`its thread ended with ${code}`))
  return {
    connect: () => new Connection(ask),
    copy: (to) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken)
        copying = (failure) => {
          if (asking.length === 0) thread.unref()
          copying = undefined
          if (failure === undefined) resolve()
          else reject(failure)
        }
        thread.ref()
        thread.postMessage({ copyTo: to } satisfies Said)
      }),
    close: async () => {
      closing = true
      thread.ref()
      thread.postMessage('close' satisfies Said)
      const [code] = await once(thread, 'exit')
      if (code !== 0) throw new Error(`the thread of the embedded database ended with ${code}`)
    },
  }
}

/** The one that scripts/start.mjs has started already, if it is for the same database. */
const early = processState('early-database', (): { directory?: string; thread?: Worker | undefined } => ({}))

function takeEarly(directory: string): Worker | undefined {
  const { thread } = early
  if (early.directory !== directory) return
  early.thread = undefined
  return thread
}

function opened(thread: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.postMessage('open' satisfies Said)
    thread.once('message', (told: Told) => {
      if (!('failed' in told)) return resolve()
      const { failed, isLocked } = told
      void thread.terminate()
      // An error loses its class between threads.
      reject(isLocked && failed instanceof Error ? new LockedError(failed.message) : failed)
    })
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`the thread of the embedded database ended with ${code}`)))
  })
}

/** Takes the place of a socket: `pg` needs no more of one than this. */
class Connection extends Duplex {
  readonly #ask: (connection: Connection, said: Uint8Array<ArrayBuffer>) => void

  readonly #unsaid: Buffer[] = []

  constructor(ask: (connection: Connection, said: Uint8Array<ArrayBuffer>) => void) {
    super()
    this.#ask = ask
  }

  connect() {
    queueMicrotask(() => this.emit('connect'))
  }

  setNoDelay() {}
  setKeepAlive() {}
  ref() {}
  unref() {}

  override _read() {}

  receive(answer: Uint8Array) {
    if (answer.length > 0 && !this.destroyed) this.push(answer)
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void) {
    this.#say([chunk])
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void) {
    this.#say(chunks.map(({ chunk }) => chunk))
    done()
  }

  /** What is written in one go, of one statement or of several, is one message; good-bye is one for itself. */
  #say(chunks: readonly Buffer[]) {
    const isGoodBye = chunks[0]?.[0] === GOOD_BYE
    if (isGoodBye) this.#send()
    if (this.#unsaid.length === 0) process.nextTick(() => this.#send())
    this.#unsaid.push(...chunks)
    if (isGoodBye) this.#send()
  }

  #send() {
    if (this.#unsaid.length > 0) this.#ask(this, joined(this.#unsaid.splice(0)))
  }

  override _final(done: () => void) {
    this.push(null)
    done()
  }
}

/** The protocol's Terminate: PGlite passes over a message that begins with it, and would end by one in the middle. */
const GOOD_BYE = 0x58

function joined(chunks: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
