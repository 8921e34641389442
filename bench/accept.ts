import { decideInBulk } from '@/server/commands/bulk'
import { acceptSuggestion } from '@/server/commands/decisions'
import { rewriteParagraph } from '@/server/commands/rewrite'
import { transaction } from '@/server/db/transaction'
import { by, desk } from '@/server/testing/people'
import { verify } from '@/server/verify/verify'
import { onDatabases } from './databases'
import { type Dice, dice } from './dice'
import { type Measured, measure, ms, perSecond, range, ratio, table } from './measure'
import { ENGLISH, KOREAN, prose } from './prose'

/** `npm run bench:accept`: how many suggestions are accepted in a second, by many at once and in bulk. */

const CLIENTS = 16
const SPREAD = { articles: 8, paragraphs: 4, each: 10 }
const LOT = { articles: 1, paragraphs: 10, each: 50 }
const EVERY = 6 // words to a suggestion: so many stand between two that they are no one change

const throws = dice(1)

await onDatabases(async (name) => {
  const many = countOf(SPREAD)
  show(
    `${many} accepts by ${CLIENTS} clients, over ${SPREAD.articles} articles of ${SPREAD.paragraphs} paragraphs, on ${name}`,
    many,
    await measure(
      [
        { name: 'baseline: empty transactions', prepare: () => shared(SPREAD, CLIENTS, lockAndLeave) },
        { name: 'acceptSuggestion', prepare: () => shared(SPREAD, CLIENTS, acceptOne) },
      ],
      { warmUp: 1, rounds: 5, within: 60_000 },
    ),
  )
  const lot = countOf(LOT)
  show(
    `${lot} accepts in one article of ${LOT.paragraphs} paragraphs, on ${name}`,
    lot,
    await measure(
      [
        { name: 'baseline: acceptSuggestion, one by one', prepare: () => shared(LOT, 1, acceptOne) },
        { name: 'decideInBulk, in one call', prepare: inBulk },
      ],
      { warmUp: 0, rounds: 3, within: 90_000 }, // warm from what was before
    ),
  )
  const faults: string[] = []
  for await (const fault of verify()) faults.push(fault)
  if (faults.length > 0) throw new Error(`what was measured is not right: ${faults.slice(0, 3).join('; ')}`)
})

type Spread = { readonly articles: number; readonly paragraphs: number; readonly each: number }
type Editor = Awaited<ReturnType<typeof desk>>['editor']
type Job = { readonly editor: Editor; readonly articleId: string; readonly threadId: string }

function countOf({ articles, paragraphs, each }: Spread): number {
  return articles * paragraphs * each
}

async function acceptOne({ editor, threadId }: Job) {
  await acceptSuggestion(by(editor), threadId, {})
}

/** What every write does before and after its work. */
async function lockAndLeave({ articleId }: Job) {
  await transaction((tx) => tx.$queryRaw`SELECT 1 FROM "Article" WHERE id = ${articleId} FOR UPDATE`)
}

/** Jobs on articles of their own, for clients who each take the next one as soon as they are done with one. */
async function shared(spread: Spread, clients: number, work: (job: Job) => Promise<void>): Promise<() => unknown> {
  const jobs = await jobsOf(spread)
  return () => {
    const waiting = jobs.values()
    const client = async () => {
      for (const job of waiting) await work(job)
    }
    return Promise.all(Array.from({ length: clients }, client))
  }
}

async function inBulk(): Promise<() => unknown> {
  const jobs = await jobsOf(LOT)
  const [first] = jobs
  if (!first) throw new Error('a lot of none')
  const threadIds = jobs.map(({ threadId }) => threadId)
  return async () => {
    const { applied } = await decideInBulk(by(first.editor), first.articleId, { decision: 'accept', threadIds })
    if (applied.length !== threadIds.length) throw new Error(`${applied.length} of ${threadIds.length} were accepted`)
  }
}

/** Suggestions that don't overlap: the first of each paragraph, then the second of each, article after article. */
async function jobsOf({ articles, paragraphs, each }: Spread): Promise<Job[]> {
  const lists: Job[][] = []
  for (let count = 0; count < articles; count++) {
    const texts = Array.from({ length: paragraphs }, () => worded(throws, each * EVERY))
    const source = texts.map(() => prose(KOREAN, throws, each * EVERY * 3))
    const { article, target, editor } = await desk(texts, source)
    for (const { id, text, version } of target) {
      const { threads } = await rewriteParagraph(by(editor), id, { version, text: everyLoud(text) })
      if (threads.length !== each) throw new Error(`${threads.length} suggestions in a paragraph, not ${each}`)
      lists.push(threads.map((thread) => ({ editor, articleId: article.id, threadId: thread.id })))
    }
  }
  return Array.from({ length: each }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat()
}

/** So many words, with no full stop but the last. */
function worded(dealt: Dice, count: number): string {
  const words = prose(ENGLISH, dealt, count * 10)
    .toLowerCase()
    .replaceAll(/[.,]/g, '')
    .split(' ')
  return `${words.slice(0, count).join(' ')}.`
}

/** One word of every few in capitals. */
function everyLoud(text: string): string {
  return text
    .split(' ')
    .map((word, index) => (index % EVERY === 0 ? word.toUpperCase() : word))
    .join(' ')
}

function show(title: string, count: number, measured: readonly Measured[]) {
  table(
    title,
    ['', 'ms', 'least–most', 'CPU ms', 'rounds', 'a second', 'against the baseline'],
    measured.map((one) => [
      one.name,
      ms(one.median),
      range(one),
      ms(one.cpu),
      String(one.rounds),
      perSecond(count, one.median),
      ratio(one, measured[0]),
    ]),
  )
}
