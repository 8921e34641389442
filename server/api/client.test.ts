import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checks } from '../followers/checks'
import { type Following, startFollowers } from '../followers/run'
import { person } from '../testing/people'
import { tokenOf } from '../testing/rights'
import { answer } from './door'
import { serveBy } from './node-http'

let server: http.Server
let following: Following
let folder: string
beforeAll(async () => {
  following = await startFollowers([checks])
  server = http.createServer(serveBy(answer)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-client-'))
  fs.writeFileSync(path.join(folder, 'ko.md'), '항구의 밤\n\n크레인 두 기에 143억 달러를 냈다.')
  fs.writeFileSync(path.join(folder, 'en.md'), 'The port at night\n\nIt paid $1.43 billion for two cranes.')
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await following.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

/** As its README says. */
async function review(token: string) {
  const files = ['ko.md', 'en.md', 'report.md'].map((name) => path.join(folder, name))
  const client = spawn(process.execPath, ['--import', 'tsx', 'examples/client/review.ts', ...files], {
    env: {
      ...process.env,
      STET_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      STET_TOKEN: token,
    },
  })
  const [told, failed] = [client.stdout.toArray(), client.stderr.toArray()]
  const [status] = await once(client, 'close')
  return { status, told: (await told).join(''), failed: (await failed).join('') }
}

test('the example client imports, reads findings, comments and exports, by a token', async () => {
  const { status, told, failed } = await review(await tokenOf(await person('Kim')))
  expect({ status, failed }).toEqual({ status: 0, failed: '' })
  expect(told).toContain('Imported “The port at night”: 2 units')
  expect(told).toMatch(/\$1\.43 billion: .+\n {2}commented in thread/)
  expect(fs.readFileSync(path.join(folder, 'report.md'), 'utf8')).toContain('Please look at this')
  expect(await review('stet_none')).toMatchObject({
    status: 1,
    failed: expect.stringContaining('401 UNAUTHENTICATED'),
  })
})
