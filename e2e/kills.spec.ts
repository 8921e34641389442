import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@playwright/test'

/** `npm run bench:kills` does so a hundred times, on both databases. */
test('killed while six people write, Stet has lost and doubled nothing that it acknowledged', async () => {
  const port = Number(process.env.E2E_PORT ?? 3417) + 20 + test.info().parallelIndex
  const kills = spawn(process.execPath, ['scripts/run.mjs', 'bench/kills.ts', '2', '--embedded'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = (await kills.stdout.toArray()).join('')
  const [status] = kills.exitCode === null ? await once(kills, 'exit') : [kills.exitCode]
  expect({ status, said }).toEqual({
    status: 0,
    said: expect.stringMatching(/ [1-9]\d* writes acknowledged, 0 faults/),
  })
})
