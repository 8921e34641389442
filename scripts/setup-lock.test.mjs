import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { identityOf, withLock } from './setup-lock.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-lock-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const isLinux = process.platform === 'linux'

test('two processes take turns, and leave nothing behind', async () => {
  const file = path.join(folder, 'turns')
  const source = `
    import { withLock } from '${path.resolve(import.meta.dirname, 'setup-lock.mjs')}'
    await withLock(${JSON.stringify(file)}, () => new Promise((resolve) => {
      console.log('in')
      process.stdin.once('data', resolve)
    }))`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  let done = false
  const second = withLock(file, async () => {
    done = true
  })
  expect(done).toBe(false)
  holder.stdin.write('go on')
  await second
  expect(done).toBe(true)
  expect(fs.readdirSync(folder)).toEqual([])
})

test.each([
  ['a process that has ended', () => `${endedPid()} 1`],
  ['a process that was cut off before it wrote its name', () => ''],
  ['words', () => 'nobody'],
  ...(isLinux ? [['a process whose number another has now', () => `${process.ppid} 1`]] : []),
])('the lock of %s is taken over', async (_name, content) => {
  const file = path.join(folder, 'stale')
  fs.writeFileSync(file, content())
  expect(await withLock(file, () => fs.readFileSync(file, 'utf8'))).toBe(identityOf(process.pid))
  expect(fs.readdirSync(folder)).toEqual([])
})

test('the lock goes where the work fails', async () => {
  const file = path.join(folder, 'failing')
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(fs.existsSync(file)).toBe(false)
})

/** A higher number than any system uses. */
const endedPid = () => 2 ** 30
