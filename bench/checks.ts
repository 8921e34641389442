import fs from 'node:fs'
import path from 'node:path'
import type { Finding, Options } from '@/language/checks/check'
import { CHECKS } from '@/language/checks/list'
import { checkAll, checkPair } from '@/language/checks/run'
import { sentence } from '@/language/checks/sentence'
import { injections, KINDS, type Texts } from './injections'
import { ms, table } from './measure'

/**
 * The checks against labelled news pairs (`FOLDER/dev.tsv`, `dev-gold.json`): false alarms and mismatches found, faults that
 * are put in, how often each check speaks, and how long it takes. `--list CHECK` shows what a check says, `--half 0|1` takes
 * every other line.
 */
type Label = { label: 'ok' | 'mismatch' | 'either'; kind?: string; drawn: 'flagged' | 'unflagged' }

const args = process.argv.slice(2)
const optionOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const half = optionOf('--half')
const folder = args.find((arg, at) => !arg.startsWith('--') && !/^--(?:half|list)$/.test(args[at - 1] ?? ''))
if (folder === undefined) {
  console.error('npm run bench:checks -- FOLDER [--half 0|1] [--missed] [--list CHECK]')
  process.exit(2)
}
const lines = fs.readFileSync(path.join(folder, 'dev.tsv'), 'utf8').trimEnd().split('\n')
const gold: Record<string, Label> = JSON.parse(fs.readFileSync(path.join(folder, 'dev-gold.json'), 'utf8'))
const pairs = lines.map((line, index) => {
  const [source = '', target = ''] = line.split('\t')
  return { key: String(index + 1), source, target }
})
const options: Options = { languages: { source: 'ko', target: 'en' } }
const chosen = (key: string) => half === undefined || Number(key) % 2 === Number(half)
const labelled = (label: Label['label']) =>
  Object.entries(gold).filter(([key, entry]) => chosen(key) && entry.label === label)
const share = (part: number, whole: number) =>
  `${part} of ${whole} = ${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} %`

const findings = checkAll(pairs, options)
const isNumeric = ({ check }: Finding) => check === 'number' || check === 'date'
const numeric = new Set(findings.filter(isNumeric).map(({ pair }) => pair))
const ok = labelled('ok').map(([key]) => key)
const mismatches = labelled('mismatch').filter(([, { kind }]) => kind !== 'misaligned')

table(
  'Numbers and dates on labelled pairs',
  ['', ''],
  [
    ['false alarms', share(ok.filter((key) => numeric.has(key)).length, ok.length)],
    ['mismatches found', share(mismatches.filter(([key]) => numeric.has(key)).length, mismatches.length)],
  ],
)

const said = (source: string, target: string) =>
  checkPair({ key: '', source, target }, options)
    .filter(isNumeric)
    .map(({ side, quote, message, counterpart }) => [side, quote, message.key, counterpart?.quote].join(' '))
const clean = ok
  .filter((key) => !numeric.has(key))
  .map((key): [number, Texts] => {
    const pair = pairs[Number(key) - 1]
    return [Number(key), [pair?.source ?? '', pair?.target ?? '']]
  })
const put = injections(clean).map((injection) => ({ ...injection, found: said(...injection.after).length > 0 }))
table(
  'Faults put into pairs that are right',
  ['', 'found'],
  [...KINDS, 'all'].map((kind) => {
    const of = put.filter((injection) => kind === 'all' || injection.kind === kind)
    return [kind, share(of.filter(({ found }) => found).length, of.length)]
  }),
)
if (args.includes('--missed'))
  for (const { kind, line, after } of put.filter(({ found }) => !found))
    console.log(`\n${kind}, line ${line}\n  ${after.join('\n  ')}`)

table(
  'How often each check speaks',
  ['', 'on pairs labelled ok', 'on all pairs'],
  CHECKS.map(({ id }) => {
    const where = new Set(findings.filter(({ check }) => check === id).map(({ pair }) => pair))
    const all = pairs.filter(({ key }) => chosen(key))
    return [
      id,
      share(ok.filter((key) => where.has(key)).length, ok.length),
      share(all.filter(({ key }) => where.has(key)).length, all.length),
    ]
  }),
)

const shown = optionOf('--list')
for (const finding of findings.filter(({ check, pair }) => check === shown && chosen(pair))) {
  const pair = pairs[Number(finding.pair) - 1]
  console.log(
    `\n${finding.pair} (${gold[finding.pair]?.label ?? '–'}): “${finding.quote}” ${sentence(finding.message, 'en')}\n  ${pair?.source}\n  ${pair?.target}`,
  )
}

const thousand = () =>
  Array.from({ length: 1000 }, (_, index) => ({
    ...(pairs[index % pairs.length] ?? { source: '', target: '' }),
    key: String(index),
  }))

/** Milliseconds of the processor, the least of five rounds: other programs don't count. */
function cpu(disabled: readonly string[]): number {
  const rounds = Array.from({ length: 5 }, () => {
    const fresh = thousand()
    const began = process.cpuUsage()
    checkAll(fresh, { ...options, disabled })
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  })
  return Math.min(...rounds)
}

const without = (id: string) => CHECKS.flatMap((check) => (check.id === id ? [] : [check.id]))
table('A thousand pairs', ['', 'CPU ms'], [...CHECKS.map(({ id }) => [id, ms(cpu(without(id)))]), ['all', ms(cpu([]))]])
