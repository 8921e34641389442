import yaml from 'js-yaml'
import { type NotUnderstood, StyleRuleInput } from '@/domain/contract/style-guide'
import type { WordsRead } from './columns'

/**
 * A rule of Vale (vale.sh, “Styles”), or several documents of them: substitution, existence, occurrence and capitalization.
 * What can't be taken over is named. `language`: Vale's rules have none.
 */
export function readValeRules(text: string, language: string, file: string): WordsRead<StyleRuleInput> {
  const items: StyleRuleInput[] = []
  const notUnderstood: NotUnderstood[] = []
  let documents: unknown[]
  try {
    // Without merged keys, and without dates: `2026-11-30` are words.
    documents = yaml.loadAll(text, undefined, { schema: yaml.CORE_SCHEMA })
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw error
    const line = error.mark === undefined ? {} : { line: error.mark.line + 1 }
    return { items, notUnderstood: [{ file, ...line, problem: 'unreadable', detail: error.reason }] }
  }
  for (const document of documents) {
    if (document === null || document === undefined) continue
    const tell = (problem: NotUnderstood['problem'], detail: string, name?: string) =>
      notUnderstood.push({ file, problem, detail, ...(name !== undefined && { name }) })
    if (!isMap(document)) tell('unreadable', 'no rule')
    else if (isLarger(document, text.length)) tell('unreadable', 'aliases')
    else for (const rule of rulesOf(document, language, tell)) items.push(rule)
  }
  return { items, notUnderstood }
}

type Map_ = { readonly [key: string]: unknown }
type Tell = (problem: NotUnderstood['problem'], detail: string, name?: string) => void

const isMap = (value: unknown): value is Map_ => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What holds no alias has no more parts and letters than its text; an alias repeats what it stands for, and that aliases. */
function isLarger(document: unknown, most: number): boolean {
  let left = most
  const open: unknown[] = [document]
  while (open.length > 0) {
    const value = open.pop()
    left -= typeof value === 'string' ? value.length : 1
    if (left < 0) return true
    if (Array.isArray(value)) for (const part of value) open.push(part)
    else if (isMap(value)) for (const [key, part] of Object.entries(value)) open.push(key, part)
  }
  return false
}

/** Nothing for a list or a map, which are no words. */
const wordsOf = (value: unknown): string => (typeof value === 'object' || value === undefined ? '' : String(value))

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(wordsOf).filter((words) => words !== '') : []

/** Keys that say nothing about what is found. */
const ASIDE = [
  'extends',
  'message',
  'level',
  'link',
  'description',
  'limit',
  'code',
  'action',
  'vocab',
  'scope',
  'ignorecase',
  'nonword',
  'exceptions',
]

const OWN: Readonly<Record<string, readonly string[]>> = {
  substitution: ['swap'],
  existence: ['tokens', 'raw'],
  occurrence: ['token', 'max', 'min'],
  capitalization: ['match', 'style', 'indicators', 'threshold', 'prefix'],
}

const SEVERITY: Readonly<Record<string, string>> = { suggestion: 'neutral', warning: 'minor', error: 'major' }

function rulesOf(document: Map_, language: string, tell: Tell): StyleRuleInput[] {
  const kind = wordsOf(document.extends)
  const own = OWN[kind]
  if (!own) {
    tell('kind', kind)
    return []
  }
  const unknown = Object.keys(document).filter((key) => !ASIDE.includes(key) && !own.includes(key))
  if (unknown.length > 0) {
    tell('value', unknown.join(', '))
    return []
  }
  const scopes = [document.scope ?? 'text'].flat().map(wordsOf)
  const only = scopes.every((scope) => scope.startsWith('heading')) ? 'heading' : undefined
  if (!only && !scopes.every((scope) => SCOPES.test(scope))) {
    tell('scope', scopes.join(', '))
    return []
  }
  const common = {
    kind,
    language,
    why: wordsOf(document.message),
    severity: SEVERITY[wordsOf(document.level ?? 'warning')],
    matchCase: document.ignorecase !== true,
    ...(document.nonword === true && { wholeWords: false }),
    ...(only && { only }),
    ...(Array.isArray(document.exceptions) && { except: literals(listOf(document.exceptions)) }),
  }
  return drafts(kind, document, scopes, tell).flatMap((draft) => {
    const rule = StyleRuleInput.safeParse({ ...common, ...draft })
    if (rule.success) return [rule.data]
    const [issue] = rule.error.issues
    tell('value', `${issue?.path.join('.')}: ${issue?.message}`, String(draft.find))
    return []
  })
}

const SCOPES = /^(?:text|paragraph|sentence|summary)$/

type Draft = { readonly find: string } & Map_

function drafts(kind: string, document: Map_, scopes: readonly string[], tell: Tell): Draft[] {
  switch (kind) {
    case 'substitution': {
      const pairs = [document.swap ?? []].flat().flatMap((swap) => (isMap(swap) ? Object.entries(swap) : []))
      if (pairs.length === 0) tell('missing', 'swap')
      return pairs.map(([find, instead]) => ({ ...token(find), instead: wordsOf(instead) }))
    }
    case 'existence': {
      const tokens = listOf(document.tokens)
      const raw = listOf(document.raw).join('')
      if (tokens.length === 0 && raw === '') tell('missing', 'tokens')
      const plain = tokens.filter((one) => !isExpression(one))
      return [
        ...inLines(plain).map((find) => ({ find })),
        ...[...tokens.filter(isExpression), ...(raw === '' ? [] : [raw])].map((find) => ({ find, regex: true })),
      ]
    }
    case 'occurrence': {
      if (document.token === undefined) tell('missing', 'token')
      const { max, min } = document
      return document.token === undefined
        ? []
        : [
            {
              ...token(wordsOf(document.token)),
              wholeWords: false,
              ...(typeof max === 'number' && max > 0 && { atMost: max }),
              ...(typeof min === 'number' && min > 0 && { atLeast: min }),
              per: scopes.includes('sentence') ? 'sentence' : 'paragraph',
            },
          ]
    }
    default: {
      const match = wordsOf(document.match ?? '$title')
      return [{ find: match, matchCase: true, ...(!match.startsWith('$') && { regex: true }) }]
    }
  }
}

/** Vale's tokens are regular expressions; most are ordinary words. */
const isExpression = (words: string): boolean => /[\\^$.*+?()[\]{}|]/.test(words)
const token = (words: string): Draft =>
  isExpression(words) ? { find: words, regex: true } : { find: literals([words]) }

const literals = (words: readonly string[]): string => words.map((one) => one.replace(/[|,]/g, '\\$&')).join(' | ')

const LONGEST = 400

/** Words together in rules that aren't too long. */
function inLines(words: readonly string[]): string[] {
  const lines: string[][] = []
  let length = 0
  for (const one of words) {
    const last = lines.at(-1)
    length += one.length + 3
    if (last && length <= LONGEST) last.push(one)
    else {
      lines.push([one])
      length = one.length
    }
  }
  return lines.map(literals)
}
