import 'server-only'
import { LIMITS } from '@/domain/contract/limits'
import type { NotUnderstood, StyleRuleInput } from '@/domain/contract/style-guide'
import type { TermInput } from '@/domain/contract/term-routes'
import { decodeText } from '@/formats/read/decode'
import type { WordsRead } from '@/formats/read/words/columns'
import { readRuleTable } from '@/formats/read/words/rule-table'
import { readTbx } from '@/formats/read/words/tbx'
import { readTermTable, type TermLanguages } from '@/formats/read/words/term-table'
import { readValeRules } from '@/formats/read/words/vale'
import { openZip } from '@/formats/read/zip'
import { linearExpression } from '@/language/linear-expression'

/** A file of rules or terms, by whose name its format is told. */
export type WordsFile = { readonly name: string; readonly bytes: Uint8Array }

/** Rules of a CSV, of Vale's YAML, or of a ZIP with files of both. Expressions that can't be searched for are none. */
export function readRules(file: WordsFile, language: string): WordsRead<StyleRuleInput> {
  const read = /\.zip$/i.test(file.name) ? readZip(file, language) : readRuleFile(file, language)
  const items: StyleRuleInput[] = []
  const notUnderstood = [...read.notUnderstood]
  for (const rule of read.items) {
    const expression = rule.regex ? linearExpression(rule.find, rule.matchCase === true) : undefined
    if (expression && 'bad' in expression)
      notUnderstood.push({ name: rule.find, problem: 'expression', detail: expression.bad })
    else items.push(rule)
  }
  return bounded({ items, notUnderstood }, LIMITS.rules)
}

function readRuleFile(file: WordsFile, language: string): WordsRead<StyleRuleInput> {
  const text = decodeText(file.bytes)
  if (!text.ok) return nothing({ file: file.name, problem: 'encoding', detail: text.message })
  return /\.ya?ml$/i.test(file.name)
    ? readValeRules(text.value, language, file.name)
    : readRuleTable(text.value, language)
}

function readZip({ name, bytes }: WordsFile, language: string): WordsRead<StyleRuleInput> {
  const zip = openZip(bytes)
  if (!zip.ok) return nothing({ file: name, problem: 'unreadable', detail: zip.message })
  const all: WordsRead<StyleRuleInput> = { items: [], notUnderstood: [] }
  for (const part of zip.value.names.filter((one) => /(?:^|\/)[^._/][^/]*\.(?:ya?ml|csv)$/i.test(one))) {
    const unpacked = zip.value.read(part)
    if (!unpacked) continue
    const read = unpacked.ok
      ? readRuleFile({ name: part, bytes: unpacked.value }, language)
      : nothing<StyleRuleInput>({ file: part, problem: 'unreadable', detail: unpacked.message })
    all.items.push(...read.items)
    all.notUnderstood.push(...read.notUnderstood)
  }
  return all
}

/** Terms of a CSV or of TBX. */
export function readTerms(file: WordsFile, languages: TermLanguages): WordsRead<TermInput> {
  const text = decodeText(file.bytes)
  if (!text.ok) return nothing({ file: file.name, problem: 'encoding', detail: text.message })
  if (!/\.(?:tbx|xml)$/i.test(file.name)) return bounded(readTermTable(text.value, languages), LIMITS.terms)
  const read = readTbx(text.value, languages)
  return read.ok
    ? bounded(read.value, LIMITS.terms)
    : nothing({ file: file.name, problem: 'unreadable', detail: read.message })
}

/** So many problems are named; nobody reads more. */
const NAMED = 1_000

function bounded<T>({ items, notUnderstood }: WordsRead<T>, most: number): WordsRead<T> {
  if (items.length <= most && notUnderstood.length <= NAMED) return { items, notUnderstood }
  const detail = items.length > most ? `${items.length} > ${most}` : `${notUnderstood.length} > ${NAMED}`
  return {
    items: items.slice(0, most),
    notUnderstood: [{ problem: 'too-many', detail }, ...notUnderstood.slice(0, NAMED)],
  }
}

const nothing = <T>(problem: NotUnderstood): WordsRead<T> => ({ items: [], notUnderstood: [problem] })
