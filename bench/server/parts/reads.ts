import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Bench } from '../bench'
import { type Figure, median, percentile } from '../figures'
import { CLIENTS } from '../fixture'
import type { Call, Driven } from '../load'
import { startBare } from '../running'

const ROUNDS = 5
const MS = 2_000
const [UNITS, THREADS] = [50, 200]

/** Pages, held against a bare route of the same Next that answers the same bytes from memory; a round of each in turn. */
export async function reads({ server, load, fixture, port }: Bench): Promise<Figure[]> {
  const answers = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const [first = ''] = fixture.read
  const units = `/api/v1/articles/${first}/units?limit=${UNITS}`
  const threads = `/api/v1/articles/${first}/threads?limit=${THREADS}`
  const headers = fixture.editor
  const tag = await keep(server.base + units, headers, path.join(answers, 'units.json'))
  await keep(server.base + threads, headers, path.join(answers, 'threads.json'))
  const bare = await startBare(port + 1, answers)
  const again = (call: Call): Call[][] => Array.from({ length: CLIENTS }, () => [call])
  const get = (address: string): Call => ({ path: address, headers, status: 200 })
  const bareUnits = again({ path: '/bytes?of=units.json', status: 200 })
  const bareThreads = again({ path: '/bytes?of=threads.json', status: 200 })
  const works = {
    bareUnits: { base: bare.base, calls: bareUnits },
    units: { base: server.base, calls: dealt(pagesOfUnits(fixture.read).map(get)) },
    same: { base: server.base, calls: again(get(units)) },
    ...(tag !== null && {
      unchanged: {
        base: server.base,
        calls: again({ path: units, headers: { ...headers, 'if-none-match': tag }, status: 304 }),
      },
    }),
    bareThreads: { base: bare.base, calls: bareThreads },
    threads: { base: server.base, calls: dealt(pagesOfThreads(first, fixture.threads).map(get)) },
  }
  const driven = new Map<string, Driven[]>()
  try {
    for (let round = 0; round <= ROUNDS; round++)
      for (const [name, { base, calls }] of Object.entries(works)) {
        const one = await load.drive(base, calls, MS)
        if (round > 0) driven.set(name, [...(driven.get(name) ?? []), one])
      }
  } finally {
    await bare.stop()
    fs.rmSync(answers, { recursive: true, force: true })
  }
  const rate = (name: string) => median((driven.get(name) ?? []).map(({ count, ms }) => (count * 1000) / ms))
  const p95 = (name: string) =>
    percentile(
      (driven.get(name) ?? []).flatMap(({ times }) => times),
      0.95,
    )
  const against = (name: string, of: string, title: string, atLeast: number): Figure => ({
    ...{ name: title, is: rate(name) / rate(of), unit: '×', limit: { atLeast } },
    from: `${rate(name).toFixed(0)} of ${rate(of).toFixed(0)} a second, 95th percentile ${p95(name).toFixed(0)} ms`,
  })
  return [
    against('units', 'bareUnits', `a page of ${UNITS} units, each another one`, 0.5),
    against('threads', 'bareThreads', `a page of ${THREADS} threads, each another one`, 0.4),
    against('same', 'bareUnits', 'the same page of units again', 0.8),
    tag === null
      ? { name: 'the same with If-None-Match: there is no ETag', is: 0, unit: '×', limit: { atLeast: 0.8 } }
      : against('unchanged', 'bareUnits', 'the same with If-None-Match (304)', 0.8),
  ]
}

/** Keeps an answer as it is; returns its ETag. */
async function keep(address: string, headers: Readonly<Record<string, string>>, file: string): Promise<string | null> {
  const answer = await fetch(address, { headers })
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  fs.writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
  return answer.headers.get('etag')
}

const encoded = (key: string) => Buffer.from(key).toString('base64url')

/** From every unit on that has a whole page behind it, article by article. */
const pagesOfUnits = (articles: readonly string[]): string[] =>
  articles.flatMap((id) =>
    Array.from(
      { length: 1_000 - UNITS },
      (_, position) => `/api/v1/articles/${id}/units?limit=${UNITS}&cursor=${encoded(String(position))}`,
    ),
  )

const pagesOfThreads = (article: string, ids: readonly string[]): string[] =>
  ids.slice(0, -THREADS).map((id) => `/api/v1/articles/${article}/threads?limit=${THREADS}&cursor=${encoded(id)}`)

/** To each client every sixteenth, so that no two ask for the same. */
const dealt = (calls: readonly Call[]): Call[][] =>
  Array.from({ length: CLIENTS }, (_, client) => calls.filter((_call, at) => at % CLIENTS === client))
