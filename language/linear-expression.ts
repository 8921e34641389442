import { RE2JS, RE2JSException } from 're2js'
import { fold } from './phrases'

/** A regular expression of a person: it takes time in proportion to the text, whatever they wrote (RE2). */
export type LinearExpression = {
  /** How many steps a sign of the text takes at most: `x{1000}` is a thousand. */
  readonly size: number
  /** The places in a text, as offsets, with the words of the groups. */
  readonly find: (text: string, folded: string) => { start: number; end: number; groups: string[] }[]
}

/** An expression that it can't be: the reason, in English. */
export type BadExpression = { readonly bad: string }

export function linearExpression(pattern: string, matchCase: boolean): LinearExpression | BadExpression {
  try {
    const compiled = RE2JS.compile(pattern, matchCase ? 0 : RE2JS.CASE_INSENSITIVE)
    const needed = needs(pattern)
    return {
      size: compiled.programSize(),
      find: (text, folded) => {
        if (needed && !needed.some((words) => folded.includes(words))) return []
        const matcher = compiled.matcher(text)
        const found: { start: number; end: number; groups: string[] }[] = []
        while (found.length < MOST && matcher.find()) {
          const [start, end] = [matcher.start(), matcher.end()]
          if (end === start) continue
          found.push({ start, end, groups: groupsOf(matcher) })
        }
        return found
      },
    }
  } catch (error) {
    if (error instanceof RE2JSException) return { bad: error.message }
    throw error
  }
}

const MOST = 200

const groupsOf = (matcher: { groupCount(): number; group(group: number): string | null }): string[] =>
  Array.from({ length: matcher.groupCount() + 1 }, (_, group) => matcher.group(group) ?? '')

/**
 * Words one of which stands in every text in which the expression can be found: looked for first, since they are found a
 * hundred times as fast. Null: it says of none.
 */
export function needs(pattern: string): string[] | null {
  if (/\(\?[a-z]*-?[a-z]*[sxU]/.test(pattern)) return null
  const found = alternativesOf(unwrapped(pattern)).map(longestRun)
  return found.every((words) => words.length > 1) ? found : null
}

/** `(?:a|b)` as `a|b`. */
function unwrapped(pattern: string): string {
  const inner = /^\\?b?\((?:\?:)?(.*)\)\\?b?$/s.exec(pattern)?.[1]
  return inner !== undefined && isBalanced(inner) ? inner : pattern
}

function isBalanced(pattern: string): boolean {
  let depth = 0
  for (const { sign, escaped } of signsOf(pattern)) {
    if (escaped) continue
    if (sign === '(') depth++
    else if (sign === ')' && --depth < 0) return false
  }
  return depth === 0
}

type Sign = { readonly sign: string; readonly escaped: boolean; readonly at: number }

/** The signs of an expression; a class (`[a-z]`) is one. */
function signsOf(pattern: string): Sign[] {
  return [
    ...pattern.matchAll(/\\(?:[pP]\{[^}]*\}|x\{[^}]*\}|[\s\S])|\[(?:\^?\]?)(?:\\[\s\S]|\[:\w+:\]|[^\]\\])*\]|[\s\S]/g),
  ].map(({ 0: sign, index }) => ({ sign, escaped: sign.length > 1, at: index }))
}

function alternativesOf(pattern: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (const { sign, escaped, at } of signsOf(pattern)) {
    if (escaped) continue
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (sign === '|' && depth === 0) {
      parts.push(pattern.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, pattern.slice(from)]
}

/** The longest run of plain letters outside of groups; what may be missing is none. */
function longestRun(pattern: string): string {
  const runs = ['']
  let depth = 0
  for (const { sign, escaped } of signsOf(pattern)) {
    const plain = escaped ? /^\\[^\p{L}\p{N}]$/u.exec(sign)?.[0].slice(1) : /^[^.*+?^$|()[\]{}]$/.exec(sign)?.[0]
    if (!escaped && sign === '(') depth++
    if (depth === 0 && plain !== undefined) runs[runs.length - 1] += plain
    else {
      // The sign before a quantifier may be there or not, or more than once.
      if (depth === 0 && /^[*?{+]$/.test(sign)) runs[runs.length - 1] = runs.at(-1)?.slice(0, -1) ?? ''
      runs.push('')
    }
    if (!escaped && sign === ')') depth--
    if (!escaped && sign === '{') depth++
    if (!escaped && sign === '}') depth--
  }
  return fold(runs.reduce((longest, run) => (run.length > longest.length ? run : longest), ''))
}
