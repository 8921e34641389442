import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { finished } from 'node:stream/promises'
import { expect, test } from '@playwright/test'
import { startOwn } from './setting/own-server'

test('ended while a page listens and a body is half sent, Stet ends the stream, cuts the rest off, and closes its database', async ({
  request,
}) => {
  test.slow()
  const own = await startOwn({ demo: true })
  try {
    const { csrfToken } = await (await request.get(`${own.url}/api/auth/csrf`)).json()
    await request.post(`${own.url}/api/auth/callback/credentials`, {
      form: { csrfToken, email: 'editor@stet.test', password: 'stet-demo-2026', json: 'true' },
      headers: { origin: own.url },
    })
    const { cookies } = await request.storageState()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const stream = http.get(`${own.url}/api/v1/me/events`, { headers: { cookie }, agent: false })
    const [events] = await once(stream, 'response')
    expect(events.statusCode).toBe(200)
    // Fails where it is cut off.
    const ended = finished(events.resume())
    const half = net.connect(Number(new URL(own.url).port), '127.0.0.1')
    half.on('error', () => {})
    await once(half.resume(), 'connect')
    half.write(`POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Length: 100\r\n\r\n{`)
    const cut = new Promise((resolve) => half.once('close', resolve))
    // With status 0: the database was closed, and nothing had to be ended by force.
    await own.stop()
    await Promise.all([ended, cut])
  } finally {
    own.clear()
  }
})
