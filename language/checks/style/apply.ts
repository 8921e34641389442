import { inCaseOf, replaceAt } from '@/domain/text/find'
import type { Splice } from '@/domain/text/splice'
import { fold, isPartOf } from '../../phrases'
import { sentences } from '../../segment'
import type { ArticleContext, CheckFinding, HouseRule, Pair, Side } from '../check'
import { place } from '../check'
import { headingFault } from './headings'
import { type Prepared, type RuleFound, type RulesOf, rulesOf } from './prepare'

export type StyleKey =
  | 'style'
  | 'style.substitution'
  | 'style.existence'
  | 'style.most'
  | 'style.least'
  | 'style.capitals'
  | 'style.heading'

export type StyleFinding = CheckFinding<StyleKey> & { readonly ruleId: string }

/** What the rules of a language say about one side of a pair. */
export function applyRules(
  pair: Pair,
  side: Side,
  language: string,
  style: readonly HouseRule[],
  tick: ArticleContext['tick'],
): StyleFinding[] {
  const text = pair[side]
  if (text === '') return []
  const rules = rulesOf(style, language)
  const folded = fold(text)
  const blocks = blocksOf(pair, side)
  const found = new Map<Prepared, RuleFound[]>()
  const add = (prepared: Prepared, one: RuleFound) => {
    if (prepared.except.some((words) => isPartOf(folded, one.start, one.end, words))) return
    if (prepared.rule.only === 'heading' && !blocks.some((block) => block.heading && isIn(one, block))) return
    const list = found.get(prepared)
    if (list) list.push(one)
    else found.set(prepared, [one])
  }
  for (const { start, end, phrase } of rules.phrases.find(text, tick))
    add(phrase.value, { start, end, words: phrase.words })
  for (const prepared of rules.expressions) {
    tick()
    for (const { start, end, groups } of prepared.expression.find(text, folded))
      if (prepared.rule.wholeWords === false || isWhole(text, start, end))
        add(prepared, { start, end, words: text.slice(start, end), groups })
  }
  for (const prepared of rules.wanted) if (!found.has(prepared)) found.set(prepared, [])
  const say = sayingOf(pair, side)
  return [
    ...[...found].flatMap(([{ rule }, list]) => findingsOf(rule, list, { text, folded, blocks, language }, say)),
    ...headingFindings(rules, text, blocks, say),
  ]
}

type Block = { readonly start: number; readonly end: number; readonly heading: boolean }

function blocksOf(pair: Pair, side: Side): Block[] {
  let start = 0
  return pair[side].split('\n\n').map((words, index) => {
    const block = { start, end: start + words.length, heading: pair.shape?.[side][index]?.kind === 'heading' }
    start = block.end + 2
    return block
  })
}

const isIn = ({ start, end }: { start: number; end: number }, block: Block) => block.start <= start && end <= block.end

const WORD = /[\p{L}\p{N}\p{M}_]/u
const isWhole = (text: string, start: number, end: number): boolean =>
  !(WORD.test(text.charAt(start)) && WORD.test(text.charAt(start - 1))) &&
  !(WORD.test(text.charAt(end - 1)) && WORD.test(text.charAt(end)) && !/[가-힣]/.test(text.charAt(end)))

type Say = (
  rule: HouseRule,
  at: { start: number; end: number },
  key: StyleKey,
  values: Readonly<Record<string, string>>,
  expected?: string,
) => StyleFinding

/** Makes a finding with the rule's own words, or with the check's where it has none. */
const sayingOf =
  (pair: Pair, side: Side): Say =>
  (rule, { start, end }, key, values, expected) => {
    const words = pair[side].slice(start, Math.min(end, start + LONGEST_SHOWN))
    return {
      ruleId: rule.id,
      ...place(pair, side, start, end),
      ...(rule.severity && { severity: rule.severity }),
      message: rule.why === '' ? { key, values } : { key: 'style', values: { words, why: worded(rule, values) } },
      ...(expected !== undefined && { expected }),
      confidence: 0.9,
    }
  }

const LONGEST_SHOWN = 60

/** `%s` stands for the words to write, where the rule has any, and then for those found. */
function worded({ why, kind }: HouseRule, { instead, found = '' }: Readonly<Record<string, string>>): string {
  const words = kind === 'substitution' ? [instead ?? '', found] : [found]
  let at = 0
  return why.replaceAll('%s', () => words[Math.min(at++, words.length - 1)] ?? '')
}

type Read = {
  readonly text: string
  readonly folded: string
  readonly blocks: readonly Block[]
  readonly language: string
}

function findingsOf(rule: HouseRule, found: readonly RuleFound[], read: Read, say: Say): StyleFinding[] {
  switch (rule.kind) {
    case 'existence':
      return apart(found).map((one) =>
        say(rule, one, 'style.existence', { found: read.text.slice(one.start, one.end) }),
      )
    case 'substitution':
      return apart(found).flatMap((one) => substitution(rule, one, read, say))
    case 'capitalization':
      return apart(found).flatMap((one) => capitals(rule, one, read, say))
    case 'occurrence':
      return occurrences(rule, apart(found), read, say)
  }
}

/** The longest where several begin at one place; none over another. */
function apart(found: readonly RuleFound[]): RuleFound[] {
  const kept: RuleFound[] = []
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

function substitution(rule: HouseRule, one: RuleFound, { text, folded }: Read, say: Say): StyleFinding[] {
  const { start, end, words } = one
  const { matchCase = false } = rule
  const found = text.slice(start, end)
  const choices = (one.groups ? withGroups(rule.instead ?? '', one.groups) : (rule.instead ?? '')).split('|')
  const isRight = choices.some(
    (choice) => isPartOf(folded, start, end, fold(choice)) && reads(text, start, end, choice, matchCase),
  )
  if (isRight) return []
  const [instead = '', ...others] = choices
  if (others.length > 0) return [say(rule, one, 'style.substitution', { found, instead: choices.join(' / ') })]
  // Another form than the one that was looked for: which form the other word takes isn't known.
  if (!one.groups && fold(found) !== fold(words)) return [say(rule, one, 'style.substitution', { found, instead })]
  const splice: Splice = replaceAt(text, { start, end }, { find: words, replacement: instead, matchCase })
  if (splice.insert === text.slice(splice.start, splice.end)) return []
  const asked = matchCase ? instead : inCaseOf(found, words, instead)
  return [say(rule, splice, 'style.substitution', { found, instead: asked }, splice.insert)]
}

/** Whether the text already reads as the rule wants it, around the words. */
function reads(text: string, start: number, end: number, instead: string, matchCase: boolean): boolean {
  return matchCase ? isPartOf(text, start, end, instead) : instead.length > end - start
}

const withGroups = (instead: string, groups: readonly string[]): string =>
  instead.replace(/\$(\d)/g, (_, group) => groups[Number(group)] ?? '')

function capitals(rule: HouseRule, one: RuleFound, { text, blocks, language }: Read, say: Say): StyleFinding[] {
  const { start, end, words } = one
  const found = text.slice(start, end)
  if (found === words || fold(found) !== fold(words)) return []
  const inHeading = blocks.find((block) => block.heading && isIn(one, block))
  if (inHeading && (found === found.toUpperCase() || found.slice(1) === words.slice(1) || isTitled(found, words)))
    return []
  const begins = found.slice(1) === words.slice(1) && found.charAt(0) === words.charAt(0).toUpperCase()
  if (begins && beginsSentence(text, start, language)) return []
  return [say(rule, one, 'style.capitals', { found, instead: words }, words)]
}

/** In a heading, every word may have a capital. */
const isTitled = (found: string, words: string) =>
  found.split(' ').every((word, at) => {
    const asked = words.split(' ')[at] ?? ''
    return word === asked || word === asked.charAt(0).toUpperCase() + asked.slice(1)
  })

function beginsSentence(text: string, start: number, language: string): boolean {
  const before = text.slice(0, start).trimEnd()
  if (before === '' || /["“‘'(]$/.test(before) || /\n\s*$/.test(text.slice(0, start))) return true
  return sentences(text, language).some((one) => one.start === start)
}

function occurrences(rule: HouseRule, found: readonly RuleFound[], read: Read, say: Say): StyleFinding[] {
  const { atLeast, per = 'paragraph', find } = rule
  const atMost = rule.atMost ?? (atLeast === undefined ? 1 : undefined)
  const blocks = read.blocks.filter((block) => block.end > block.start && (rule.only !== 'heading' || block.heading))
  const parts =
    per === 'paragraph'
      ? blocks
      : blocks.flatMap(({ start, end }) =>
          sentences(read.text.slice(start, end), read.language).map((one) => ({
            start: start + one.start,
            end: start + one.end,
          })),
        )
  return parts.flatMap((part) => {
    const inside = found.filter(({ start, end }) => part.start <= start && end <= part.end)
    const surplus = atMost === undefined ? undefined : inside[atMost]
    if (surplus) {
      const words = read.text.slice(surplus.start, surplus.end)
      return [say(rule, surplus, 'style.most', { found: words, count: String(atMost) })]
    }
    if (atLeast !== undefined && inside.length < atLeast)
      return [say(rule, part, 'style.least', { found: find, count: String(atLeast) })]
    return []
  })
}

function headingFindings({ headings }: RulesOf, text: string, blocks: readonly Block[], say: Say): StyleFinding[] {
  return blocks.flatMap((block) => {
    const words = text.slice(block.start, block.end)
    if (!block.heading || words.trim() === '') return []
    return headings.flatMap((prepared) => {
      const fault = headingFault(words, prepared)
      if (!fault) return []
      return [
        say(prepared.rule, block, 'style.heading', { found: words, instead: fault.expected ?? '' }, fault.expected),
      ]
    })
  })
}
