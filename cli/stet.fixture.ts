import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { stet } from './stet'

/** For tests: calls of the command line, in a folder with a source and its translation. */

export const PASSWORD = 'long enough to be one\n'
let folder: string

/** The files of a worker share this module: each has the folder anew. */
export function inOwnFolder() {
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-cli-'))
    write('source.txt', '다리 점검\n\n다리 12개가 안전하다.\n')
    write('target.txt', 'Bridges inspected\n\nThe 12 bridges are safe.\n')
  })
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
}

export const at = (name: string) => path.join(folder, name)

export function write(name: string, text: string) {
  fs.mkdirSync(path.dirname(at(name)), { recursive: true })
  fs.writeFileSync(at(name), text)
}

/** The result of a call: the exit status, and its stdout and stderr. */
export async function call(words: string[], input = '') {
  const out: Buffer[] = []
  const error: string[] = []
  const status = await stet(words, {
    write: async (body) => void out.push(Buffer.from(body)),
    warn: (line) => error.push(`${line}\n`),
    read: async () => input,
    atEnd: () => {}, // the tests’ database stays open
  })
  return { status, out: Buffer.concat(out).toString('utf8'), error: error.join('') }
}

/** Refused: one line on stderr, nothing on stdout, and the status 1. */
export const refused = (words: string) => ({
  status: 1,
  out: '',
  error: expect.stringMatching(new RegExp(`^stet: [^\n]*${words}[^\n]*\n$`)),
})
export const done = (out = '') => ({ status: 0, out, error: '' })
export const aLine = { status: 0, out: expect.stringMatching(/^\S+\n$/), error: '' }
