import { randomUUID } from 'node:crypto'
import { searchForm, searchParts } from '@/domain/search'
import { addComment } from '@/server/commands/comments'
import { openThread } from '@/server/commands/threads'
import { inChunks } from '@/server/db/chunks'
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
const ROUNDS = 1
const PARTICLES = '은 는 이 가 을 를 에 의 도 로 에서 까지'.split(' ')
const VOCABULARY = 20_000

await onDatabases(async (name) => {
  const throws = dice(14)
  const { korean, english } = vocabularies(throws)
  const admin = await person('Admin', { admin: true })
  const member = await person('Member')
  const indexing = await timed(() => fill(throws, { korean, english }, member.id))
  const each = (total: number) => ms(total / PARAGRAPHS)
  console.log(
    `\nOn ${name}: ${PARAGRAPHS} paragraphs stored, then indexed at once, ${each(indexing.wall)} ms each, ${each(indexing.cpu)} CPU ms`,
  )

  const reads: readonly (readonly [string, (q: string) => Promise<unknown>])[] = [
    ['baseline: a bare LIKE over all', scan],
    ['GET /search, an admin', (q) => search(admin, { q, limit: 50 }, 'en')],
    ['GET /search, a member of a tenth', (q) => search(member, { q, limit: 50 }, 'en')],
    ['GET /articles?q=, a member of a tenth', (q) => listArticles(member, { q, limit: 50 }, 'en')],
  ]
  const words = asked(korean, english)
  const times = new Map(reads.map(([read]) => [read, new Map<string, Time[]>()]))
  for (let round = 0; round <= ROUNDS; round++)
    for (const [kind, list] of Object.entries(words))
      for (const word of list)
        for (const [read, ask] of reads) {
          const time = await timed(() => ask(word))
          const lists = times.get(read)
          if (round > 0) lists?.set(kind, [...(lists.get(kind) ?? []), time])
        }
  const kinds = Object.keys(words)
  for (const clock of ['wall', 'cpu'] as const) {
    const of = (read: string | undefined, kind: string) =>
      (times.get(read ?? '')?.get(kind) ?? []).map((time) => time[clock])
    table(
      `50 hits, in ${clock === 'wall' ? 'ms' : 'CPU ms of this process'}: the median, how many times as fast as the baseline, and the 95th percentile`,
      ['', ...kinds, 'all, 95th'],
      reads.map(([read]) => [
        read,
        ...kinds.map((kind) => {
          const own = of(read, kind)
          const faster = at(of(reads[0]?.[0], kind), 0.5) / at(own, 0.5)
          return `${ms(at(own, 0.5))} · ${faster.toPrecision(2)} × · ${ms(at(own, 0.95))}`
        }),
        ms(
          at(
            kinds.flatMap((kind) => of(read, kind)),
            0.95,
          ),
        ),
      ]),
    )
  }
  await writes()
})

type Time = { readonly wall: number; readonly cpu: number }

async function timed(work: () => Promise<unknown>): Promise<Time> {
  const [began, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { wall: performance.now() - began, cpu: (user + system) / 1000 }
}

/** What indexing adds to writes, which don't wait for it: afterwards, in the background. */
async function writes() {
  const { editor, article, target } = await desk()
  const [, paragraph] = target
  if (!paragraph) throw new Error('the desk has three units')
  const thread = await openThread(by(editor), paragraph.id, { kind: 'comment', body: 'Which one?' })
  const [comment, indexed]: [Time[], Time[]] = [[], []]
  const db = await prisma()
  for (let count = 0; count < 30; count++) {
    const body = `Reply ${count}: 항만공사는 무엇을 말했나? ${randomUUID()}`
    comment.push(await timed(() => addComment(by(editor), thread.id, body)))
    const { seq } = await db.article.findUniqueOrThrow({ where: { id: article.id } })
    indexed.push(await timed(() => indexArticle(article.id, seq)))
  }
  const row = (name: string, times: readonly Time[]) => {
    const [wall, cpu] = [times.map((time) => time.wall), times.map((time) => time.cpu)]
    return [name, ms(at(wall, 0.5)), ms(at(wall, 0.95)), ms(at(cpu, 0.5))]
  }
  table(
    'A reply, and its indexing afterwards',
    ['', 'ms', '95th percentile', 'CPU ms'],
    [row('addComment', comment), row('indexArticle', indexed)],
  )
}

/** The same words in the same texts, read one after the other. */
async function scan(q: string) {
  const db = await prisma()
  const [part] = searchParts(q)
  await db.$queryRaw`SELECT count(*)::int FROM "SearchText" WHERE text LIKE ${`%${part?.form ?? ''}%`}`
}

/** Zipf: the n-th word of a vocabulary is used 1/n times as often as the first. */
function zipf(throws: Dice, words: readonly string[]): string {
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
    'one syllable': [...new Set(every(korean, 2_000).map((word) => word.slice(0, 1)))],
    'two syllables': every(korean, 2_000).map((word) => word.slice(0, 2)),
    'Korean words': every(korean, 2_000),
    'two letters': every(english, 2_000).map((word) => word.slice(0, 2)),
    'English words': every(english, 2_000),
    'two words': every(english, 2_000).map((word, at) => `${word} ${english[at] ?? ''}`),
    'not there': Array.from({ length: 10 }, (_, at) => `${korean[at] ?? ''}뷁${korean[at + 9] ?? ''}`),
  }
}

/**
 * Articles of one unit with all the paragraphs: a search doesn't ask for more of them. Their texts are stored as the follower stores
 * them; the index is made at the end, which is quicker.
 */
async function fill(throws: Dice, vocabulary: Vocabularies, memberId: string) {
  const db = await prisma()
  const [made] = await db.$queryRaw<{ index: string }[]>`
    SELECT pg_get_indexdef('"SearchText_grams"'::regclass) AS index`
  await db.$executeRaw`DROP INDEX "SearchText_grams"`
  const articles = Array.from({ length: PARAGRAPHS / TO_AN_ARTICLE }, (_, count) => ({
    ...{ id: randomUUID(), unitId: randomUUID(), at: new Date(Date.UTC(2020, 0, 1 + count)) },
    title: `${oneOf(throws, vocabulary.korean)} ${oneOf(throws, vocabulary.english)}`,
  }))
  const languages = { sourceLanguage: 'ko', targetLanguage: 'en' }
  await db.article.createMany({
    data: articles.map(({ id, title, at }) => ({
      ...{ id, titleSource: title, titleTarget: title, ...languages, createdAt: at, updatedAt: at },
    })),
  })
  await db.unit.createMany({
    data: articles.map(({ id, unitId }) => ({ id: unitId, articleId: id, position: 0, score: 1 })),
  })
  await db.member.createMany({
    data: articles.flatMap(({ id }, at) =>
      at % 10 === 0 ? { articleId: id, userId: memberId, role: 'reviewer' } : [],
    ),
  })
  const rows = articles.flatMap(({ id, unitId, at }) =>
    Array.from({ length: TO_AN_ARTICLE }, (_, position) => {
      const text = paragraph(throws, vocabulary, position % 2 === 0)
      return { id: randomUUID(), articleId: id, unitId, at, position, text, form: searchForm(text) }
    }),
  )
  await inChunks(
    rows,
    (json) => db.$executeRaw`
      WITH given AS (
        SELECT * FROM jsonb_to_recordset(${json}::jsonb)
          AS v(id text, "articleId" text, "unitId" text, at timestamptz, position int, text text, form text)
      ), paragraphs AS (
        INSERT INTO "Paragraph" (id, "articleId", "unitId", side, position, kind, text)
        SELECT id, "articleId", "unitId", 'source', position, 'paragraph', text FROM given
      )
      INSERT INTO "SearchText" (id, "articleId", kind, at, seq, text)
      SELECT id, "articleId", 'paragraph', at, 0, form FROM given`,
  )
  await db.$executeRawUnsafe(made?.index ?? '')
  await db.$executeRaw`ANALYZE`
}

/** The time that a part of all didn't exceed. */
function at(times: readonly number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}
