import http from 'node:http'
import { expect, test } from 'vitest'
import { listenThenPrepare } from './listen.mjs'

test('a request that comes while the server is being prepared is answered when it is', async () => {
  const server = http.createServer()
  let answer
  try {
    await listenThenPrepare(server, { port: 0, hostname: '127.0.0.1' }, async () => {
      answer = fetch(`http://127.0.0.1:${server.address().port}`).then((response) => response.text())
      await new Promise((resolve) => server.once('request', resolve))
      return (_request, response) => response.end('prepared')
    })
    expect(await answer).toBe('prepared')
  } finally {
    server.close()
  }
})

test('nothing is prepared where the port is taken', async () => {
  const first = http.createServer()
  await listenThenPrepare(first, { port: 0, hostname: '127.0.0.1' }, async () => () => {})
  let prepared = false
  const second = listenThenPrepare(http.createServer(), { ...first.address(), hostname: '127.0.0.1' }, async () => {
    prepared = true
  })
  await expect(second).rejects.toThrow('EADDRINUSE')
  expect(prepared).toBe(false)
  first.close()
})
