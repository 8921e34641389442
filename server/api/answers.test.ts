import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { acceptSuggestion } from '../commands/decisions'
import { ask } from '../commands/queries'
import { openThread } from '../commands/threads'
import { mergeUnit } from '../commands/units'
import { prisma } from '../db/database'
import { exportArticle } from '../export/export'
import { readAnswerPage } from '../queries/answer-page'
import { getReviewReport } from '../queries/review-report'
import { at, by, desk } from '../testing/people'
import { appended } from '../testing/record'
import { answer } from './door'

const KIM = { name: 'Kim', kind: 'author', locale: 'ko' } as const
const SCRIPT = '<script>alert(1)</script>'
const EN = { locale: 'en', timeZone: 'UTC' } as const

/** Of each test its own, as it would be of another reader. */
let addresses = 0

/** A desk with a remark on some words, and a question about it. */
async function asked(guest: Parameters<typeof ask>[2]['guest'] = KIM, question = 'Two cranes?', name = 'two cranes') {
  const set = await desk()
  const paragraph = set.target[1]
  if (!paragraph) throw new Error('the desk has three units')
  const thread = await openThread(by(set.editor), paragraph.id, {
    ...{ kind: 'comment', body: 'Hm.', anchor: at(paragraph, name) },
  })
  const made = await ask(by(set.editor), thread.id, { guest, question })
  const token = made.link.split('/').at(-1) ?? ''
  const address = `192.0.2.${++addresses}`
  const post = (body: string, { key, queryId = made.query.id }: { key?: string; queryId?: string } = {}) =>
    answer(
      new Request('http://stet.test/api/v1/answers', {
        method: 'POST',
        body: JSON.stringify({ token, queryId, body }),
        headers: {
          ...{ 'content-type': 'application/json', 'x-stet-address': address },
          ...(key !== undefined && { 'idempotency-key': key }),
        },
      }),
    )
  const answers = async () =>
    (await readAnswerPage(token, undefined))?.queries.flatMap((query) => query.answers.map(({ body }) => body))
  return { ...set, ...made, paragraph, token, post, answers }
}

describe('an answer', () => {
  test('of 100,000 characters, or of none, is refused and says so', async () => {
    const { article, post } = await asked()
    const types = await appended(article.id, async () => {
      for (const body of ['x'.repeat(100_000), ' \n', '\u0000']) {
        const refused = await post(body)
        expect([refused.status, await refused.json()]).toEqual([
          400,
          expect.objectContaining({ code: 'INVALID_INPUT', issues: [expect.objectContaining({ path: 'body' })] }),
        ])
      }
    })
    expect(types).toEqual([])
  })

  test('sent again under its key is the first one, whatever it says', async () => {
    const { post, answers } = await asked()
    const all = await Promise.all([post('Two.', { key: 'one' }), post('Two, sorry.', { key: 'one' })])
    expect(all.map(({ status }) => status)).toEqual([201, 201])
    const [first, second] = await Promise.all(all.map((one) => one.json()))
    expect(second).toEqual(first)
    expect(await answers()).toHaveLength(1)
    expect((await post('Three.', { key: 'two' })).status).toBe(201)
    expect(await answers()).toHaveLength(2)
  })

  test('by the thousand is limited, and says until when', async () => {
    const { article, post } = await asked()
    const statuses: number[] = []
    const types = await appended(article.id, async () => {
      for (let round = 0; round < 25; round++) {
        const some = await Promise.all(Array.from({ length: 8 }, (_, index) => post(`Answer ${round}.${index}.`)))
        statuses.push(...some.map(({ status }) => status))
      }
    })
    expect(new Set(statuses)).toEqual(new Set([201, 429]))
    expect(types.length).toBeLessThan(60)
    const wait = Number((await post('Again.')).headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(15 * 60)
  })

  test('is posted, and never got', async () => {
    const { article, link, token } = await asked()
    const types = await appended(article.id, async () => {
      for (const method of ['GET', 'HEAD', 'PUT', 'OPTIONS']) {
        const given = await answer(new Request(`http://stet.test/api/v1/answers?token=${token}`, { method }))
        expect(given.status).toBe(405)
      }
    })
    expect([types, link.includes(token)]).toEqual([[], true])
  })

  test('is of the link’s own questions alone', async () => {
    const [mine, other] = [await asked(), await asked()]
    expect((await mine.post('Me?', { queryId: other.query.id })).status).toBe(404)
    expect(await other.answers()).toEqual([])
  })
})

describe('script in every field', () => {
  test('is text in the report and in every document', async () => {
    const set = await asked({ ...KIM, name: `Kim ${SCRIPT}` }, `Why ${SCRIPT}?`)
    const { editor, article } = set
    expect((await set.post(`Because ${SCRIPT}`)).status).toBe(201)
    const report = await getReviewReport(editor, article.id, 'en')
    expect(report.queries).toEqual([
      expect.objectContaining({
        ...{ unit: 2, to: { name: `Kim ${SCRIPT}`, kind: 'author' }, question: `Why ${SCRIPT}?`, state: 'answered' },
        answers: [{ body: `Because ${SCRIPT}`, at: expect.any(String) }],
      }),
    ])
    const written = async (format: 'html' | 'markdown' | 'docx', content: 'report' | 'tracked') => {
      const { body } = await exportArticle(editor, article.id, { format, content }, EN)
      const chunks: Buffer[] = []
      for await (const chunk of body.read()) chunks.push(Buffer.from(chunk))
      const bytes = Buffer.concat(chunks)
      if (format !== 'docx') return bytes.toString()
      return Object.entries(unzipSync(new Uint8Array(bytes)))
        .filter(([name]) => name.endsWith('.xml'))
        .map(([, xml]) => strFromU8(xml))
        .join('\n')
    }
    for (const format of ['html', 'markdown', 'docx'] as const)
      for (const content of ['report', 'tracked'] as const) {
        const text = await written(format, content)
        expect([format, content, text.includes('Because')]).toEqual([format, content, true])
        expect(text).not.toMatch(/<script>alert/)
      }
    expect(await written('html', 'report')).toContain('Queries to people outside')
  })
})

describe('a question whose words', () => {
  test('were removed meanwhile still shows them, and is answered', async () => {
    const set = await asked()
    const { editor, paragraph, token } = set
    const gone = await openThread(by(editor), paragraph.id, { kind: 'suggestion', structure: { op: 'remove' } })
    await acceptSuggestion(by(editor), gone.id, {})
    const page = await readAnswerPage(token, 'en')
    expect(page?.queries).toMatchObject([{ words: 'two cranes', texts: [{ lang: 'ko' }] }])
    expect((await set.post('Two.')).status).toBe(201)
  })

  test('stand in a paragraph that was merged into another are marked there', async () => {
    const set = await asked()
    const { editor, article, units, token, target } = set
    await mergeUnit(by(editor), article.id, units[0]?.id ?? '')
    const join = await openThread(by(editor), target[0]?.id ?? '', {
      kind: 'suggestion',
      structure: { op: 'join-next' },
    })
    await acceptSuggestion(by(editor), join.id, {})
    const marked = (await readAnswerPage(token, 'en'))?.queries.flatMap(({ texts }) =>
      texts.flatMap(({ paragraphs }) => paragraphs.flat().filter((piece) => piece.marked)),
    )
    expect(marked).toEqual([{ text: 'two cranes', marked: true }])
    expect((await set.post('Two.')).status).toBe(201)
  })

  test('stand in a unit that was left out can be answered, and the report leaves them out', async () => {
    const set = await asked()
    await (await prisma()).unit.update({ where: { id: set.units[1]?.id ?? '' }, data: { excluded: true } })
    expect((await set.post('Two.')).status).toBe(201)
    expect((await getReviewReport(set.editor, set.article.id, 'en')).queries).toEqual([])
    await (await prisma()).unit.update({ where: { id: set.units[1]?.id ?? '' }, data: { excluded: false } })
  })
})
