import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NewArticle, NewComment, NewThread } from '@/domain/contract/inputs'
import { prisma } from '../db/database'
import { listVersions } from '../queries/history'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import { by, desk, person, suggest } from '../testing/people'
import { createArticle } from './articles'
import { addComment } from './comments'
import { acceptSuggestion } from './decisions'
import { openThread } from './threads'

/** Texts as people may send them, and as they are stored. */

const LANGUAGES = { sourceLanguage: 'ko', targetLanguage: 'en' }

async function broughtIn(source: string, target: string) {
  const kim = await person('Kim')
  const article = await createArticle(by(kim), NewArticle.parse({ ...LANGUAGES, source, target }))
  const { items } = await listUnits(kim, article.id, { limit: 200 })
  const side = (name: 'source' | 'target') => items.flatMap((unit) => unit[name])
  return { kim, article, source: side('source'), target: side('target') }
}

async function body() {
  const set = await desk()
  const [, paragraph] = set.target
  if (!paragraph) throw new Error('the desk has three units')
  return { ...set, paragraph }
}

describe('a text that comes in', () => {
  test('in decomposed Hangul stands in NFC, and anchors count in that', async () => {
    const { kim, source } = await broughtIn(
      '서울의 밤.\n\n다리는 셋.'.normalize('NFD'),
      'Seoul at night.\n\nThree bridges.',
    )
    expect(source.map(({ text }) => text)).toEqual(['서울의 밤.', '다리는 셋.'])
    const anchor = { version: 1, start: 0, end: 2 }
    const thread = await openThread(by(kim), source[0]?.id ?? '', { kind: 'comment', anchor, body: '?' })
    expect(thread.anchor?.quote).toBe('서울')
  })

  test('with CRLF, CR and a byte order mark has plain lines', async () => {
    const { target } = await broughtIn('하나.\r\n\r\n둘.', '\uFEFFOne,\r\nand more.\r\rTwo.')
    expect(target.map(({ text }) => text)).toEqual(['One,\nand more.', 'Two.'])
  })

  test('with emoji, combining marks and other scripts is kept as it is', async () => {
    const text = 'A 👩‍👩‍👧 waved 🇰🇷; Z̸̢͝algo, עברית, ไทย, 𝔘𝔫𝔦. \u200bEnd.'.normalize('NFC')
    const { target } = await broughtIn('하나.', text)
    expect(target.map((paragraph) => paragraph.text)).toEqual([text])
  })

  test('of a thousand long paragraphs is taken whole', async () => {
    // Of one sentence each: to pair sixty sentences in each of them takes long, and says nothing of what is stored.
    const paragraphs = Array.from({ length: 1_000 }, (_, index) => `${index} ${'가나다라 마바사, '.repeat(60)}끝.`)
    const { article } = await broughtIn(
      paragraphs.join('\n\n'),
      paragraphs.map((_, index) => `${index} ${'the bridge is safe, '.repeat(60)}the end.`).join('\n\n'),
    )
    const db = await prisma()
    const where = { articleId: article.id, side: 'source' as const }
    const rows = await db.paragraph.findMany({ where, orderBy: [{ unit: { position: 'asc' } }, { position: 'asc' }] })
    expect(rows.map(({ text }) => text)).toEqual(paragraphs)
  })

  test.each([200_001, 20 * 1024 * 1024])('with a paragraph of %d characters is too large', async (length) => {
    const text = '가'.repeat(length)
    const kim = await person('Kim')
    const input = NewArticle.parse({ ...LANGUAGES, source: text, target: 'One.' })
    await expect(createArticle(by(kim), input)).rejects.toMatchObject({ code: 'TOO_LARGE' })
  })
})

test.each(['a NUL \u0000', 'half a pair \ud800', 'the other half \udc00'])(
  '%j is refused wherever one writes',
  (text) => {
    const anchor = { version: 1, start: 0, end: 1 }
    for (const [schema, input] of [
      [NewComment, { body: text }],
      [NewThread, { kind: 'comment', body: text }],
      [NewThread, { kind: 'suggestion', anchor, replacement: text }],
      [NewThread, { kind: 'suggestion', anchor, replacement: 'x', reason: text }],
      [NewThread, { kind: 'issue', category: text, severity: 'minor' }],
      [NewArticle, { ...LANGUAGES, source: text, target: 'One.' }],
      [NewArticle, { ...LANGUAGES, bilingual: text }],
    ] as const)
      expect(schema.safeParse(input).success).toBe(false)
  },
)

describe('words put in', () => {
  test('are applied as given but for NFC: outer spaces, quotes and line ends stay', async () => {
    const { editor, paragraph } = await body()
    const { id } = await suggest(editor, paragraph, 'two', '  “two”\n— two ')
    const { paragraph: after } = await acceptSuggestion(by(editor), id, {})
    expect(after.text).toBe('There are   “two”\n— two  cranes. There are four ships.')
  })

  test('that merge with their neighbours keep the text in NFC', async () => {
    const { editor, target } = await desk(['Title', 'A cafe is here.', 'End.'])
    const paragraph = target.find(({ text }) => text.includes('cafe'))
    if (!paragraph) throw new Error('no paragraph')
    const place = paragraph.text.indexOf('cafe') + 4
    const thread = await openThread(by(editor), paragraph.id, {
      kind: 'suggestion',
      anchor: { version: 1, start: place, end: place },
      replacement: '\u0301',
    })
    const { paragraph: after } = await acceptSuggestion(by(editor), thread.id, {})
    expect(after.text).toBe('A café is here.'.normalize('NFC'))
    expect((await listVersions(editor, paragraph.id)).map(({ text }) => text)).toEqual([paragraph.text, after.text])
  })
})

test('whatever is written comes back, in NFC', async () => {
  const { editor, paragraph, article } = await body()
  const thread = await openThread(by(editor), paragraph.id, { kind: 'comment', body: 'First.' })
  const written: string[] = ['First.']
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      const parsed = NewComment.safeParse({ body: given })
      if (!parsed.success) return
      const comment = await addComment(by(editor), thread.id, parsed.data.body)
      expect(comment.body).toBe(given.normalize('NFC'))
      written.push(given.normalize('NFC'))
    }),
    { numRuns: 100 },
  )
  const { items } = await listThreads(editor, article.id, { limit: 50 })
  expect(items[0]?.comments.map((comment) => comment.body)).toEqual(written)
})
