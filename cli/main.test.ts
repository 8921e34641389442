import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdLock } from '@/server/db/lock'

/** The command line as a separate process, on an embedded database of its own. */

const SCRIPT = path.resolve(import.meta.dirname, '../scripts/stet.mjs')
let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-cli-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Run from the folder, with file names relative to it. */
async function stet(words: string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}) {
  const foreign = /^(?:STET_|NEXTAUTH_|DATABASE_URL$|INIT_CWD$|npm_)/
  const child = spawn(process.execPath, [SCRIPT, ...words], {
    cwd: folder,
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
      NODE_ENV: 'test',
      STET_DATA_DIR: path.join(folder, 'data'),
      ...env,
    },
  })
  let [out, error] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk) => (out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk) => (error += chunk))
  child.stdin.end(input)
  await once(child, 'close')
  return { status: child.exitCode, out, error }
}

describe('npm run stet', () => {
  test('answers on stdout and with its exit status', async () => {
    fs.writeFileSync(path.join(folder, 'src.txt'), '다리 12개.\n')
    fs.writeFileSync(path.join(folder, 'tgt.txt'), '12 bridges.\n')
    expect(await stet(['align', '--from', 'ko', '--to', 'en', 'src.txt', 'tgt.txt'])).toEqual({
      status: 0,
      out: '{"beads":[[[0],[0]]]}\n',
      error: '',
    })
    expect(await stet(['align', 'src.txt'])).toMatchObject({ status: 2, out: '' })
  })

  test('makes and migrates the embedded database where there is none', async () => {
    const words = ['user', 'add', '--email', 'kim@stet.test', '--name', 'Kim', '--admin', '--password-stdin']
    const { status, error } = await stet(words, { input: 'long enough to be one\n' })
    expect({ status, error }).toEqual({ status: 0, error: '' })
  })

  test('is refused in one line beside a process that holds it', async () => {
    const { release } = holdLock(path.join(folder, 'data', 'pg.lock'))
    const answer = await stet(['verify'])
    release()
    expect(answer).toEqual({
      status: 1,
      out: '',
      error: expect.stringMatching(/^stet: the database is in use by another Stet process \(pid \d+\)[^\n]*\n$/),
    })
  })

  test('is refused in one line where the server of DATABASE_URL is not there', async () => {
    const DATABASE_URL = 'postgres://nobody@127.0.0.1:1/nowhere'
    expect(await stet(['verify'], { env: { DATABASE_URL } })).toEqual({
      status: 1,
      out: '',
      error: expect.stringMatching(/^stet: [^\n]*ECONNREFUSED[^\n]*\n$/),
    })
  })
})
