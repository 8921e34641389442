import fs from 'node:fs'
import { acceptSuggestion } from '@/server/commands/decisions'
import { openThread } from '@/server/commands/threads'
import { closeDatabase, useDatabase } from '@/server/db/database'
import { openDatabase } from '@/server/db/open'
import { actorOfEmail } from '@/server/session/operator'
import { EDITOR } from '../desk/article'

const fixture = JSON.parse(fs.readFileSync('/tmp/w18/data/fixture.json', 'utf8'))
const spent = new Map<string, number[]>()
let last: Promise<unknown> = Promise.resolve()
const watch = (client: any) => {
  const query = client.query.bind(client)
  client.query = (...asked: any[]) => {
    const text = (typeof asked[0] === 'string' ? asked[0] : asked[0].text).replace(/\s+/g, ' ').slice(0, 110)
    const p = last.then(async () => { const t = performance.now(); const r = await query(...asked); spent.set(text, [...(spent.get(text) ?? []), performance.now() - t]); return r })
    last = p.catch(() => {})
    return p
  }
}
const database = await openDatabase({ dataDir: process.env.DATA ?? '/tmp/w18/x', databaseUrl: process.env.URL_ } as never, watch)
useDatabase(database)
if (process.env.MODE) await database.ask({ name: 'x', text: `SET plan_cache_mode = ${process.env.MODE}` }, [])
const editor = await actorOfEmail(EDITOR.email)
const report = (n: number, t: number) => {
  console.log('each', (t / n).toFixed(2), 'ms')
  for (const [k, v] of [...spent].toSorted((a, b) => b[1].reduce((x, y) => x + y, 0) - a[1].reduce((x, y) => x + y, 0)).slice(0, 22)) console.log((v.reduce((x, y) => x + y, 0) / n).toFixed(2).padStart(7), String(v.length).padStart(5), v.toSorted((a, b) => a - b)[v.length >> 2]!.toFixed(2), k)
}
const { suggestions, paragraphs } = fixture.written[0]
const N = 40
for (const kind of ['comment', 'accept']) {
  for (const warm of [true, false]) {
    spent.clear()
    const t = performance.now()
    for (let i = 0; i < N; i++) {
      if (kind === 'accept') await acceptSuggestion({ actor: editor } as never, suggestions[i + (warm ? 0 : N)].threadId, {} as never)
      else await openThread({ actor: editor } as never, paragraphs[i].id, { kind: 'comment', anchor: { version: 1, start: 0, end: 3 }, body: 'x' } as never)
    }
    if (!warm) { console.log(kind); report(N, performance.now() - t) }
  }
}
await closeDatabase()
