import type pg from 'pg'
import { startPostgres } from '../scripts/postgres'
import { answer } from '../server/api/door'
import { closeDatabase, useDatabase } from '../server/db/database'
import { openDatabase } from '../server/db/open'
import { IN_ARTICLE, OUTSIDE } from '../server/testing/operations'
import { requestOf, rightsScene } from '../server/testing/rights'
import { table } from './measure'

/**
 * `npm run bench:shards`: which statements would stay within one shard, were the tables of an article distributed by it. Every operation of
 * the API is asked for once; each statement that this sends is then planned on a copy whose tables with an `articleId` are hash partitions:
 * PostgreSQL leaves out partitions by the rules by which a distributed engine leaves out shards. Nothing is timed. `-- --list` shows the statements.
 */

const SHARDS = 8

type Sent = { readonly text: string; readonly values: readonly unknown[]; readonly operation: string }
/** In how many shards a statement looks: of the tables that have a column to distribute them by. */
type Place = 'one shard' | 'all shards' | 'no table of an article' | 'a function' | 'not planned'
type Placed = {
  readonly text: string
  readonly place: Place
  readonly without: readonly string[]
  readonly why: string
}

process.env.NEXTAUTH_SECRET ??= 'for a measurement and nothing else'
const { address, stop } = await startPostgres()
try {
  const sent = await statementsOfAll()
  const placed = await place(sent)
  report(sent, placed)
} finally {
  await stop()
}

/** What each operation sends, in an article with something of everything. */
async function statementsOfAll(): Promise<Sent[]> {
  const sent: Sent[] = []
  let operation = ''
  const watch = (pool: pg.Pool) =>
    void pool.on('connect', (client) => {
      const query = client.query.bind(client) as (...asked: readonly unknown[]) => unknown
      const told = (...asked: readonly unknown[]) => {
        const [given, listed] = asked
        const { text, values } =
          typeof given === 'object' && given !== null
            ? (given as { text: string; values?: unknown[] })
            : { text: String(given), values: listed as unknown[] | undefined }
        if (operation !== '') sent.push({ text, values: Array.isArray(values) ? values : [], operation })
        return query(...asked)
      }
      client.query = told as typeof client.query
    })
  const database = await openDatabase({ databaseUrl: `${address}stet`, dataDir: '' }, watch)
  await Promise.resolve(database).then(useDatabase)
  const { ids, token } = await rightsScene('editor', 'in_review')
  const { token: admin } = await rightsScene('admin', 'in_review')
  const requests = [
    ...IN_ARTICLE.map(([name, ask]) => ({ name, request: requestOf(name, ask(ids, 'in_review'), token) })),
    ...OUTSIDE.map(([name, ask]) => ({ name, request: requestOf(name, ask(ids.person, 'new@stet.test'), admin) })),
  ]
  for (const { name, request } of requests) {
    operation = name
    const given = await answer(request)
    // A stream is told of, and left.
    const isStream = given.headers.get('content-type')?.startsWith('text/event-stream')
    await (isStream ? given.body?.cancel() : given.arrayBuffer())
  }
  operation = ''
  await closeDatabase()
  return sent
}

async function place(sent: readonly Sent[]): Promise<Map<string, Placed>> {
  const database = await openDatabase({ databaseUrl: `${address}stet`, dataDir: '' })
  const { ask, close } = await database.connect()
  try {
    const distributed = await distribute(ask)
    const ofArticle = await tablesBelow(ask, distributed)
    const placed = new Map<string, Placed>()
    for (const { text, values } of sent) {
      if (placed.has(text) || !/^\s*(?:\/\*.*?\*\/\s*)?(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(text)) continue
      const without = ofArticle.filter((name) => text.includes(`"${name}"`))
      placed.set(text, { text, without, ...(await planOf(ask, text, values, distributed)) })
    }
    return placed
  } finally {
    await close()
    await database.close()
  }
}

type Ask = Awaited<ReturnType<Awaited<ReturnType<typeof openDatabase>>['connect']>>['ask']

/** Makes partitions of each table that says of which article its rows are. Their keys are kept where they hold that column. */
async function distribute(ask: Ask): Promise<ReadonlySet<string>> {
  const rows = await ask<{ name: string; column: string }>(`
    SELECT c.relname AS name, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped
      AND (a.attname = 'articleId' OR (c.relname = 'Article' AND a.attname = 'id'))`)
  for (const { name, column } of rows) {
    const keys = await ask<{ columns: string }>(
      `SELECT string_agg(quote_ident(a.attname), ', ') AS columns FROM pg_index i, pg_attribute a
      WHERE i.indrelid = $1::regclass AND i.indisunique AND i.indpred IS NULL AND a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
      GROUP BY i.indexrelid HAVING bool_or(a.attname = $2)`,
      [`"${name}"`, column],
    )
    await ask(`ALTER TABLE "${name}" RENAME TO "${name} whole"`)
    await ask(
      `CREATE TABLE "${name}" (LIKE "${name} whole" INCLUDING DEFAULTS INCLUDING GENERATED) PARTITION BY HASH ("${column}")`,
    )
    for (let shard = 0; shard < SHARDS; shard++)
      await ask(
        `CREATE TABLE "${name} ${shard}" PARTITION OF "${name}" FOR VALUES WITH (MODULUS ${SHARDS}, REMAINDER ${shard})`,
      )
    for (const { columns } of keys) await ask(`CREATE UNIQUE INDEX ON "${name}" (${columns})`)
  }
  return new Set(rows.map(({ name }) => name))
}

/** Those that belong to an article by a row of another table, and don't say to which. */
async function tablesBelow(ask: Ask, distributed: ReadonlySet<string>): Promise<string[]> {
  const links = await ask<{ name: string; above: string }>(`
    SELECT conrelid::regclass::text AS name, confrelid::regclass::text AS above FROM pg_constraint WHERE contype = 'f'`)
  const bare = (name: string) => name.replaceAll('"', '').replace(/ whole$/, '')
  const below = new Set<string>()
  for (let found = -1; found !== below.size; ) {
    found = below.size
    for (const { name, above } of links)
      if (!distributed.has(bare(name)) && (distributed.has(bare(above)) || below.has(bare(above))))
        below.add(bare(name))
  }
  return [...below]
}

type Node = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Function Name'?: string
  readonly Plans?: readonly Node[]
}

async function planOf(
  ask: Ask,
  text: string,
  values: readonly unknown[],
  distributed: ReadonlySet<string>,
): Promise<Omit<Placed, 'text' | 'without'>> {
  let nodes: Node[]
  try {
    const [row] = await ask<{ 'QUERY PLAN': [{ Plan: Node }] }>(`EXPLAIN (FORMAT JSON) ${text}`, values)
    nodes = row ? all(row['QUERY PLAN'][0].Plan) : []
  } catch (error) {
    return { place: 'not planned', why: error instanceof Error ? error.message : String(error) }
  }
  const shards = new Map<string, Set<string>>()
  for (const { 'Relation Name': relation = '', 'Node Type': type } of nodes) {
    const [, name = '', shard = ''] = /^(.+) (\d)$/.exec(relation) ?? []
    if (type !== 'ModifyTable' && distributed.has(name)) shards.set(name, (shards.get(name) ?? new Set()).add(shard))
  }
  const many = [...shards].filter(([, found]) => found.size > 1).map(([name]) => name)
  if (many.length > 0) return { place: 'all shards', why: many.join(', ') }
  if (shards.size > 0) return { place: 'one shard', why: '' }
  const called = nodes
    .flatMap(({ 'Function Name': name }) => name ?? [])
    .filter((name) => !/^json|^unnest|^generate/.test(name))
  if (called.length > 0) return { place: 'a function', why: called.join(', ') }
  const isNamed = [...distributed].some((name) => text.includes(`"${name}"`))
  return { place: isNamed ? 'one shard' : 'no table of an article', why: '' }
}

function all(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(all)]
}

function report(sent: readonly Sent[], placed: ReadonlyMap<string, Placed>) {
  const each = [...placed.values()]
  const places: Place[] = ['one shard', 'no table of an article', 'a function', 'all shards', 'not planned']
  table(
    `${each.length} statements of ${new Set(sent.map(({ operation }) => operation)).size} operations, tables with an articleId in ${SHARDS} shards`,
    ['', 'statements', 'of them naming tables without the column'],
    places.map((name) => {
      const those = each.filter((one) => one.place === name)
      return [name, String(those.length), String(those.filter(({ without }) => without.length > 0).length)]
    }),
  )
  const operations = new Map<string, Sent[]>()
  for (const one of sent) operations.set(one.operation, [...(operations.get(one.operation) ?? []), one])
  const whole = [...operations].filter(([, own]) =>
    own.every(({ text }) => {
      const found = placed.get(text)
      return (
        !found ||
        ((found.place === 'one shard' || found.place === 'no table of an article') && found.without.length === 0)
      )
    }),
  )
  console.log(`\n${whole.length} operations stay within one shard: ${whole.map(([name]) => name).join(' · ')}`)
  const tables = new Map<string, number>()
  for (const { without } of each) for (const name of without) tables.set(name, (tables.get(name) ?? 0) + 1)
  console.log(
    `\nTables without the column, by how many statements name them: ${[...tables]
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
  )
  const lost = new Map<string, number>()
  for (const { place: at, why } of each) if (at === 'all shards') lost.set(why, (lost.get(why) ?? 0) + 1)
  console.log(`\nTables looked for in all shards: ${[...lost].map(([name, count]) => `${name} ${count}`).join(' · ')}`)
  for (const { place: at, text, why } of each)
    if (at === 'not planned' || (process.argv.includes('--list') && at !== 'one shard'))
      console.log(`\n${at}${why ? ` (${why})` : ''}: ${text.replaceAll(/\s+/g, ' ').slice(0, 400)}`)
}
