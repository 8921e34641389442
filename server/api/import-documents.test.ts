import { describe, expect, test } from 'vitest'
import { Preview } from '@/domain/contract/intake'
import { Problem } from '@/domain/contract/problem'
import { Article } from '@/domain/contract/shapes'
import { del, docx, docxFiles, ins, p, zipped } from '@/formats/read/docx/docx.fixture'
import { createToken } from '../commands/people'
import { prisma } from '../db/database'
import { listEvents } from '../queries/history'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import { by, person } from '../testing/people'
import { form, type Part, post } from '../testing/uploads'
import { articleFaults } from '../verify/verify'

const LANGUAGES = { sourceLanguage: 'ko', targetLanguage: 'en' }
const KO: Part = ['원문.txt', '다리 점검\n\n다리 12개가 안전하다고 관계자는 말했다.\n']
const EN: Part = ['text.txt', 'Bridges inspected\n\nThe 12 bridges are safe, the official said.\n']

const upload = (parts: Record<string, Part>, path = '/articles/import') => post(path, form(parts))
const looked = async (parts: Record<string, Part>) =>
  Preview.parse(await (await upload(parts, '/articles/import/preview')).json())

/** Somebody uploads documents, and the result. */
async function imported(parts: Record<string, Part>) {
  const editor = await person('Editor')
  const { token } = await createToken(by(editor), { name: 'test' })
  const response = await post('/articles/import', form(parts), { authorization: `Bearer ${token}` })
  const article = Article.parse(await response.json())
  const { items: units } = await listUnits(editor, article.id, { limit: 200 })
  const { items: threads } = await listThreads(editor, article.id, { limit: 200 })
  const { items: events } = await listEvents(editor, article.id, { limit: 200 })
  expect(await articleFaults(await prisma(), article.id)).toEqual([])
  const rows = units.map(({ source, target }) => [source, target].map((side) => side.map(({ text }) => text)))
  return { article, units, threads, events, rows }
}

describe('documents of every format', () => {
  test('DOCX: tracked changes become suggestions, comments threads', async () => {
    const target = docx(
      p(`<w:r><w:t>Bridges inspected</w:t></w:r>`) +
        p(
          `<w:commentRangeStart w:id="1"/><w:r><w:t xml:space="preserve">The 12 </w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${del('Mina', 'bridges')}${ins('Mina', 'spans')}<w:r><w:t xml:space="preserve"> are safe, the official said.</w:t></w:r>`,
        ),
      {
        comments: `<w:comment w:id="1" w:author="Han" w:date="2026-11-20T01:02:03Z"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment>`,
      },
    )
    const { article, threads, events } = await imported({
      ...LANGUAGES,
      source: KO,
      target: ['t.docx', target as BlobPart],
    })
    expect(article.counts).toMatchObject({ suggestions: { pending: 1 }, comments: { open: 1 } })
    expect(
      threads.map(({ author, kind, anchor, suggestion, comments }) => [
        author.name,
        kind,
        anchor?.quote,
        suggestion?.replacement ?? comments[0]?.body,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Mina', 'suggestion', 'bridges', 'spans'],
        ['Han', 'comment', 'The 12 ', 'Sure?'],
      ]),
    )
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['article.created', { units: 2, suggestions: 1, comments: 1, format: 'docx' }],
    ])
  })

  test('XLIFF: units keep their pairing, notes become threads', async () => {
    const xliff = `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file source-language="ko" target-language="en" datatype="plaintext" original="a"><body>
<trans-unit id="1"><source>다리 12개가 안전하다.</source><target>The 12 bridges are safe.</target><note>Check the number.</note></trans-unit>
<trans-unit id="2"><source>배는 없다.</source></trans-unit></body></file></xliff>`
    const { article, rows, threads, units } = await imported({ bilingual: ['a.xlf', xliff] })
    expect([article.sourceLanguage, article.targetLanguage]).toEqual(['ko', 'en'])
    expect(rows).toEqual([
      [['다리 12개가 안전하다.'], ['The 12 bridges are safe.']],
      [['배는 없다.'], []],
    ])
    expect(units[0]?.alignment).toEqual({ score: 1, method: 'auto' })
    expect(threads.map(({ comments }) => comments[0]?.body)).toEqual(['Check the number.'])
  })

  test('TMX: of many languages the two that are asked for', async () => {
    const tuv = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`
    const tmx = `<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body><tu>${tuv('en', 'The 12 bridges are safe.')}${tuv('de', 'Die 12 Brücken sind sicher.')}${tuv('ko', '다리 12개가 안전하다.')}</tu></body></tmx>`
    expect((await imported({ ...LANGUAGES, bilingual: ['a.tmx', tmx] })).rows).toEqual([
      [['다리 12개가 안전하다.'], ['The 12 bridges are safe.']],
    ])
  })

  test('a table of two columns, whichever is the source', async () => {
    const tsv =
      'The 12 bridges are safe, the official said.\t다리 12개가 안전하다고 관계자는 말했다.\nThe ships are late.\t배가 늦는다.\n'
    const { rows, article } = await imported({ bilingual: ['a.txt', tsv] })
    expect(rows[1]).toEqual([['배가 늦는다.'], ['The ships are late.']])
    expect([article.sourceLanguage, article.targetLanguage]).toEqual(['ko', 'en'])
  })

  test('HTML, UTF-16 and EUC-KR', async () => {
    const html =
      '<html><head><title>x</title><script>alert(1)</script></head><body><h1>Bridges inspected</h1><p onclick="x()">The 12 bridges are <b>safe</b>, the official said.</p></body></html>'
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(String(KO[1]), 'utf16le')])
    const { rows } = await imported({ ...LANGUAGES, source: ['a.txt', utf16 as BlobPart], target: ['a.html', html] })
    expect(rows[1]).toEqual([
      ['다리 12개가 안전하다고 관계자는 말했다.'],
      ['The 12 bridges are **safe**, the official said.'],
    ])

    // 가나다라 마바사 in EUC-KR, often enough to be detected.
    const euckr = Buffer.from('b0a1b3aab4d9b6f320b8b6b9d9bbe72e20'.repeat(12), 'hex')
    const preview = await looked({ ...LANGUAGES, source: ['a.txt', euckr as BlobPart], target: EN })
    expect(preview.units[0]?.source[0]?.text).toMatch(/^가나다라 마바사\./)
  })
})

describe('hostile and broken documents are refused, naming the field', () => {
  const bomb = () => zipped({ ...docxFiles(p('x')), 'word/document.xml': new Uint8Array(120 * 1024 * 1024) })
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, k) => `<!ENTITY b${k} "&${k === 0 ? 'a' : `b${k - 1}`};&${k === 0 ? 'a' : `b${k - 1}`};">`).join('')}]>`
  const compound = (name: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from(name, 'utf16le'),
      Buffer.alloc(64),
    ])
  test.each<[string, () => Part, string]>([
    ['a zip bomb', () => ['a.docx', bomb() as BlobPart], 'TOO_LARGE'],
    [
      'broken XML',
      () => ['a.docx', zipped({ ...docxFiles(p('x')), 'word/document.xml': '<w:document><w:p>' }) as BlobPart],
      'UNREADABLE_DOCUMENT',
    ],
    ['half a file', () => ['a.docx', docx(p('x')).slice(0, 300) as BlobPart], 'UNREADABLE_DOCUMENT'],
    [
      'external entities',
      () => [
        'a.docx',
        zipped({
          ...docxFiles(p('x')),
          'word/document.xml': `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>`,
        }) as BlobPart,
      ],
      'UNREADABLE_DOCUMENT',
    ],
    ['an encrypted file', () => ['a.docx', compound('EncryptedPackage')], 'UNREADABLE_DOCUMENT'],
    ['an old Word file', () => ['a.doc', compound('WordDocument')], 'UNSUPPORTED_FORMAT'],
    ['a PDF', () => ['a.docx', '%PDF-1.7 …'], 'UNSUPPORTED_FORMAT'],
    ['a picture', () => ['a.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], 'UNSUPPORTED_FORMAT'],
    ['bytes of no encoding', () => ['a.txt', Buffer.from('c3c3c3ff81ff', 'hex')], 'UNREADABLE_DOCUMENT'],
    ['a text that is named a Word document', () => ['a.docx', String(EN[1])], 'UNSUPPORTED_FORMAT'],
  ])('%s', async (_, target, code) => {
    const response = await upload({ ...LANGUAGES, source: KO, target: target() })
    const problem = Problem.parse(await response.json())
    expect([problem.code, problem.issues?.map(({ path }) => path)]).toEqual([code, ['target']])
    expect(problem.detail.length).toBeGreaterThan(10)
  })

  test.each<[string, string]>([
    [
      'a million laughs',
      `<?xml version="1.0"?>${entities}<xliff version="1.2"><file source-language="ko" target-language="en"><body><trans-unit id="1"><source>&b19;</source></trans-unit></body></file></xliff>`,
    ],
    ['broken XML', '<xliff version="1.2"><file>'],
  ])('an XLIFF file: %s', async (_, xliff) => {
    const response = await upload({ ...LANGUAGES, bilingual: ['a.xlf', xliff] })
    expect(Problem.parse(await response.json())).toMatchObject({
      code: 'UNREADABLE_DOCUMENT',
      status: 422,
      issues: [{ path: 'bilingual' }],
    })
  })

  test('a name that is wrong is taken where one says what it is, or insists', async () => {
    const target: Part = ['a.docx', String(EN[1])]
    expect((await upload({ ...LANGUAGES, format: 'text', source: KO, target })).status).toBe(201)
    expect((await upload({ ...LANGUAGES, anyway: 'true', source: KO, target })).status).toBe(201)
    expect((await looked({ ...LANGUAGES, source: KO, target })).warnings).toMatchObject([
      { code: 'wrong-extension', path: 'target' },
    ])
  })

  test('a file with both languages is no side', async () => {
    const tsv: Part = ['a.txt', 'Bridges are safe.\t다리가 안전하다.\nThe ships are late today.\t배가 오늘 늦는다.\n']
    const response = await upload({ ...LANGUAGES, source: KO, target: tsv })
    expect(Problem.parse(await response.json())).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'target' }] })
  })
})
