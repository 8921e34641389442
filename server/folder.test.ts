import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkFolder } from './folder'

test('a data folder is made where there is none, for its owner alone, and nothing is left in it', () => {
  const at = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-folder-'))
  try {
    checkFolder(path.join(at, 'a/b'))
    expect(fs.readdirSync(path.join(at, 'a/b'))).toEqual([])
    expect(fs.statSync(path.join(at, 'a/b')).mode & 0o077).toBe(0)
  } finally {
    fs.rmSync(at, { recursive: true })
  }
})

test('one that can’t be written is told in a line that names the setting', () => {
  const file = import.meta.filename
  expect(() => checkFolder(file)).toThrow(`STET_DATA_DIR: ${file} is no folder`)
  expect(() => checkFolder(path.join(file, 'data'))).toThrow(/^STET_DATA_DIR: .+ is no folder$/)
  // A system without /proc has nobody make it, either.
  expect(() => checkFolder('/proc/stet/data')).toThrow(/^STET_DATA_DIR: \/proc\/stet\/data can’t be written/)
})
