import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { review } from '../../examples/client/review'
import { checks } from '../followers/checks'
import { type Following, startFollowers } from '../followers/run'
import { person } from '../testing/people'
import { tokenOf } from '../testing/rights'
import { answer } from './door'
import { serveBy } from './node-http'

let server: http.Server
let following: Following
let stet: string
beforeAll(async () => {
  following = await startFollowers([checks])
  server = http.createServer(serveBy(answer)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  stet = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await following.stop()
})

const TEXTS = {
  source: '항구의 밤\n\n크레인 두 기에 143억 달러를 냈다.',
  target: 'The port at night\n\nIt paid $1.43 billion for two cranes.',
}

test('the example client imports, reads findings, comments and exports, by a token', async () => {
  const token = await tokenOf(await person('Kim'))
  const told: string[] = []
  const report = await review({ stet, token, ...TEXTS }, (line) => told.push(line))
  expect(told[0]).toBe('Imported “The port at night”: 2 units')
  expect(told.join('\n')).toMatch(/\$1\.43 billion: .+\n {2}commented in thread/)
  expect(report).toContain('Please look at this')
  await expect(review({ stet, token: 'stet_none', ...TEXTS })).rejects.toThrow('401 UNAUTHENTICATED')
})
