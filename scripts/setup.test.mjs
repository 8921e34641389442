import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fingerprint, SOURCES } from './setup.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-setup-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function write(file, text) {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  fs.writeFileSync(path.join(folder, file), text)
}

test('a build is stale as soon as a source or the generated client is another one, tests apart', () => {
  write('server/db/open.ts', 'one')
  write('generated/prisma/client.ts', 'one')
  const before = fingerprint(SOURCES, folder)
  write('server/db/open.test.ts', 'one')
  expect(fingerprint(SOURCES, folder)).toBe(before)
  write('generated/prisma/models/Article.ts', 'two')
  const generated = fingerprint(SOURCES, folder)
  expect(generated).not.toBe(before)
  write('server/db/open.ts', 'two')
  expect(fingerprint(SOURCES, folder)).not.toBe(generated)
})
