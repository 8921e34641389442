import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { bringBack, previewReturn, undoReturn } from '../server/commands/returns'
import { prisma } from '../server/db/database'
import { by, desk } from '../server/testing/people'
import { sentTo } from '../server/testing/returned'
import { onDatabases } from './databases'
import { table } from './measure'

/**
 * A returned Word file with nearly as many changes as one may bring: how long it takes to preview, to bring and to take back, and
 * how long it keeps others waiting meanwhile, for this process's thread and for the database.
 */

const [PARAGRAPHS, WORDS] = [Number(process.argv[2] ?? 50), 100]
const KIM = 'w:author="Kim" w:date="2026-05-01T10:00:00Z"'

async function edited() {
  const it = await desk(Array.from({ length: PARAGRAPHS }, (_, k) => `Part ${k}: ${'quiet '.repeat(WORDS - 1)}end.`))
  const sent = await sentTo(it.editor, it.article.id, 'tracked')
  const put = `<w:ins w:id="900" ${KIM}><w:r><w:t xml:space="preserve">very </w:t></w:r></w:ins>`
  sent.edit(/ (?=quiet)/g, ` </w:t></w:r>${put}<w:r><w:t xml:space="preserve">`)
  return { it, form: sent.form() }
}

type Waited = { readonly took: number; readonly loop: number; readonly database: number }

/** In milliseconds: the work, the longest that this thread was held by it, and the longest that a statement of others waited. */
async function waitedFor(work: () => Promise<unknown>): Promise<Waited> {
  const db = await prisma()
  const delay = monitorEventLoopDelay({ resolution: 5 })
  let [isDone, database] = [false, 0]
  const others = async () => {
    while (!isDone) {
      const asked = performance.now()
      await db.$queryRaw`SELECT 1`
      database = Math.max(database, performance.now() - asked)
      await pause(10)
    }
  }
  delay.enable()
  const asking = others()
  const began = performance.now()
  await work()
  const took = performance.now() - began
  isDone = true
  await asking
  delay.disable()
  return { took, loop: delay.max / 1e6, database }
}

await onDatabases(async (name) => {
  const { it, form } = await edited()
  let returnId = ''
  const works: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'preview',
      async () => console.log('\nsuggestions:', (await previewReturn(by(it.editor), it.article.id, form)).suggestions),
    ],
    ['bring back', async () => void (returnId = (await bringBack(by(it.editor), it.article.id, form)).returnId ?? '')],
    ['the same once more', () => bringBack(by(it.editor), it.article.id, form)],
    ['take back', () => undoReturn(by(it.editor), it.article.id, returnId)],
  ]
  const rows: string[][] = []
  for (const [what, work] of works) {
    const { took, loop, database } = await waitedFor(work)
    rows.push([what, ...[took, loop, database].map((time) => time.toFixed(0))])
  }
  table(name, ['ms', 'took', 'this thread held', 'a statement waited'], rows)
})
