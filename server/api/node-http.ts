import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { logger } from '../log'

const log = logger('requests')

export type Answer = (request: Request) => Promise<Response>
export type Serve = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

/** What answers a request, for a server of Node's own. `answer` doesn't throw. */
export const serveBy =
  (answer: Answer): Serve =>
  async (incoming, outgoing) => {
    const leaving = new AbortController()
    outgoing.on('close', () => {
      if (!outgoing.writableFinished) leaving.abort()
    })
    const response = await answer(requestOf(incoming, leaving.signal))
    await send(response, incoming, outgoing).catch((error) => {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        log.error({ err: error }, 'an answer broke off')
      outgoing.destroy()
    })
  }

function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET', url = '/', headers } = incoming
  const own = new Headers()
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') own.set(name, value)
  const isSent =
    method !== 'GET' && method !== 'HEAD' && ('content-length' in headers || 'transfer-encoding' in headers)
  // Of the address only the path and what is asked of it are read; the host is a header.
  return new Request(`http://stet${url}`, {
    ...{ method, headers: own, signal },
    ...(isSent && { body: bodyOf(incoming), duplex: 'half' }),
  })
}

/** Whoever stops reading it still answers on the same connection: what is left is passed over, and not the end of it. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let isBegun = false
  const begin = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    isBegun = true
    incoming
      .on('data', (bytes: Buffer) => {
        controller.enqueue(bytes)
        incoming.pause()
      })
      .once('end', () => controller.close())
      .once('error', (error) => controller.error(error))
  }
  return new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (!isBegun) begin(controller)
        incoming.resume()
      },
      cancel: () => void incoming.removeAllListeners('data').removeAllListeners('end').resume(),
    },
    { highWaterMark: 0 },
  )
}

/** In bytes: less isn't worth it, and more is compressed on its way. */
const [SHORT, LONG] = [1_024, 4 * 1_024 * 1_024]

async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { status, headers, body } = response
  if (!body || incoming.method === 'HEAD') {
    outgoing.writeHead(status, [...headers].flat()).end()
    return
  }
  const length = Number(headers.get('content-length') ?? Number.NaN)
  if (isCompressed(headers, incoming) && !(length < SHORT)) {
    headers.delete('content-length')
    headers.set('content-encoding', 'gzip')
    headers.append('vary', 'accept-encoding')
    if (length <= LONG) {
      const bytes = await compress(await response.arrayBuffer())
      headers.set('content-length', String(bytes.length))
      outgoing.writeHead(status, [...headers].flat()).end(bytes)
      return
    }
    outgoing.writeHead(status, [...headers].flat())
    return pass(body.pipeThrough(new CompressionStream('gzip')), outgoing)
  }
  outgoing.writeHead(status, [...headers].flat())
  if (length <= LONG) return void outgoing.end(new Uint8Array(await response.arrayBuffer()))
  return pass(body, outgoing)
}

const compress = promisify(gzip)

function isCompressed(headers: Headers, { headers: asked }: IncomingMessage): boolean {
  return (
    TEXT.test(headers.get('content-type') ?? '') &&
    !/no-transform/.test(headers.get('cache-control') ?? '') &&
    takesGzip(String(asked['accept-encoding'] ?? ''))
  )
}

const TEXT = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|jsonl|xml)\b)/

const takesGzip = (accepted: string) =>
  accepted.split(',').some((coding) => /^gzip(?:;q=(?:1|0\.\d*[1-9]).*)?$/.test(coding.replaceAll(' ', '')))

/** Reads on as the client takes what there is. A body that fails ends the connection, even while the client takes nothing. */
async function pass(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader()
  outgoing.once('close', () => void reader.cancel().catch(() => {}))
  reader.closed.catch(() => outgoing.destroy())
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    if (!outgoing.write(value)) await roomIn(outgoing)
  }
  outgoing.end()
}

const roomIn = (outgoing: ServerResponse) =>
  new Promise<void>((resolve) => {
    if (outgoing.closed) return resolve()
    const settle = () => {
      outgoing.off('drain', settle).off('close', settle)
      resolve()
    }
    outgoing.on('drain', settle).on('close', settle)
  })
