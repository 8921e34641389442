import type { NotUnderstood } from '@/domain/contract/style-guide'
import { TermInput, TermStatus } from '@/domain/contract/term-routes'
import { LanguageTag } from '@/domain/contract/text'
import { readDelimited, type TableRow } from '../delimited'
import { cellsOf, columnsOf, type WordsRead } from './columns'

const COLUMNS = {
  id: /^id$/i,
  source: /^(?:source|source ?term|term|원어|원문|용어)$/i,
  target: /^(?:target|target ?term|translation|rendering|번역어|번역|역어)$/i,
  sourceLanguage: /^(?:source ?lang(?:uage)?|원문 ?언어)$/i,
  targetLanguage: /^(?:target ?lang(?:uage)?|번역 ?언어)$/i,
  domain: /^(?:domain|subject|field|분야)$/i,
  partOfSpeech: /^(?:part ?of ?speech|pos|품사)$/i,
  forbidden: /^(?:forbidden|avoid|not|금지어|쓰지 ?않을 ?말)$/i,
  note: /^(?:note|comment|definition|비고|메모|설명)$/i,
  status: /^(?:status|상태)$/i,
} as const

export type TermLanguages = {
  readonly sourceLanguage?: string | undefined
  readonly targetLanguage?: string | undefined
}

/** Terms in a table. Where the first line names two languages (`ko`, `en`), these are the columns of the terms. */
export function readTermTable(text: string, languages: TermLanguages): WordsRead<TermInput> {
  const { rows, named } = withLanguages(readDelimited(text))
  const columns = columnsOf<keyof typeof COLUMNS>(rows, COLUMNS, {
    must: 'source',
    order: ['source', 'target', 'note'],
  })
  const given = { ...languages, ...named }
  const items: TermInput[] = []
  const notUnderstood: NotUnderstood[] = []
  for (const row of columns.rows) {
    const { forbidden, status = 'confirmed', ...cells } = cellsOf(columns, row)
    const term = TermInput.safeParse({
      ...cells,
      sourceLanguage: cells.sourceLanguage ?? given.sourceLanguage,
      targetLanguage: cells.targetLanguage ?? given.targetLanguage,
      ...(forbidden !== undefined && {
        forbidden: forbidden
          .split(/\s*[|;]\s*/)
          .map((words) => words.trim())
          .filter((words) => words !== ''),
      }),
      status: TermStatus.safeParse(status.toLowerCase()).data ?? 'confirmed',
    })
    if (term.success) {
      items.push(term.data)
      continue
    }
    const [issue] = term.error.issues
    const path = issue?.path.join('.') ?? ''
    notUnderstood.push({
      line: row.line,
      ...(cells.source !== undefined && { name: cells.source }),
      problem:
        cells.source === undefined || cells.target === undefined
          ? 'missing'
          : path.endsWith('Language')
            ? 'language'
            : 'value',
      detail: `${path}: ${issue?.message ?? ''}`,
    })
  }
  return { items, notUnderstood }
}

function withLanguages(rows: readonly TableRow[]): { rows: readonly TableRow[]; named: TermLanguages } {
  const [first, ...rest] = rows
  const isTag = (cell: string) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(cell) && LanguageTag.safeParse(cell).success
  const tags = first?.cells.filter(isTag) ?? []
  const [sourceLanguage, targetLanguage] = tags
  if (!first || tags.length !== 2 || first.cells.some((cell) => COLUMNS.source.test(cell))) return { rows, named: {} }
  const cells = first.cells.map((cell) =>
    cell === sourceLanguage ? 'source' : cell === targetLanguage ? 'target' : cell,
  )
  return { rows: [{ ...first, cells }, ...rest], named: { sourceLanguage, targetLanguage } }
}
