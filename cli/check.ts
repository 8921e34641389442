import type { Finding, Options, Pair } from '@/language/checks/check'
import { checkAll } from '@/language/checks/run'
import { sentence } from '@/language/checks/sentence'
import { Failure, read, readText, requireOption, Usage } from './arguments'
import type { Terminal } from './terminal'

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  glossary: { type: 'string' },
  date: { type: 'string' },
} as const

/** Checks the pairs of a file, one `source<TAB>target` a line, as one document; a finding is a line of JSON. */
export async function check(args: string[], { write }: Terminal): Promise<number> {
  const { values, positionals } = read(args, OPTIONS, 1)
  const [file] = positionals
  if (file === undefined) throw new Usage('a file is required: FILE.tsv')
  if (values.date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(values.date)) throw new Usage('--date must be YYYY-MM-DD')
  const options: Options = {
    languages: { source: languageOf('from', values.from), target: languageOf('to', values.to) },
    ...(values.date !== undefined && { date: values.date }),
    glossary: values.glossary === undefined ? [] : rowsOf(values.glossary),
  }
  const pairs = rowsOf(file).map(({ source, target }, index): Pair => ({ key: String(index + 1), source, target }))
  const lines = checkAll(pairs, options).map(lineOf)
  if (lines.length > 0) await write(`${lines.join('\n')}\n`)
  return 0
}

function languageOf(name: string, value: string | undefined): string {
  const language = requireOption(name, value)
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language
  } catch {
    throw new Failure(`“${language}” is not a language`)
  }
}

/** Offsets count in NFC, as anchors do. Text after a second tab is a remark. */
function rowsOf(file: string): { source: string; target: string }[] {
  const text = readText(file)
    .replace(/^\ufeff/, '')
    .normalize('NFC')
  if (text === '') return []
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => {
      const [source = '', target = ''] = line.split('\t')
      return { source, target }
    })
}

function lineOf({
  pair,
  message,
  check: id,
  side,
  start,
  end,
  quote,
  severity,
  expected,
  counterpart,
  confidence,
}: Finding): string {
  return JSON.stringify({
    line: Number(pair),
    check: id,
    side,
    start,
    end,
    quote,
    message: sentence(message, 'en'),
    expected,
    severity,
    confidence,
    counterpart,
  })
}
