import 'server-only'
import { once } from 'node:events'
import fs from 'node:fs'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { logger } from '../log'
import { BackupError } from './format'

const log = logger('backup')

/**
 * Only one process has an embedded database: the command line is given a backup by the running server, over a socket in the data
 * folder. Who may open that folder may read the database in it; nobody else gets to the socket.
 */

/** The length of a socket’s path is limited: from the working directory it is shorter, mostly. */
const LONGEST = 103

const pathIn = (dataDir: string): string => {
  const file = path.join(dataDir, 'stet.sock')
  const near = path.relative(process.cwd(), file)
  return near.length < file.length ? near : file
}

export type Offer = { readonly stop: () => Promise<void> }

/** For the process that holds the database. Where the path is too long it offers nothing, and says so. */
export async function offerBackups(dataDir: string, lines: () => AsyncIterable<string>): Promise<Offer | undefined> {
  const file = pathIn(dataDir)
  if (Buffer.byteLength(file) > LONGEST) {
    log.warn({ file }, 'the path is too long for a socket: while Stet runs, the command line can make no backup')
    return
  }
  fs.rmSync(file, { force: true }) // what a process left that was killed
  const server = http.createServer((request, response) => void answer(request, response, lines))
  server.listen(file)
  await once(server, 'listening')
  fs.chmodSync(file, 0o600)
  server.unref()
  return {
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, lines: () => AsyncIterable<string>) {
  if (request.method !== 'GET' || request.url !== '/backup') return void response.writeHead(404).end()
  const body = lines()[Symbol.asyncIterator]()
  try {
    // What can't begin is refused in words; what breaks off is cut short.
    const first = await body.next()
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    await pipeline(Readable.from(after(first, body)), response)
  } catch (error) {
    log.error({ err: error }, 'a backup failed')
    if (!response.headersSent) response.writeHead(500).end(error instanceof Error ? error.message : String(error))
  }
}

async function* after(first: IteratorResult<string>, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** From the server that runs on a data folder. Throws BackupError where none answers. */
export async function askForBackup(dataDir: string): Promise<AsyncIterable<Uint8Array>> {
  const request = http.get({ socketPath: pathIn(dataDir), path: '/backup', agent: false })
  const response: IncomingMessage = await new Promise((resolve, reject) => {
    request.once('response', resolve)
    request.once('error', () =>
      reject(new BackupError('the database is in use by a Stet that gives no backups: stop it, and try again')),
    )
  })
  if (response.statusCode !== 200) throw new BackupError((await response.toArray()).join('') || 'the server refused')
  return response
}
