import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { prisma } from '../../server/db/database'
import { openDatabase } from '../../server/db/open'
import { readRows, setTriggers, writeRows } from '../../server/db/rows'
import { quoted, readTables, type Table } from '../../server/db/tables'
import { articleFaults } from '../../server/verify/verify'
import { addArticles } from '../desk/article'
import { inPlace, type Place } from '../server/places'
import { startStet } from '../server/running'

const SIZE = { units: 500, threads: 150, letters: 250 }

/** The rows of one article, as lines, table by table. */
export type Article = readonly { readonly table: Table; readonly lines: readonly string[] }[]

/** An article of a thousand paragraphs, with all that follows an article. */
export async function addFirst(place: Place, port: number): Promise<Article> {
  await inPlace(place, () => addArticles([SIZE]))
  await follow(place, port)
  return on(place, async (connection) => {
    const article = []
    for (const table of await readTables(connection)) {
      if (!OF_ARTICLES.has(table.name)) continue
      await connection.ask('BEGIN')
      const lines: string[] = []
      for await (const some of readRows(connection, table)) lines.push(...some)
      await connection.ask('COMMIT')
      article.push({ table, lines })
    }
    return article
  })
}

const OF_ARTICLES = new Set([
  ...['Article', 'Member', 'Unit', 'Paragraph', 'ParagraphVersion', 'Thread', 'Suggestion', 'Issue', 'Comment'],
  ...['Event', 'FollowerCursor', 'SearchText', 'Finding'],
])

/** A server that runs until nothing waits for a follower. */
async function follow(place: Place, port: number) {
  const token = randomUUID()
  const { base, stop } = await startStet(port, { ...place.settings, METRICS_TOKEN: token })
  try {
    for (const until = performance.now() + 120_000; performance.now() < until; await wait(500)) {
      const answer = await fetch(`${base}/metrics`, { headers: { authorization: `Bearer ${token}` } })
      const behind = [...(await answer.text()).matchAll(/^stet_follower_events_behind\{.*\} (\d+)$/gm)]
      if (behind.length > 0 && behind.every(([, events]) => events === '0')) return
    }
    throw new Error('the followers didn’t get through one article')
  } finally {
    await stop()
  }
}

/** Time and chance as Stet’s ids have them: the first eight digits change once a minute. */
const ID = /\b[\da-f]{8}(-[\da-f]{4}-[47][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12})\b/g

/** Fewer than 65,536 of them. */
const COPY = /^0000/

/** Copies of an article, the `from`th to the `to`th, under ids of their own; their records don’t verify. */
export const addCopies = (place: Place, article: Article, from: number, to: number): Promise<void> =>
  on(place, async (connection) => {
    const { ask } = connection
    const users = new Set((await ask<{ id: string }>('SELECT id FROM "User"')).map(({ id }) => id))
    for (const { table } of article) await setTriggers(connection, table, 'DISABLE')
    for (let copy = from; copy <= to; copy++) {
      const own = copy.toString(16).padStart(8, '0')
      await ask('BEGIN')
      for (const { table, lines } of article) {
        const copied = lines.map((line) => line.replace(ID, (id, rest: string) => (users.has(id) ? id : own + rest)))
        if (copied.length > 0) await writeRows(connection, table, copied)
      }
      await ask('COMMIT')
    }
    for (const { table } of article) await setTriggers(connection, table, 'ENABLE')
    await ask('VACUUM ANALYZE')
    await ask('CHECKPOINT')
  })

export const megabytesOf = (place: Place): Promise<number> =>
  on(place, async ({ ask }) => {
    const [size] = await ask<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes')
    return Number(size?.bytes) / 1e6
  })

/** What `stet verify` finds in the articles that are no copies. */
export const faultsOf = (place: Place): Promise<string[]> =>
  inPlace(place, async () => {
    const db = await prisma()
    const found: string[] = []
    for (const { id } of await db.article.findMany({ select: { id: true } }))
      if (!COPY.test(id)) found.push(...(await articleFaults(db, id)))
    return found
  })

/** What a database holds: of each table a sum over the texts of its rows. */
export const contentOf = (place: Place): Promise<Map<string, string>> =>
  on(place, async (connection) => {
    const content = new Map<string, string>()
    await connection.ask("SET TimeZone = 'UTC'")
    for (const { name } of await readTables(connection)) {
      const [sum] = await connection.ask<{ is: string }>(
        `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS is FROM ${quoted(name)} t`,
      )
      content.set(name, sum?.is ?? '')
    }
    return content
  })

type Work<T> = (connection: Awaited<ReturnType<Awaited<ReturnType<typeof openDatabase>>['connect']>>) => Promise<T>

async function on<T>({ where }: Place, work: Work<T>): Promise<T> {
  const open = await openDatabase(where)
  try {
    const connection = await open.connect()
    try {
      return await work(connection)
    } finally {
      await connection.close()
    }
  } finally {
    await open.close()
  }
}
