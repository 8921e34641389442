import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { sink } from '../log'
import { readBytes } from './body'
import { type Answer, serveBy } from './node-http'

const servers: http.Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function portOf(answer: Answer): Promise<number> {
  const server = http.createServer(serveBy(answer)).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : expect.fail('it listens')
}

type Asked = { readonly method?: string; readonly headers?: http.OutgoingHttpHeaders; readonly body?: string }

async function ask(port: number, { method = 'GET', headers = {}, body }: Asked = {}, agent?: http.Agent) {
  const request = http.request({ port, path: '/api/v1/a?b=%20c', method, headers, ...(agent && { agent }) }).end(body)
  const [response]: http.IncomingMessage[] = await once(request, 'response')
  if (!response) throw new Error('it answers')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return { status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }
}

const TEXT = '{"words":"as they are"}'.repeat(100)
const textOf = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, {
    headers: { 'content-type': 'application/json', 'content-length': String(text.length), ...headers },
  })

describe('a request', () => {
  test('is passed on as it is, with its body', async () => {
    const seen: unknown[] = []
    const port = await portOf(async (request) => {
      const { pathname, search } = new URL(request.url)
      seen.push(request.method, pathname, search, request.headers.get('x-own'), await request.text())
      return new Response(null, { status: 204 })
    })
    const { status, bytes } = await ask(port, { method: 'POST', headers: { 'x-own': 'yes' }, body: TEXT })
    expect([status, bytes.length]).toEqual([204, 0])
    expect(seen).toEqual(['POST', '/api/v1/a', '?b=%20c', 'yes', TEXT])
  })

  test('whose body nobody reads, or nobody reads to its end, is answered, and so is the next one on the connection', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    const ports = new Set<number | undefined>()
    const port = await portOf(async (request) => {
      if (request.headers.has('x-most')) await readBytes(request, 1_000).catch(() => {})
      return new Response(null, { status: 413 })
    })
    servers.at(-1)?.on('request', ({ socket }) => ports.add(socket.remotePort))
    const body = 'x'.repeat(500_000)
    for (const headers of [{}, { 'x-most': 'x', 'transfer-encoding': 'chunked' }, {}])
      expect((await ask(port, { method: 'POST', headers, body }, agent)).status).toBe(413)
    expect(ports.size).toBe(1)
    agent.destroy()
  })
})

describe('an answer', () => {
  test('is compressed for those who take it, if it is text of some length that may be changed on its way', async () => {
    const answers: Record<string, () => Response> = {
      text: () => textOf(TEXT, { etag: 'W/"1"' }),
      streamed: () => new Response(new Blob([TEXT]).stream(), { headers: { 'content-type': 'text/csv' } }),
      short: () => textOf('{}'),
      kept: () => textOf(TEXT, { 'cache-control': 'no-cache, no-transform' }),
      packed: () => textOf(TEXT, { 'content-type': 'application/pdf' }),
    }
    const port = await portOf(async ({ headers }) => answers[headers.get('x-of') ?? '']?.() ?? new Response())
    const encodings: Record<string, unknown> = {}
    for (const of of Object.keys(answers)) {
      const { headers, bytes } = await ask(port, { headers: { 'x-of': of, 'accept-encoding': 'br, gzip' } })
      encodings[of] = headers['content-encoding']
      const text = (headers['content-encoding'] ? gunzipSync(bytes) : bytes).toString()
      expect(text).toBe(of === 'short' ? '{}' : TEXT)
      const plain = await ask(port, { headers: { 'x-of': of, 'accept-encoding': 'gzip;q=0' } })
      expect([plain.headers['content-encoding'], plain.bytes.toString()]).toEqual([undefined, text])
    }
    expect(encodings).toEqual({
      ...{ text: 'gzip', streamed: 'gzip' },
      ...{ short: undefined, kept: undefined, packed: undefined },
    })
  })

  test('to HEAD has its headers alone', async () => {
    const port = await portOf(async () => textOf(TEXT))
    const { headers, bytes } = await ask(port, { method: 'HEAD' })
    expect([headers['content-length'], bytes.length]).toEqual([String(TEXT.length), 0])
  })

  test('that breaks off ends the connection, so that it can’t be taken for all of it', async () => {
    const told = vi.spyOn(sink, 'write').mockImplementation(() => {})
    const broken = () => new ReadableStream({ pull: (controller) => controller.error(new Error('no more')) })
    const port = await portOf(async () => new Response(broken()))
    await expect(ask(port)).rejects.toThrow()
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
  })
})

describe('a client', () => {
  const MEGABYTE = new Uint8Array(1_024 * 1_024)

  /** One that takes nothing of a body without an end; `state` is told of it. */
  async function reluctant() {
    const state = { given: 0, isEnded: false, isLeft: false, fail: (_: Error) => {} }
    const port = await portOf(async ({ signal }) => {
      signal.addEventListener('abort', () => {
        state.isLeft = true
      })
      const body = new ReadableStream({
        start: (controller) => {
          state.fail = (error) => controller.error(error)
        },
        pull: (controller) => {
          state.given++
          controller.enqueue(MEGABYTE)
        },
        cancel: () => {
          state.isEnded = true
        },
      })
      return new Response(body)
    })
    const socket = net.connect(port, '127.0.0.1').pause()
    socket.on('error', () => {})
    socket.write('GET /api/v1/a HTTP/1.1\r\nhost: stet\r\n\r\n')
    let before = 0
    do {
      before = state.given
      await new Promise((resolve) => setTimeout(resolve, 50))
    } while (state.given === 0 || state.given > before)
    return { state, socket }
  }

  test('that takes nothing has only so much made for it, and its leaving ends that', async () => {
    const { state, socket } = await reluctant()
    expect(state.given).toBeLessThan(40)
    socket.destroy()
    await vi.waitFor(() => expect(state).toMatchObject({ isEnded: true, isLeft: true }), { timeout: 30_000 })
  })

  test('that takes nothing is let go when there is nothing more for it', async () => {
    const { state, socket } = await reluctant()
    const closed = once(socket, 'close')
    state.fail(new DOMException('The client takes nothing.', 'AbortError'))
    socket.resume()
    await closed
  })
})
