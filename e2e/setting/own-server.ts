import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { expect, test } from '@playwright/test'

const FIRST_PORT = Number(process.env.E2E_PORT ?? 3417) + 1

/** A Stet of a test's own, with a database that was empty. */
export type OwnServer = {
  url: string
  dataDir: string
  /** What it prints for the first one to come; empty with the people of the demonstration. */
  link: string
  /** Ends it as an operator does. */
  stop: () => Promise<void>
  /** Ends it if it still runs, and takes its data away. */
  clear: () => void
}

/** Files run at the same time: each worker has a port of its own. */
const ownPort = () => FIRST_PORT + test.info().parallelIndex

/** The address that the test's own server will have. */
export const ownUrl = () => `http://127.0.0.1:${ownPort()}`

type Options = { demo: boolean; settings?: Readonly<Record<string, string>> }

export async function startOwn({ demo, settings = {} }: Options): Promise<OwnServer> {
  const port = ownPort()
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-own-'))
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      STET_DATA_DIR: dataDir,
      STET_DEMO: demo ? '1' : '',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const link = await linkOf(server)
  return {
    url: ownUrl(),
    dataDir,
    link,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      expect(await ended).toBe(0)
    },
    clear: () => {
      server.kill('SIGKILL')
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Resolves when the server is ready. */
async function linkOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server has an output')
  let link = ''
  for await (const line of readline.createInterface({ input: server.stdout })) {
    link = /http:\S+\/welcome\/\S+/.exec(line)?.[0] ?? link
    if (line.includes('Ready on')) return link
  }
  throw new Error('the server ended before it was ready')
}
