import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from '@/formats/html/page'
import { env } from '../env'
import { endPrints, findBrowser, type Paper, withPrinter } from './print'

async function* pieces(html: string) {
  yield html
}

async function printPdf(html: AsyncIterable<string>, paper?: Paper): Promise<Uint8Array> {
  const printed = await withPrinter((print) => print(html), paper)
  if (typeof printed === 'string') throw new Error(printed)
  return printed
}

describe.skipIf(findBrowser(env().browser) === undefined)('a page is printed', () => {
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
    const pdf = Buffer.from(await printPdf(pieces(page({ title: 't', language: 'en', body: body + script })), paper))
    const text = pdf.toString('latin1')
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text).toMatch(size)
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2)
    expect(fs.readdirSync(folder)).toEqual([])
  })

  test('a headline of several lines is a bookmark with all its spaces', async () => {
    const headline = 'A headline that is much too long to stand in one line of the paper it is printed on'
    const html = page({ title: 't', language: 'en', body: `<h1>${headline}</h1>` })
    const pdf = Buffer.from(await printPdf(pieces(html))).toString('latin1')
    expect(pdf).toContain(`/Title (${headline})`)
  })

  test('what can’t be read is not printed, and nothing is left of it', async () => {
    const broken = async function* () {
      yield '<!doctype html><head>'
      throw new Error('the article is gone')
    }
    await expect(printPdf(broken())).rejects.toThrow('the article is gone')
    expect(fs.readdirSync(folder)).toEqual([])
  })

  // The last one: from then on nothing is printed in this process.
  test('what is being printed when Stet ends, ends too, and nothing is left of it', async () => {
    const printed = printPdf(pieces(page({ title: 't', language: 'en', body: '<p>a</p>'.repeat(200_000) })))
    const ended = expect(printed).rejects.toThrow('aborted')
    await vi.waitFor(() => expect(fs.readdirSync(folder)).toHaveLength(1), { timeout: 60_000 })
    await endPrints()
    await ended
    expect(fs.readdirSync(folder)).toEqual([])
  })
})

test('the browser that is named, and no other', () => {
  const here = import.meta.filename
  expect(findBrowser(here, [])).toBe(here)
  expect(findBrowser(undefined, ['/nowhere/a', here])).toBe(here)
  expect(findBrowser('/nowhere/a', [here])).toBeUndefined()
})
