import { once } from 'node:events'
import http from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { noteOutage } from '../outage'
import { type Handle, pageGuard } from './page-guard'
import { guardPages } from './pages'

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
afterAll(() => {
  agent.destroy()
  noteOutage(null)
})

/** As Next does: the head goes out with the first words, and whoever fails may say more, or break the answer off. */
const PAGES: Record<string, Handle> = {
  '/fine': async (_, response) => {
    response.setHeader('x-own', 'yes').write('fi')
    response.end('ne')
  },
  '/fault': async (_, response) => {
    response.statusCode = 500
    response.setHeader('content-type', 'text/plain').end('a fault of ours')
  },
  '/away': async (_, response) => {
    pageGuard.noteFailure?.(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))
    response.statusCode = 500
    response.setHeader('content-encoding', 'gzip').flushHeaders()
    response.write('Next says')
    response.setHeader('x-late', 'yes').end('more')
    response.destroy(new Error('it was broken off'))
  },
}

test('a page that the database kept from being made is one that says so, and others are what they are', async () => {
  guardPages()
  const server = http.createServer((request, response) => {
    const handle = PAGES[request.url ?? '']
    if (handle) void pageGuard.serve?.(handle, request, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : expect.fail('it listens')
  const get = async (path: string) => {
    const [answer]: http.IncomingMessage[] = await once(
      http.get({ port, path, agent, headers: { 'accept-language': 'ko-KR, en' } }),
      'response',
    )
    if (!answer) throw new Error('it answers')
    return { status: answer.statusCode, headers: answer.headers, text: (await answer.toArray()).join('') }
  }
  expect(await get('/fine')).toMatchObject({ status: 200, headers: { 'x-own': 'yes' }, text: 'fine' })
  expect(await get('/fault')).toMatchObject({ status: 500, text: 'a fault of ours' })
  const away = await get('/away')
  expect(away).toMatchObject({ status: 503, text: expect.stringContaining('서버가 데이터베이스에 연결하지 못합니다.') })
  expect(away.headers).toMatchObject({
    ...{ 'retry-after': '5', 'cache-control': 'private, no-store', 'content-type': 'text/html; charset=utf-8' },
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  expect(away.headers).not.toHaveProperty('content-encoding')
  // On the same connection.
  expect(await get('/fine')).toMatchObject({ status: 200, text: 'fine' })
  server.close()
})
