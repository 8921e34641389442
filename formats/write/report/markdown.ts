import type { Fact, Head, ReportEntry, ReportPart, ReportRun, ReportSection, ReportTable } from '@/domain/report/model'
import type { Reader } from '@/domain/report/reader'
import { type ReportedReview, reportOf } from '@/domain/report/report'
import { type Texts, textsFor } from '@/domain/report/texts'
import { guardLines, literal } from '../../markdown/literal'
import { printable } from '../printable'

/** The report in Markdown, part by part. People's words are escaped in it. */
export async function* writeMarkdownReport(review: ReportedReview, reader: Reader): AsyncGenerator<string> {
  const texts = textsFor(reader)
  let gap = ''
  for await (const part of reportOf(review, reader)) {
    yield gap + blocksOf(part, texts, reader.locale).join('\n\n')
    gap = '\n\n'
  }
  yield '\n'
}

function blocksOf(part: ReportPart, texts: Texts, language: string): readonly string[] {
  switch (part.type) {
    case 'head':
      return head(part.head, texts, language)
    case 'section':
      return section(part.section)
    case 'table':
      return [
        `## ${part.table.title}`,
        ...(part.table.why === undefined ? [] : [writeRuns(part.table.why)]),
        ...(part.table.rows.length === 0 ? [] : [table(part.table)]),
      ]
  }
}

function head({ title, facts, figures }: Head, texts: Texts, language: string): string[] {
  const name = printable(title.words).replace(/\s+/g, ' ').trim()
  return [
    `---\ntitle: ${JSON.stringify(texts.reviewOf(name))}\nlang: ${JSON.stringify(language)}\n---`,
    `# ${texts.reviewOf(literal(name))}`,
    list(facts),
    `## ${texts.atAGlance}`,
    list(figures),
  ]
}

const section = ({ title, sides, entries }: ReportSection): string[] => [
  `## ${title}`,
  ...sides.flatMap(({ name, paragraphs }) => [`${name}:`, paragraphs.map((one) => quote([one])).join('\n>\n')]),
  ...entries.flatMap(entry),
]

const entry = ({ number, kind, standing, byline, facts, remarks }: ReportEntry): string[] => [
  `### ${number}. ${kind}: ${standing}`,
  writeRuns(byline),
  ...(facts.length === 0 ? [] : [list(facts)]),
  ...remarks.flatMap(({ byline: by, body }) => [`${writeRuns(by)}:`, quote(body)]),
]

const list = (facts: readonly Fact[]) =>
  facts.map(({ name, value }) => `- **${name}:** ${writeRuns(value).replace(/\n(?=[^\n])/g, '\n  ')}`).join('\n')

const quote = (runs: readonly ReportRun[]) => writeRuns(runs).replace(/^/gm, '> ').replace(/^> $/gm, '>')

function table({ columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const cells = rows.map((row) => line(row.map((cell) => writeRuns(cell).replace(/\\?\n+/g, ' '))))
  return [line(columns), line(columns.map(() => '---')), ...cells].join('\n')
}

function writeRuns(runs: readonly ReportRun[]): string {
  const pieces = runs.map(writeRun)
  const emphatic = runs.map((run, index) => {
    const piece = pieces[index] ?? ''
    const stands =
      typeof run === 'object' && run.type === 'words' && (run.as?.type === 'quote' || run.as?.type === 'name')
    return stands ? strong(piece, pieces[index - 1] ?? '', pieces[index + 1] ?? '') : piece
  })
  return guardLines(emphatic.join(''))
}

function writeRun(run: ReportRun): string {
  if (typeof run === 'string') return run
  return run.type === 'moment' || run.type === 'link' ? run.shown : literal(printable(run.words))
}

/** Neighbours between which Markdown would recognise no marks get none. */
function strong(words: string, before: string, after: string): string {
  const [, lead = '', inner = '', trail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(words) ?? []
  const opens = LETTER_FIRST.test(inner) || !LETTER_LAST.test(before + lead)
  const closes = LETTER_LAST.test(inner) || !LETTER_FIRST.test(trail + after)
  return inner !== '' && opens && closes ? `${lead}**${inner}**${trail}` : words
}

/** What is neither white space nor punctuation to Markdown. */
const LETTER_FIRST = /^[^\s\p{P}\p{S}]/u
const LETTER_LAST = /[^\s\p{P}\p{S}]$/u
