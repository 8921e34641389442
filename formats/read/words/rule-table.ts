import { SEVERITIES } from '@/domain/contract/lists'
import { type NotUnderstood, StyleRuleInput, StyleRuleKind } from '@/domain/contract/style-guide'
import { readDelimited } from '../delimited'
import { cellsOf, columnsOf, type WordsRead, yesOrNo } from './columns'

/** How the columns may be called, in English and in Korean. */
const COLUMNS = {
  id: /^id$/i,
  kind: /^(?:kind|type|종류|유형)$/i,
  find: /^(?:find|wrong|avoid|pattern|찾을 ?말|표현|틀린 ?표기)$/i,
  instead: /^(?:instead|replace|replacement|use|right|대신|바꿀 ?말|올바른 ?표기)$/i,
  why: /^(?:why|reason|message|note|이유|설명|비고)$/i,
  language: /^(?:language|lang|언어)$/i,
  matchCase: /^(?:match ?case|case|대소문자.*)$/i,
  wholeWords: /^(?:whole ?words?|온전한 ?단어.*|단어 ?단위)$/i,
  inflected: /^(?:inflected|forms|활용형?)$/i,
  regex: /^(?:regex|regular ?expression|정규 ?표현식|정규식)$/i,
  except: /^(?:except|exceptions?|예외)$/i,
  atMost: /^(?:at ?most|max|최대)$/i,
  atLeast: /^(?:at ?least|min|최소)$/i,
  per: /^(?:per|scope|범위)$/i,
  only: /^(?:only|만)$/i,
  severity: /^(?:severity|심각도)$/i,
  on: /^(?:on|enabled|켬|사용)$/i,
} as const
type Column = keyof typeof COLUMNS

/**
 * Rules in a table. Of a rule without a kind, what is to be written instead says whether it is a substitution. `language`: of
 * those that name none.
 */
export function readRuleTable(text: string, language: string): WordsRead<StyleRuleInput> {
  const columns = columnsOf(readDelimited(text), COLUMNS, {
    must: 'find',
    order: ['find', 'instead', 'why', 'language'],
  })
  const items: StyleRuleInput[] = []
  const notUnderstood: NotUnderstood[] = []
  for (const row of columns.rows) {
    const read = ruleOf(cellsOf(columns, row), language)
    if ('problem' in read) notUnderstood.push({ line: row.line, ...read })
    else items.push(read)
  }
  return { items, notUnderstood }
}

function ruleOf(cells: Partial<Record<Column, string>>, language: string): StyleRuleInput | NotUnderstood {
  const { find, instead, why, except, per, only } = cells
  const name = { ...(find !== undefined && { name: find }) }
  const asked = cells.kind?.toLowerCase() ?? (instead === undefined ? 'existence' : 'substitution')
  const kind = StyleRuleKind.safeParse(KOREAN_KINDS[asked] ?? asked)
  if (!kind.success) return { ...name, problem: 'kind', detail: asked }
  const flags = {
    matchCase: cells.matchCase,
    wholeWords: cells.wholeWords,
    inflected: cells.inflected,
    regex: cells.regex,
  }
  for (const [flag, cell] of Object.entries({ ...flags, on: cells.on }))
    if (cell !== undefined && yesOrNo(cell) === undefined)
      return { ...name, problem: 'value', detail: `${flag}: ${cell}` }
  const set = Object.fromEntries(
    Object.entries(flags).flatMap(([flag, cell]) => (cell === undefined ? [] : [[flag, yesOrNo(cell)]])),
  )
  const severity = SEVERITIES.find((one) => one === cells.severity?.toLowerCase())
  const rule = StyleRuleInput.safeParse({
    ...(cells.id !== undefined && { id: cells.id }),
    kind: kind.data,
    find,
    // An empty cell of a substitution says that the words go.
    ...(instead !== undefined ? { instead } : kind.data === 'substitution' && { instead: '' }),
    why: why ?? '',
    language: cells.language ?? language,
    ...set,
    ...(except !== undefined && { except }),
    ...(cells.atMost !== undefined && { atMost: Number(cells.atMost) }),
    ...(cells.atLeast !== undefined && { atLeast: Number(cells.atLeast) }),
    ...(per !== undefined && { per: per.toLowerCase() }),
    ...(only !== undefined && { only: only.toLowerCase() }),
    ...(severity && { severity }),
    on: yesOrNo(cells.on) ?? true,
  })
  if (rule.success) return rule.data
  const [issue] = rule.error.issues
  const path = issue?.path.join('.') ?? ''
  return {
    ...name,
    problem: find === undefined ? 'missing' : path === 'language' ? 'language' : 'value',
    detail: `${path}: ${issue?.message ?? ''}`,
  }
}

const KOREAN_KINDS: Readonly<Record<string, string>> = {
  바꿔쓰기: 'substitution',
  대체: 'substitution',
  금지: 'existence',
  횟수: 'occurrence',
  대소문자: 'capitalization',
}
