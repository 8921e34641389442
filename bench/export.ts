import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { anchorAt } from '@/domain/text/anchor'
import type { Range } from '@/domain/text/splice'
import { writeDocx } from '@/formats/write/docx/clean'
import { writeTrackedDocx } from '@/formats/write/docx/tracked'
import type { Review, TrackedUnit } from '@/formats/write/review'
import { anArticle, aThread, aUnit } from '@/formats/write/review.fixture'
import { revisionOf } from '@/formats/write/revision'
import { dice } from './dice'
import { type Measured, measure, ms, range, ratio, table } from './measure'
import { ENGLISH, prose } from './prose'

/** `npm run bench:export`: how long a document takes, held against pandoc making a plain one of the same text. */

const PARAGRAPHS = 1_000
const LENGTH = 400 // code units of a paragraph
const LONG = 10_000

const pandoc = spawnSync('pandoc', ['--version']).status === 0
const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
async function speed() {
  const units = [...unitsOf(PARAGRAPHS)]
  const text = path.join(folder, 'plain.md')
  writeFileSync(text, units.map(({ paragraphs }) => paragraphs[0]?.text ?? '').join('\n\n'))
  const baseline = pandoc
    ? { name: 'baseline: pandoc, the text alone', prepare: () => () => plainByPandoc(text) }
    : { name: 'baseline: clean', prepare: () => () => clean(units) }
  const measured = await measure(
    [
      baseline,
      { name: 'writeDocx, clean', prepare: () => () => clean(units) },
      { name: 'writeTrackedDocx, 2,000 revisions, 500 comments', prepare: () => () => tracked(units) },
    ],
    { warmUp: 2, rounds: 9 },
  )
  show(`${PARAGRAPHS} paragraphs of ${LENGTH} code units as a Word document`, measured)
}

function plainByPandoc(text: string) {
  const { status, stderr } = spawnSync('pandoc', ['-f', 'commonmark', '-o', path.join(folder, 'plain.docx'), text])
  if (status !== 0) throw new Error(String(stderr))
}

async function clean(units: Iterable<TrackedUnit>): Promise<number> {
  return sizeOf(writeDocx(await revisionOf(reviewOf(units))))
}

const tracked = (units: Iterable<TrackedUnit>): Promise<number> =>
  sizeOf(writeTrackedDocx(reviewOf(units), { timeZone: 'UTC' }))

const reviewOf = (units: Iterable<TrackedUnit>): Review<TrackedUnit> => ({
  article: anArticle(),
  hasHeading: true,
  units,
  threads: [],
})

async function sizeOf(document: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0
  for await (const piece of document) size += piece.length
  return size
}

/** What an article of ten times the length needs at most: its units come one after the other, as from the database. */
async function memory() {
  for (const count of [PARAGRAPHS, LONG]) {
    global.gc?.()
    const before = process.memoryUsage().rss
    let most = before
    const watched = function* () {
      for (const unit of unitsOf(count)) {
        most = Math.max(most, process.memoryUsage().rss)
        yield unit
      }
    }
    const began = performance.now()
    const size = await tracked(watched())
    const taken = ms(performance.now() - began)
    console.log(`${count} units tracked: ${taken} ms, ${size >> 10} KB, at most ${(most - before) >> 20} MB more`)
  }
}

/** Units of a paragraph each with two corrections, and a comment in every other one. */
function* unitsOf(count: number): Iterable<TrackedUnit> {
  const throws = dice(1)
  for (let n = 0; n < count; n++) yield unitOf(n, prose(ENGLISH, throws, LENGTH))
}

function unitOf(n: number, text: string): TrackedUnit {
  const [id, unitId] = [`p${n}`, `u${n}`]
  const words = [...text.matchAll(/\w{4,}/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
  const at = (share: number): Range => words[Math.floor(words.length * share)] ?? { start: 0, end: 0 }
  const made = { unitId, paragraphId: id, createdAt: new Date(Date.UTC(2026, 10, 20) + n * 1000).toISOString() }
  const placed = (range: Range) => {
    const anchor = anchorAt(text, range)
    return anchor && { ...anchor, version: 1 }
  }
  const suggestions = [0.2, 0.6].map((share, index) =>
    aThread({
      ...made,
      id: `s${n}-${index}`,
      kind: 'suggestion',
      anchor: placed(at(share)),
      suggestion: { original: '', replacement: 'something else', decision: 'pending', conflict: false },
    }),
  )
  const comment = aThread({
    ...made,
    id: `c${n}`,
    anchor: placed(at(0.4)),
    comments: [
      {
        id: `m${n}`,
        threadId: `c${n}`,
        author: { id: 'a', name: 'Ann' },
        body: 'Is it so?',
        createdAt: made.createdAt,
        mentions: [],
      },
    ],
  })
  const paragraph = { id, unitId, kind: 'paragraph' as const, text, version: 1 }
  const step = {
    paragraphId: id,
    version: 1,
    splice: { start: 0, end: 0, insert: text },
    threadId: '',
    displaced: [],
    seq: 0,
    order: 0,
  }
  return {
    unit: aUnit({
      id: unitId,
      position: n,
      target: [{ ...paragraph, articleId: 'article', side: 'target', position: 0, imported: true }],
    }),
    threads: n % 2 === 0 ? [...suggestions, comment] : suggestions,
    paragraphs: [{ ...paragraph, imported: true, steps: [step] }],
  }
}

function show(title: string, measured: readonly Measured[]) {
  const rows = measured.map((one) => [one.name, ms(one.median), range(one), ratio(one, measured[0])])
  table(title, ['', 'ms', 'range', 'ratio'], rows)
}

try {
  await speed()
  await memory()
} finally {
  rmSync(folder, { recursive: true })
}
