import fs from 'node:fs'
import path from 'node:path'
import { styleText } from 'node:util'
import type { Finding, Pair } from '@/language/checks/check'
import { CHECKS } from '@/language/checks/list'
import { checkAll } from '@/language/checks/run'
import { sentence } from '@/language/checks/sentence'
import { table } from './measure'

/**
 * How often each check speaks about translations that are right: `FOLDER/LANGUAGE/*.tsv`, a document each, `source<TAB>English`
 * a line. Findings per 1,000 English words. `--only ko` takes one language, `--list CHECK` shows what a check says.
 */
const { folder, only, shown } = read(process.argv.slice(2))

type Document = { readonly name: string; readonly pairs: readonly Pair[] }

const rows = fs
  .readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, language: Intl.getCanonicalLocales(name)[0] ?? name }))
  .filter(({ language }) => only === undefined || language.startsWith(only))
  .map(({ name, language }) => ({ language, ...measured(path.join(folder, name), language) }))

table(
  'Findings per 1,000 English words of right translations (and how many)',
  ['', ...rows.map(({ language }) => language)],
  [
    ['words', ...rows.map(({ words }) => words.toLocaleString('en'))],
    ...CHECKS.map(({ id }) => [id, ...rows.map((row) => rate(row, [id]))]),
    ['number, date, polarity, term', ...rows.map((row) => rate(row, ['number', 'date', 'polarity', 'term']))],
    [
      'all',
      ...rows.map((row) =>
        rate(
          row,
          CHECKS.map(({ id }) => id),
        ),
      ),
    ],
  ],
)

function read(args: readonly string[]) {
  const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const [first] = args
  if (first === undefined || first.startsWith('--')) {
    console.error('npm run bench:quiet -- FOLDER [--only LANGUAGE] [--list CHECK]')
    process.exit(2)
  }
  return { folder: first, only: after('--only'), shown: after('--list') }
}

function measured(where: string, language: string) {
  const documents = fs.readdirSync(where).map((name): Document => ({ name, pairs: pairsOf(path.join(where, name)) }))
  const findings = documents.flatMap((document) => {
    const found = checkAll(document.pairs, { languages: { source: language, target: 'en' } })
    for (const one of found) if (one.check === shown || shown === 'all') show(document, one)
    return found
  })
  const words = documents.flatMap(({ pairs }) => pairs).reduce((sum, { target }) => sum + target.split(/\s+/).length, 0)
  return { words, findings }
}

function pairsOf(file: string): Pair[] {
  const lines = fs.readFileSync(file, 'utf8').normalize('NFC').trimEnd().split('\n')
  return lines.map((line, index) => {
    const [source = '', target = ''] = line.split('\t')
    return { key: String(index + 1), source, target }
  })
}

function rate({ words, findings }: { words: number; findings: readonly Finding[] }, ids: readonly string[]): string {
  const { length } = findings.filter(({ check }) => ids.includes(check))
  return length === 0 ? '0' : `${((1000 * length) / words).toFixed(2)} (${length})`
}

function show({ name, pairs }: Document, { check, pair, side, quote, message }: Finding) {
  const { source, target } = pairs.find(({ key }) => key === pair) ?? { source: '', target: '' }
  console.log(
    `\n${name}:${pair} ${styleText('bold', check)} ${side} “${quote}” ${sentence(message, 'en')}\n  ${source}\n  ${target}`,
  )
}
