import type { Socket } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { receiver, speaker } from '../testing/receiver'
import { type Manner, post } from './post'

const ending: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0)) await end()
})
async function opened<T extends { close: () => Promise<void> }>(opening: Promise<T>): Promise<T> {
  const made = await opening
  ending.push(made.close)
  return made
}

const BODY = '{"words":"말"}'
const send = (url: string, manner: Partial<Manner> = {}) =>
  post({ url, headers: { 'x-one': 'two' }, body: BODY }, { privateAllowed: true, timeout: 60_000, ...manner })
/** For what would take for ever. */
const SHORT = { timeout: 200 }
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n'

test('what is posted arrives, and the answer is kept', async () => {
  const { url, received } = await opened(receiver((_, response) => void response.writeHead(201).end('taken\u0000.')))
  expect(await send(url)).toEqual({ status: 201, answer: 'taken\uFFFD.' })
  expect(received).toMatchObject([{ path: '/hook', headers: { 'x-one': 'two' }, body: BODY }])
})

describe('a hostile server', () => {
  test('that redirects isn’t followed', async () => {
    const inside = await opened(receiver())
    const { url } = await opened(
      receiver((_, response) => void response.writeHead(307, { location: inside.url }).end('over there')),
    )
    expect(await send(url)).toEqual({ status: 307, answer: 'over there' })
    expect(inside.received).toEqual([])
  })

  test('that never answers is left', async () => {
    const { url } = await opened(receiver(() => {}))
    expect(await send(url, SHORT)).toEqual({ failure: 'timed-out' })
  })

  test('that drips its head is left', async () => {
    const { url } = await opened(
      speaker((socket) => {
        socket.write(HEAD)
        drip(socket, 'x: y\r\n')
      }),
    )
    expect(await send(url, SHORT)).toEqual({ failure: 'timed-out' })
  })

  test('that drips its body has answered: its status decides', async () => {
    const { url } = await opened(
      speaker((socket) => {
        socket.write(`${HEAD}\r\n`)
        drip(socket, '.')
      }),
    )
    // Time enough for the head, however busy the machine is.
    const outcome = await send(url, { timeout: 3_000 })
    expect(outcome).toMatchObject({ status: 200 })
    expect(typeof outcome === 'object' && 'answer' in outcome && /^\.*$/.test(outcome.answer)).toBe(true)
  })

  test('that says a lot is cut off after a kilobyte', async () => {
    let hangUp = () => {}
    const hungUp = new Promise<void>((resolve) => {
      hangUp = resolve
    })
    const { url } = await opened(
      speaker((socket) => {
        socket.on('close', () => hangUp())
        socket.write(`${HEAD}\r\n`)
        const more = () => {
          while (!socket.destroyed && socket.write('한'.repeat(20_000)));
        }
        socket.on('drain', more)
        more()
      }),
    )
    const outcome = await send(url)
    // A character is three bytes: the last is cut.
    expect(outcome).toEqual({ status: 200, answer: `${'한'.repeat(341)}\uFFFD` })
    await hungUp
  })

  test.each<[string, (socket: Socket) => void]>([
    ['resets the connection', (socket) => void socket.once('data', () => socket.resetAndDestroy())],
    ['hangs up', (socket) => void socket.once('data', () => socket.end())],
    ['speaks no HTTP', (socket) => void socket.once('data', () => socket.end('220 mail.example ESMTP\r\n'))],
    ['has a head without end', (socket) => void socket.write(`${HEAD}x: ${'y'.repeat(100_000)}\r\n`)],
    [
      'wants to speak something else',
      (socket) => void socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
    ],
  ])('that %s gave no answer', async (_, speak) => {
    const { url } = await opened(speaker(speak))
    expect(await send(url)).toEqual({ failure: 'unreachable' })
  })

  test('that breaks off in its answer has answered', async () => {
    const { url } = await opened(
      speaker((socket) => void socket.end('HTTP/1.1 500 No\r\ncontent-length: 100\r\n\r\nhalf of it')),
    )
    expect(await send(url)).toEqual({ status: 500, answer: 'half of it' })
  })
})

test('who isn’t there, has no name, or has no certificate', async () => {
  const gone = await receiver()
  await gone.close()
  expect(await send(gone.url)).toEqual({ failure: 'unreachable' })
  const plain = await opened(receiver())
  expect(await send(plain.url.replace('http:', 'https:'))).toEqual({ failure: 'tls' })
  const unknown: Manner['resolve'] = (_, __, done) =>
    done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), [])
  expect(await send('http://desk.example/', { resolve: unknown })).toEqual({ failure: 'not-found' })
})

test('what is stopped here is no failure', async () => {
  const stopping = new AbortController()
  const { url, received } = await opened(receiver(() => stopping.abort()))
  expect(await send(url, { stop: stopping.signal })).toBe('interrupted')
  expect(received).toHaveLength(1)
})

describe('a private address', () => {
  const outside = { privateAllowed: false }
  const to = (...addresses: string[]) =>
    vi.fn<NonNullable<Manner['resolve']>>((_, __, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    )

  test('is never connected to: in numbers, by its name, by any of the addresses of a name', async () => {
    const { port, url, received } = await opened(receiver())
    const refused = { failure: 'private-address' }
    expect(await send(url, outside)).toEqual(refused)
    expect(await send(`http://[::ffff:127.0.0.1]:${port}/`, outside)).toEqual(refused)
    expect(await send(`http://2130706433:${port}/`, outside)).toEqual(refused)
    expect(await send(`http://localhost:${port}/`, outside)).toEqual(refused)
    for (const addresses of [['127.0.0.1'], ['1.1.1.1', '127.0.0.1'], ['::1'], ['64:ff9b::7f00:1']])
      expect(await send(`http://desk.example:${port}/`, { ...outside, resolve: to(...addresses) })).toEqual(refused)
    expect(received).toEqual([])
  })

  test('can’t come in after the check: a name is resolved once, and what was checked is connected to', async () => {
    const { port, received } = await opened(receiver())
    const resolve = to('127.0.0.1')
    expect(await send(`http://desk.example:${port}/`, { resolve })).toEqual({ status: 204, answer: '' })
    expect(resolve).toHaveBeenCalledTimes(1)
    expect(received).toMatchObject([{ headers: { host: `desk.example:${port}` } }])
  })
})

function drip(socket: Socket, drop: string) {
  const dripping = setInterval(() => socket.write(drop), 10)
  socket.on('close', () => clearInterval(dripping))
}
