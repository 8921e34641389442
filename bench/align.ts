import { align, type Bead } from '@/language/align/align'
import { dice } from './dice'
import { galeChurch } from './gale-church'
import { measure, ms, perSecond, range, ratio, table } from './measure'
import { type Parallel, parallel } from './parallel'

/** `npm run bench:align`: what it takes to pair a text with its translation, all features included. */

const SIZES = [1_000, 5_000, 20_000]
/** Longest text for the baseline: it takes the square of it, in memory as well. */
const LONGEST = 5_000
const KO_EN = { source: 'ko', target: 'en' }

const before = peak()
const rows: string[][] = []
for (const size of SIZES) {
  const text = parallel(dice(size), size)
  const right = rightShare(align(text.source, text.target, KO_EN), text)
  const memory = peak() - before
  const spent: number[] = []
  const pairing = () => {
    const began = process.cpuUsage()
    align(text.source, text.target, KO_EN)
    const { user, system } = process.cpuUsage(began)
    spent.push((user + system) / 1000)
  }
  const works = [
    { name: 'align', prepare: () => pairing },
    ...(size > LONGEST ? [] : [{ name: 'baseline', prepare: () => () => galeChurch(text.source, text.target) }]),
  ]
  const [one, baseline] = await measure(works, { warmUp: 1, rounds: 5, within: 30_000 })
  if (!one) continue
  const segments = text.source.length + text.target.length
  rows.push([
    `${text.source.length} + ${text.target.length}`,
    ms(one.median),
    range(one),
    ms(least(spent)),
    perSecond(segments, least(spent)),
    memory.toFixed(0),
    `${(right * 100).toFixed(1)} %`,
    baseline ? ratio(one, baseline) : '',
  ])
}
table(
  'Segments of a generated Korean text with those of its English translation',
  ['segments', 'ms', 'least–most', 'CPU ms', 'segments a CPU s', 'MB more', 'beads right', 'against lengths alone'],
  rows,
)

/** Other programs slow a round down, none makes it faster. */
function least(times: readonly number[]): number {
  return Math.min(...times)
}

/** The share of the text's own beads that were found exactly. */
function rightShare(found: readonly Bead[], { beads }: Parallel): number {
  const said = new Set(found.map((bead) => `${bead.source} ${bead.target}`))
  return beads.filter(([source, target]) => said.has(`${source} ${target}`)).length / beads.length
}

/** The most memory the process has had so far, in MB. */
function peak(): number {
  return process.resourceUsage().maxRSS / 1024
}
