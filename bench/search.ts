import { randomUUID } from 'node:crypto'
import { searchParts } from '@/domain/search'
import { addComment } from '@/server/commands/comments'
import { openThread } from '@/server/commands/threads'
import { prisma } from '@/server/db/database'
import { listArticles } from '@/server/queries/articles'
import { search } from '@/server/queries/search'
import { indexArticle } from '@/server/search/save'
import { by, desk, person } from '@/server/testing/people'
import { onDatabases } from './databases'
import { type Dice, dice, oneOf } from './dice'
import { ms, table } from './measure'

/** `npm run bench:search`: words found among 100,000 paragraphs, against reading them all. */

const PARAGRAPHS = Number(process.env.SEARCH_PARAGRAPHS ?? 100_000)
const TO_AN_ARTICLE = 100
const ROUNDS = 3
const PARTICLES = '은 는 이 가 을 를 에 의 도 로 에서 까지'.split(' ')
const VOCABULARY = 20_000

await onDatabases(async (name) => {
  const throws = dice(14)
  const { korean, english } = vocabularies(throws)
  const admin = await person('Admin', { admin: true })
  const member = await person('Member')
  const began = performance.now()
  await fill(throws, { korean, english }, member.id)
  const took = performance.now() - began
  const words = asked(korean, english)
  console.log(
    `\nOn ${name}: ${PARAGRAPHS} paragraphs indexed in ${(took / 1000).toFixed(0)} s, ${ms(took / PARAGRAPHS)} ms each`,
  )

  const reads: readonly (readonly [string, (q: string) => Promise<unknown>])[] = [
    ['baseline: a bare LIKE over all', scan],
    ['GET /search, an admin', (q) => search(admin, { q, limit: 50 }, 'en')],
    ['GET /search, a member of a tenth', (q) => search(member, { q, limit: 50 }, 'en')],
    ['GET /articles?q=, an admin', (q) => listArticles(admin, { q, limit: 50 }, 'en')],
  ]
  const times = new Map(reads.map(([read]) => [read, new Map<string, number[]>()]))
  for (let round = 0; round <= ROUNDS; round++)
    for (const [kind, list] of Object.entries(words))
      for (const word of list)
        for (const [read, ask] of reads) {
          const start = performance.now()
          await ask(word)
          if (round > 0) push(times.get(read), kind, performance.now() - start)
        }
  const kinds = Object.keys(words)
  const baseline = times.get(reads[0]?.[0] ?? '')
  table(
    `50 hits by words of several kinds, ${ROUNDS} rounds of ${words[kinds[0] ?? '']?.length} words each: median (times as fast as the baseline), 95th percentile`,
    ['', ...kinds, 'all, 95th'],
    [...times].map(([read, byKind]) => [
      read,
      ...kinds.map((kind) => {
        const own = byKind.get(kind) ?? []
        const faster = at(baseline?.get(kind) ?? [], 0.5) / at(own, 0.5)
        return `${ms(at(own, 0.5))} (${faster.toPrecision(2)} ×) ${ms(at(own, 0.95))}`
      }),
      ms(at([...byKind.values()].flat(), 0.95)),
    ]),
  )
  await writes()
})

/** What indexing adds to writes, which don't wait for it: afterwards, in the background. */
async function writes() {
  const { editor, article, target } = await desk()
  const [, paragraph] = target
  if (!paragraph) throw new Error('the desk has three units')
  const thread = await openThread(by(editor), paragraph.id, { kind: 'comment', body: 'Which one?' })
  const [comment, indexed]: [number[], number[]] = [[], []]
  const db = await prisma()
  for (let count = 0; count < 30; count++) {
    let start = performance.now()
    await addComment(by(editor), thread.id, `Reply ${count}: 항만공사는 무엇을 말했나? ${randomUUID()}`)
    comment.push(performance.now() - start)
    const { seq } = await db.article.findUniqueOrThrow({ where: { id: article.id } })
    start = performance.now()
    await indexArticle(article.id, seq)
    indexed.push(performance.now() - start)
  }
  table(
    'A reply, and its indexing in the background',
    ['', 'ms', '95th percentile'],
    [
      ['addComment', ms(at(comment, 0.5)), ms(at(comment, 0.95))],
      ['indexArticle', ms(at(indexed, 0.5)), ms(at(indexed, 0.95))],
    ],
  )
}

/** The same words in the same texts, read one after the other. */
async function scan(q: string) {
  const db = await prisma()
  const [part] = searchParts(q)
  await db.$queryRaw`SELECT count(*)::int FROM "SearchText" WHERE text LIKE ${`%${part?.form ?? ''}%`}`
}

/** Zipf: the n-th word of a vocabulary is used 1/n times as often as the first. */
const zipf = (throws: Dice, words: readonly string[]): string => {
  const at = Math.floor(Math.exp((throws(1_000_000) / 1_000_000) * Math.log(words.length)))
  return words[at - 1] ?? ''
}

type Vocabularies = ReturnType<typeof vocabularies>

function vocabularies(throws: Dice) {
  const syllables = Array.from({ length: 600 }, (_, at) => String.fromCharCode(0xac00 + ((at * 997) % 11_172)))
  const starts = 'b c d f g h j k l m n p r s t v w st tr ch sh th pr'.split(' ')
  const vowels = 'a e i o u ea ou ai'.split(' ')
  const english = () =>
    Array.from({ length: 1 + throws(3) }, () => oneOf(throws, starts) + oneOf(throws, vowels)).join('') +
    (throws(2) === 0 ? oneOf(throws, starts.slice(0, 17)) : '')
  const korean = () => Array.from({ length: 2 + throws(3) }, () => zipf(throws, syllables)).join('')
  return { korean: Array.from({ length: VOCABULARY }, korean), english: Array.from({ length: VOCABULARY }, english) }
}

function paragraph(throws: Dice, { korean, english }: Vocabularies, isKorean: boolean): string {
  const length = 200 + throws(200)
  let text = ''
  while (text.length < length)
    text += `${isKorean ? zipf(throws, korean) + oneOf(throws, PARTICLES) : zipf(throws, english)}${throws(11) === 0 ? '. ' : ' '}`
  return text.trim()
}

/** Words of each kind, from the commonest to the rarest; parts of words as somebody types them. */
function asked(korean: readonly string[], english: readonly string[]): Record<string, string[]> {
  const every = (words: readonly string[], step: number) => words.filter((_, at) => at % step === 1)
  return {
    'one syllable': [...new Set(every(korean, 1_000).map((word) => word.slice(0, 1)))],
    'two syllables': every(korean, 1_000).map((word) => word.slice(0, 2)),
    'Korean words': every(korean, 1_000),
    'two letters': every(english, 1_000).map((word) => word.slice(0, 2)),
    'English words': every(english, 1_000),
    'two words': every(english, 1_000).map((word, at) => `${word} ${english[at] ?? ''}`),
    'not there': Array.from({ length: 20 }, (_, at) => `${korean[at] ?? ''}뷁${korean[at + 9] ?? ''}`),
  }
}

/** Articles of one unit with all the paragraphs: a search doesn't ask for more of them. */
async function fill(throws: Dice, vocabulary: Vocabularies, memberId: string) {
  const db = await prisma()
  for (let count = 0; count < PARAGRAPHS / TO_AN_ARTICLE; count++) {
    const [articleId, unitId] = [randomUUID(), randomUUID()]
    const at = new Date(Date.UTC(2020, 0, 1 + count))
    const rows = Array.from({ length: TO_AN_ARTICLE }, (_, position) => ({
      ...{ id: randomUUID(), articleId, unitId, position, kind: 'paragraph' },
      side: position % 2 === 0 ? ('source' as const) : ('target' as const),
      text: paragraph(throws, vocabulary, position % 2 === 0),
    }))
    await db.article.create({
      data: {
        ...{
          id: articleId,
          titleSource: rows[0]?.text.slice(0, 40) ?? '',
          titleTarget: rows[1]?.text.slice(0, 60) ?? '',
        },
        ...{ sourceLanguage: 'ko', targetLanguage: 'en', seq: 0, createdAt: at, updatedAt: at },
        units: { create: { id: unitId, position: 0, score: 1 } },
        ...(count % 10 === 0 && { members: { create: { userId: memberId, role: 'reviewer' } } }),
      },
    })
    await db.paragraph.createMany({ data: rows })
    await db.paragraphVersion.createMany({
      data: rows.map(({ id, text }) => ({ paragraphId: id, version: 1, insert: text, at })),
    })
    await indexArticle(articleId, 0)
  }
  await db.$executeRaw`ANALYZE`
}

function push(lists: Map<string, number[]> | undefined, kind: string, time: number) {
  lists?.set(kind, [...(lists.get(kind) ?? []), time])
}

/** The time that a part of all didn't exceed. */
function at(times: readonly number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}
