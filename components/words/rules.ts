import type { StyleRule, StyleRuleInput } from '@/domain/contract/style-guide'
import type { Compared } from './import-words'

/** A new line. */
export const NEW_RULE = { kind: 'substitution', find: '', instead: '', why: '', on: true } as const

/** How a rule is called: what it finds, and what is to be written instead. */
export const ruleName = ({ find, kind, instead }: StyleRuleInput): string =>
  kind === 'substitution' ? `${find} → ${instead === '' ? '∅' : (instead ?? '')}` : find

/** Whether a new line says enough to be saved. What it replaces by nothing is written so on purpose, afterwards. */
export const isFinished = ({ kind, find, instead = '', atMost, atLeast }: StyleRule): boolean => {
  if (find.trim() === '') return false
  if (kind === 'substitution') return instead.trim() !== ''
  return kind !== 'occurrence' || atMost !== undefined || atLeast !== undefined
}

const keyOf = ({ kind, find, language }: StyleRuleInput) => JSON.stringify([kind, find, language])

/** What a file brings: rules that look for the same in the same language are the same rule. */
export function comparedRules(rules: readonly StyleRule[], items: readonly StyleRuleInput[]): Compared<StyleRuleInput> {
  const [byId, byKey] = [new Map(rules.map((one) => [one.id, one])), new Map(rules.map((one) => [keyOf(one), one]))]
  const fresh: StyleRuleInput[] = []
  const changed: StyleRuleInput[] = []
  let same = 0
  for (const { id, ...item } of items) {
    const before = (id === undefined ? undefined : byId.get(id)) ?? byKey.get(keyOf(item))
    if (!before) fresh.push(item)
    else if (isSame(before, item)) same++
    else changed.push({ ...item, id: before.id })
  }
  return { fresh, changed, same }
}

const isSame = (one: StyleRuleInput, other: StyleRuleInput) => signature(one) === signature(other)

const signature = (rule: StyleRuleInput) =>
  JSON.stringify([
    ...[rule.kind, rule.find, rule.instead ?? null, rule.why, rule.language, rule.matchCase ?? false, rule.on],
    ...[rule.wholeWords ?? true, rule.inflected ?? false, rule.regex ?? false, rule.except ?? null],
    ...[rule.atMost ?? null, rule.atLeast ?? null, rule.per ?? null, rule.only ?? null, rule.severity ?? 'minor'],
  ])
