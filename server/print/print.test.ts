import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Refusal } from '@/domain/contract/problem'
import { page } from '@/formats/html/page'
import { inTurn } from '../queue'
import { browser } from './browser'
import { printed } from './print'

async function* pieces(html: string) {
  yield html
}

function hasBrowser(): boolean {
  try {
    return browser() !== ''
  } catch {
    return false
  }
}

describe.skipIf(!hasBrowser())('a page is printed', () => {
  const body = '<p>가나다</p><p style="break-before: page">b</p>'
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-test-'))
  beforeEach(() => void vi.stubEnv('TMPDIR', folder))
  afterEach(() => void vi.unstubAllEnvs())
  afterAll(() => fs.rmSync(folder, { recursive: true }))

  const sizes = [
    ['A4', /\/MediaBox \[0 0 59\d\.\d+ 84\d\.\d+\]/],
    ['Letter', /\/MediaBox \[0 0 612 792\]/],
  ] as const

  test.each(sizes)('on %s, and nothing is left of it', async (paper, size) => {
    const script = `<script>document.body.innerHTML += '<p style="break-before: page">c</p>'</script>`
    const pdf = Buffer.from(await printed(pieces(page({ title: 't', language: 'en', body: body + script })), paper))
    const text = pdf.toString('latin1')
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text).toMatch(size)
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2)
    expect(fs.readdirSync(folder)).toEqual([])
  })

  test('what can’t be read is not printed, and nothing is left of it', async () => {
    const broken = async function* () {
      yield '<!doctype html><head>'
      throw new Error('the article is gone')
    }
    await expect(printed(broken())).rejects.toThrow('the article is gone')
    expect(fs.readdirSync(folder)).toEqual([])
  })
})

test('the browser that is named, and no other', () => {
  const here = import.meta.filename
  expect(browser(here, [])).toBe(here)
  expect(browser(undefined, ['/nowhere/a', here])).toBe(here)
  expect(() => browser('/nowhere/a', [here])).toThrow(Refusal)
})

test('two at once, six waiting, and no more', async () => {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const all = Array.from({ length: 8 }, (_, index) =>
    inTurn(() => {
      begun.push(index)
      return new Promise<void>((resolve) => ends.push(resolve))
    }),
  )
  await expect(inTurn(async () => {})).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  expect(begun).toEqual([0, 1])
  for (let ended = 0; ended < 8; ended++) {
    ends[ended]?.()
    await all[ended]
  }
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  await expect(inTurn(async () => 'free')).resolves.toBe('free')
})
