import { encode } from 'next-auth/jwt'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Preview } from '@/domain/contract/intake'
import { Problem } from '@/domain/contract/problem'
import { Article } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { env } from '../env'
import { person } from '../testing/people'
import { form, newToken, type Part, post } from '../testing/uploads'
import { answer } from './door'

const BASE = 'http://127.0.0.1:3000/api/v1'
const MEGABYTE = 1024 * 1024

const KO: Part = ['원문.txt', '다리 점검\n\n다리 12개가 안전하다고 관계자는 말했다.\n']
const EN: Part = ['text.txt', 'Bridges inspected\n\nThe 12 bridges are safe, the official said.\n']
const LANGUAGES = { sourceLanguage: 'ko', targetLanguage: 'en' }

async function problemOf(response: Promise<Response>): Promise<Problem> {
  const given = await response
  expect(given.headers.get('content-type')).toBe('application/problem+json')
  return Problem.parse(await given.json())
}

const upload = (parts: Record<string, Part>, path = '/articles/import') => post(path, form(parts))
const looked = async (parts: Record<string, Part>) =>
  Preview.parse(await (await upload(parts, '/articles/import/preview')).json())

describe('documents are imported', () => {
  test('two files, in the languages that are said', async () => {
    const response = await upload({ ...LANGUAGES, source: KO, target: EN })
    expect(response.status).toBe(201)
    expect(Article.parse(await response.json())).toMatchObject({
      title: { source: '다리 점검', target: 'Bridges inspected' },
      counts: { units: 2 },
      role: 'editor',
      seq: 1,
    })
  })

  test('in the languages that they are in, where these are plain', async () => {
    const article = Article.parse(await (await upload({ source: KO, target: EN })).json())
    expect([article.sourceLanguage, article.targetLanguage]).toEqual(['ko', 'en'])
  })

  test('one file that holds both, with titles of one’s own; what a form leaves blank is left out', async () => {
    const both: Part = ['both.md', `# ${KO[1]}\n# ${EN[1]}`]
    const parts = { bilingual: both, 'title.source': '다리', 'title.target': ' ', source: ['', ''] as Part, swap: '' }
    const article = Article.parse(await (await upload(parts)).json())
    expect(article).toMatchObject({ title: { source: '다리', target: 'Bridges inspected' }, sourceLanguage: 'ko' })
  })

  test('once for one Idempotency-Key', async () => {
    const authorization = `Bearer ${await newToken()}`
    const ids = await Promise.all(
      [1, 2, 3].map(async () => {
        const body = form({ source: KO, target: EN })
        const response = await post('/articles/import', body, { authorization, 'idempotency-key': 'one' })
        return Article.parse(await response.json()).id
      }),
    )
    expect(new Set(ids).size).toBe(1)
  })

  test('swapped where one says so', async () => {
    const article = Article.parse(await (await upload({ ...LANGUAGES, source: EN, target: KO, swap: 'true' })).json())
    expect(article.title).toEqual({ source: '다리 점검', target: 'Bridges inspected' })
  })
})

describe('a preview', () => {
  test('says how it would stand, and stores nothing', async () => {
    const preview = await looked({ source: KO, target: EN })
    expect(preview).toMatchObject({
      units: [
        { source: [{ kind: 'heading', level: 1, text: '다리 점검' }], target: [{ kind: 'heading' }] },
        { source: [{ kind: 'paragraph' }], target: [{ kind: 'paragraph' }] },
      ],
      languages: { source: 'ko', target: 'en' },
      detected: { source: 'ko', target: 'en' },
      formats: { source: 'text', target: 'text' },
      ...{ changes: 0, remarks: 0, warnings: [] },
    })
  })

  test.each<[string, Record<string, Part>, string, string]>([
    ['both in one language', { ...LANGUAGES, source: KO, target: KO }, 'same-language', 'target'],
    ['the sides swapped', { ...LANGUAGES, source: EN, target: KO }, 'sides-swapped', 'source'],
    [
      'another language than is said',
      { sourceLanguage: 'ja', targetLanguage: 'en', source: KO, target: EN },
      'language-differs',
      'source',
    ],
  ])('warns: %s', async (_, parts, code, path) => {
    expect((await looked(parts)).warnings.map((one) => [one.code, one.path])).toEqual([[code, path]])
  })

  test('of texts tells their languages as well', async () => {
    const body = JSON.stringify({ source: String(KO[1]), target: String(EN[1]) })
    const response = await post('/articles/preview', body, { 'content-type': 'application/json' })
    expect(Preview.parse(await response.json()).languages).toEqual({ source: 'ko', target: 'en' })
  })
})

describe('what can’t be taken in is refused, naming the field, and nothing breaks', () => {
  test.each<[string, Record<string, Part>, string, string]>([
    ['no file', LANGUAGES, 'INVALID_INPUT', 'source'],
    ['one side', { ...LANGUAGES, source: KO }, 'INVALID_INPUT', 'target'],
    ['both kinds', { ...LANGUAGES, source: KO, target: EN, bilingual: KO }, 'INVALID_INPUT', 'source'],
    ['text where a file is asked for', { ...LANGUAGES, source: 'text', target: EN }, 'INVALID_INPUT', 'source'],
    [
      'a file where text is asked for',
      { sourceLanguage: EN, source: KO, target: EN },
      'INVALID_INPUT',
      'sourceLanguage',
    ],
    ['an unknown field', { ...LANGUAGES, source: KO, target: EN, article: 'x' }, 'INVALID_INPUT', ''],
    [
      'an unknown language',
      { ...LANGUAGES, sourceLanguage: 'no tag', source: KO, target: EN },
      'INVALID_INPUT',
      'sourceLanguage',
    ],
    ['an unknown format', { ...LANGUAGES, format: 'pdf', source: KO, target: EN }, 'INVALID_INPUT', 'format'],
    ['a swap that is none', { ...LANGUAGES, swap: 'perhaps', source: KO, target: EN }, 'INVALID_INPUT', 'swap'],
    [
      'one language twice',
      { ...LANGUAGES, targetLanguage: 'ko-KR', source: KO, target: EN },
      'INVALID_INPUT',
      'targetLanguage',
    ],
    ['an empty file', { ...LANGUAGES, source: ['a.txt', ''], target: EN }, 'INVALID_INPUT', 'source'],
    ['a blank file', { ...LANGUAGES, source: ['a.txt', ' \n\n'], target: EN }, 'INVALID_INPUT', 'source'],
    ['a language that nothing tells', { source: ['a.txt', '12\n\n34'], target: EN }, 'INVALID_INPUT', 'sourceLanguage'],
    ['one file with one language', { bilingual: KO }, 'INVALID_INPUT', 'targetLanguage'],
    ['both in one language', { ...LANGUAGES, source: KO, target: KO }, 'INVALID_INPUT', 'target'],
    ['the sides swapped', { ...LANGUAGES, source: EN, target: KO }, 'INVALID_INPUT', 'source'],
    ['too many bytes', { ...LANGUAGES, source: KO, target: ['b.txt', 'a'.repeat(20 * MEGABYTE)] }, 'TOO_LARGE', 'body'],
    [
      'far too many bytes',
      { ...LANGUAGES, source: KO, target: ['b.txt', 'a'.repeat(22 * MEGABYTE)] },
      'TOO_LARGE',
      'body',
    ],
    [
      'far too many paragraphs',
      { ...LANGUAGES, source: KO, target: ['b.txt', 'a.\n\n'.repeat(20_001)] },
      'TOO_LARGE',
      'target',
    ],
  ])('%s', async (_, parts, code, path) => {
    const problem = await problemOf(upload(parts))
    expect([problem.code, problem.issues?.map((issue) => issue.path)]).toEqual([code, expect.arrayContaining([path])])
  })

  test('unless one insists, where only the languages look wrong', async () => {
    expect((await upload({ ...LANGUAGES, source: KO, target: KO, anyway: 'true' })).status).toBe(201)
  })

  const boundary = 'multipart/form-data; boundary=x'
  const part = (name: string, value: string) =>
    `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  test.each<[string, string, string, string]>([
    ['no multipart', 'a=b', 'application/x-www-form-urlencoded', 'UNSUPPORTED_FORMAT'],
    ['JSON', '{}', 'application/json', 'UNSUPPORTED_FORMAT'],
    ['no boundary', part('a', 'b'), 'multipart/form-data', 'UNSUPPORTED_FORMAT'],
    ['a boundary that is not there', 'nothing', boundary, 'INVALID_INPUT'],
    ['a form that breaks off', part('a', 'b'), boundary, 'INVALID_INPUT'],
    ['a part without a name', '--x\r\n\r\nb\r\n--x--\r\n', boundary, 'INVALID_INPUT'],
    ['a field twice', `${part('format', 'text').repeat(2)}--x--\r\n`, boundary, 'INVALID_INPUT'],
    ['a field of another making', `${part('__proto__', 'x')}--x--\r\n`, boundary, 'INVALID_INPUT'],
    [
      'very many parts',
      `${Array.from({ length: 2_000 }, (_, k) => part(`f${k}`, 'b')).join('')}--x--\r\n`,
      boundary,
      'INVALID_INPUT',
    ],
    ['nothing', '', boundary, 'INVALID_INPUT'],
  ])('%s', async (_, body, type, code) => {
    expect((await problemOf(post('/articles/import', body, { 'content-type': type }))).code).toBe(code)
  })

  test('a body that says it is too large is not read', async () => {
    const endless = new ReadableStream({
      pull: () => {
        throw new Error('it was read')
      },
    })
    const request = new Request(`${BASE}/articles/import`, {
      ...{ method: 'POST', body: endless, duplex: 'half' },
      headers: {
        authorization: `Bearer ${await newToken()}`,
        'content-type': boundary,
        'content-length': String(50 * MEGABYTE),
      },
    } as RequestInit)
    expect(await problemOf(Promise.resolve(answer(request)))).toMatchObject({ code: 'TOO_LARGE', status: 413 })
  })

  test('a body without an end is read as far as it may go', async () => {
    let given = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        given += MEGABYTE
        controller.enqueue(new Uint8Array(MEGABYTE))
      },
    })
    const request = new Request(`${BASE}/articles/import`, {
      ...{ method: 'POST', body: endless, duplex: 'half' },
      headers: { authorization: `Bearer ${await newToken()}`, 'content-type': boundary },
    } as RequestInit)
    expect(await problemOf(Promise.resolve(answer(request)))).toMatchObject({ code: 'TOO_LARGE' })
    expect(given).toBeLessThan(25 * MEGABYTE)
  })

  test('an upload with the cookie of a sign-in that comes from elsewhere, before it is read', async () => {
    const db = await prisma()
    const { id: userId } = await person('Ann')
    const { id: sid } = await db.session.create({ data: { userId, expiresAt: new Date(Date.now() + 3_600_000) } })
    const cookie = `next-auth.session-token=${await encode({ token: { sid }, secret: env().secret ?? '' })}`
    const from = (headers: Record<string, string>) =>
      answer(
        new Request(`${BASE}/articles/import`, {
          ...{ method: 'POST', body: form({ source: KO, target: EN }) },
          headers: { cookie, ...headers },
        }),
      )
    expect((await from({})).status).toBe(403)
    expect((await from({ origin: 'https://elsewhere.test' })).status).toBe(403)
    expect((await from({ 'sec-fetch-site': 'same-origin' })).status).toBe(201)
  })

  test('a stranger’s upload, before it is read', async () => {
    const request = new Request(`${BASE}/articles/import`, { method: 'POST', body: form({ source: KO, target: EN }) })
    expect(await problemOf(Promise.resolve(answer(request)))).toMatchObject({ status: 401 })
  })
})

test('the OpenAPI document shows the form', async () => {
  const Files = z.object({ properties: z.record(z.string(), z.record(z.string(), z.unknown())) })
  const response = await answer(new Request(`${BASE}/openapi.json`))
  const { paths, components } = z
    .object({
      paths: z.record(z.string(), z.any()),
      components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
    })
    .parse(await response.json())
  expect(paths['/articles/import'].post.requestBody.content).toEqual({
    'multipart/form-data': { schema: { $ref: '#/components/schemas/ImportForm' } },
  })
  const { properties } = Files.parse(components.schemas.ImportForm)
  expect(properties.source).toMatchObject({ type: 'string', format: 'binary' })
  expect(Object.keys(properties)).toEqual(
    expect.arrayContaining(['source', 'target', 'bilingual', 'sourceLanguage', 'title.source', 'format', 'swap']),
  )
})
