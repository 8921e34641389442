import fs from 'node:fs'
import path from 'node:path'
import type { Block, Check, Finding, Pair } from '@/language/checks/check'
import { CHECKS } from '@/language/checks/list'
import { checkAll } from '@/language/checks/run'
import { sentence } from '@/language/checks/sentence'
import { table } from './measure'

/**
 * The hints about the argument against labelled articles: those of `hints/articles.txt` were read while the hints were
 * mended, those of `hints/unseen.txt` written afterwards. An article begins with `# number desk`;
 * then a pair in two lines, Korean and English, the first one the headline; then its faults, one a line:
 * `! CHECK PLACES WORDS`. Where a fault may be told of in several places, their numbers are separated by `|`, and so are the
 * words, one of which the finding shares. `--list` shows every finding and what was missed, `--list CHECK` those of one check.
 */
type Fault = { readonly check: string; readonly at: readonly string[]; readonly words: readonly string[] }
type Article = { readonly name: string; readonly pairs: readonly Pair[]; readonly faults: readonly Fault[] }

type Judged = { readonly article: Article; readonly missed: readonly Fault[] } & Readonly<
  Record<'right' | 'wrong', readonly Finding[]>
>

const COLUMNS = ['', 'findings', 'right', 'wrong', 'faults', 'missed', 'precision', 'recall']
const args = process.argv.slice(2)
const listing = args.includes('--list')
const shown = args[args.indexOf('--list') + 1]
const hints = CHECKS.filter(({ family }) => family === 'logic')
const disabled = CHECKS.flatMap(({ id, family }) => (family === 'logic' ? [] : [id]))

for (const file of ['articles.txt', 'unseen.txt']) {
  const articles = fs
    .readFileSync(path.join('bench', 'hints', file), 'utf8')
    .split(/^# /m)
    .slice(1)
    .map(articleOf)
  const judged = articles.map((article) => ({ article, ...judge(article) }))
  const clean = articles.filter(({ faults }) => faults.length === 0).length
  table(`${file}: ${articles.length} articles, ${clean} of them without a fault`, COLUMNS, hints.map(rowOf(judged)))
  if (listing) for (const one of judged) list(one)
}

function rowOf(judged: readonly Judged[]) {
  return ({ id, offByDefault }: Check) => {
    const of = (lists: (one: Judged) => readonly { readonly check: string }[]) =>
      judged.flatMap(lists).filter(({ check }) => check === id).length
    const [right, wrong, missed] = [of((one) => one.right), of((one) => one.wrong), of((one) => one.missed)]
    const faults = of(({ article }) => article.faults)
    const found = [right + wrong, right, wrong, faults, missed].map(String)
    return [offByDefault ? `${id} (off)` : id, ...found, share(right, right + wrong), share(faults - missed, faults)]
  }
}

function articleOf(text: string): Article {
  const [name = '', ...blocks] = text.trim().split(/\n+/)
  const lines = blocks.filter((line) => !line.startsWith('! '))
  const pairs = lines.flatMap((source, index): Pair[] => {
    if (index % 2 === 1) return []
    const block: Block = index === 0 ? { kind: 'heading', level: 1 } : { kind: 'paragraph' }
    const shape = { source: [block], target: [block] }
    return [{ key: String(index / 2 + 1), source, target: lines[index + 1] ?? '', shape }]
  })
  const faults = blocks.flatMap((line) => {
    const [, check = '', at = '', words = ''] = /^! (\S+) (\S+) (.+)$/.exec(line) ?? []
    return check === '' ? [] : [{ check, at: at.split('|'), words: words.split('|') }]
  })
  for (const { at, words } of faults)
    for (const one of words)
      if (!pairs.some(({ key, source, target }) => at.includes(key) && (source.includes(one) || target.includes(one))))
        throw new Error(`Article ${name} has no “${one}” in ${at.join(', ')}.`)
  return { name, pairs, faults }
}

function judge({ pairs, faults }: Article): Omit<Judged, 'article'> {
  const findings = checkAll(pairs, { languages: { source: 'ko', target: 'en' }, disabled })
  const isOf = (finding: Finding, { check, at, words }: Fault) =>
    finding.check === check &&
    at.includes(finding.pair) &&
    words.some((one) => finding.quote.includes(one) || one.includes(finding.quote))
  return {
    right: findings.filter((finding) => faults.some((fault) => isOf(finding, fault))),
    wrong: findings.filter((finding) => !faults.some((fault) => isOf(finding, fault))),
    missed: faults.filter((fault) => !findings.some((finding) => isOf(finding, fault))),
  }
}

function list({ article, right, wrong, missed }: Judged): void {
  const isShown = ({ check }: { check: string }) => shown === undefined || check === shown
  for (const [verdict, findings] of [['right', right] as const, ['wrong', wrong] as const])
    for (const { check, pair, quote, message } of findings.filter(isShown))
      console.log(`${verdict}  ${article.name}, ${pair}: ${check} “${quote}” ${sentence(message, 'en')}`)
  for (const { check, at, words } of missed.filter(isShown))
    console.log(`missed ${article.name}, ${at.join('|')}: ${check} “${words.join('|')}”`)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2)
}
