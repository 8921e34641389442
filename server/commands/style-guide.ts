import 'server-only'
import { LIMITS } from '@/domain/contract/limits'
import { Refusal } from '@/domain/contract/problem'
import type { AnswerOf, BodyOf } from '@/domain/contract/routes'
import type { StyleGuide, StyleRule, StyleRuleInput } from '@/domain/contract/style-guide'
import { inChunks } from '../db/chunks'
import type { Tx } from '../db/transaction'
import { newIdsInOrder } from '../new-ids'
import { adminOnly } from '../queries/people'
import { mustBeRules, styleGuideIn } from '../queries/style-guide'
import type { Caller } from '../session/actor'
import { bumpWords, lockWords } from '../words/version'
import { ruleView } from '../words/words'
import { once } from './once'
import { mustBeCurrent, mustBeUnchanged } from './words'

type Stored = { readonly id: string; readonly version: number; readonly position: number; readonly rule: StyleRule }

/** Other rules in place of all; one that is like a former one stays that one. */
export async function replaceStyleGuide(caller: Caller, body: BodyOf<'PUT /style-guide'>): Promise<StyleGuide> {
  adminOnly(caller.actor)
  mustBeRules(body.rules, 'rules')
  return once(caller, async (tx) => {
    const version = await lockWords(tx, 'styleVersion')
    mustBeCurrent(body.version, version)
    const stored = await storedRules(tx)
    const rules = identified(body.rules, stored)
    const byId = new Map(stored.map((one) => [one.id, one]))
    const changed = rules.filter((rule, at) => {
      const before = byId.get(rule.id)
      return !before || before.position !== at || !isSame(before.rule, rule)
    })
    const kept = new Set(rules.map(({ id }) => id))
    const gone = stored.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
    if (changed.length + gone.length > 0) {
      await tx.styleRule.deleteMany({ where: { id: { in: gone } } })
      const places = new Map(rules.map(({ id }, at) => [id, at]))
      await saveRules(tx, changed, version + 1, (id) => places.get(id) ?? 0)
      await bumpWords(tx, 'styleVersion', version + 1)
    }
    return styleGuideIn(tx)
  })
}

/** Some rules: what else has changed since they were read stays as it is. */
export async function changeStyleGuide(
  caller: Caller,
  { version: read, put, remove }: BodyOf<'PATCH /style-guide'>,
): Promise<AnswerOf<'PATCH /style-guide'>> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    const version = await lockWords(tx, 'styleVersion')
    const stored = await storedRules(tx)
    const ids = [...put.flatMap(({ id }) => id ?? []), ...remove]
    mustBeUnchanged(read, { version, rows: stored, ids })
    const named = new Set(ids)
    const others = stored.filter(({ id }) => !named.has(id)).map(({ rule }) => rule)
    if (put.some(({ regex }) => regex)) mustBeRules(put, 'put', others)
    if (stored.length - remove.length + put.filter(({ id }) => id === undefined).length > LIMITS.rules) throw tooMany()
    const rules = withIds(put)
    const last = stored.reduce((most, { position }) => Math.max(most, position), -1)
    const places = new Map(stored.map(({ id, position }) => [id, position]))
    await tx.styleRule.deleteMany({ where: { id: { in: [...remove] } } })
    await saveRules(tx, rules, version + 1, (id, at) => places.get(id) ?? last + 1 + at)
    await bumpWords(tx, 'styleVersion', version + 1)
    const rows = await tx.styleRule.findMany({ where: { id: { in: rules.map(({ id }) => id) } } })
    const byId = new Map(rows.map((row) => [row.id, ruleView(row)]))
    return { before: version, version: version + 1, rules: rules.flatMap(({ id }) => byId.get(id) ?? []) }
  })
}

const tooMany = () =>
  new Refusal('INVALID_INPUT', `The style guide can have ${LIMITS.rules} rules at most.`, {
    issues: [{ path: 'put', message: `makes more than ${LIMITS.rules} rules` }],
  })

async function storedRules(tx: Tx): Promise<Stored[]> {
  const rows = await tx.styleRule.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return rows.map((row) => ({ id: row.id, version: row.version, position: row.position, rule: ruleView(row) }))
}

type Identified = StyleRuleInput & { readonly id: string }

const withIds = (rules: readonly StyleRuleInput[]): Identified[] => {
  const ids = newIdsInOrder(rules.length)
  return rules.map((rule, at) => ({ ...rule, id: rule.id ?? ids[at] ?? '' }))
}

/** Those without an id that look for the same in the same language are the same rule. */
function identified(rules: readonly StyleRuleInput[], stored: readonly Stored[]): Identified[] {
  const free = new Map(stored.map(({ id, rule }) => [keyOf(rule), id]))
  const taken = new Set(rules.flatMap(({ id }) => id ?? []))
  if (taken.size < rules.filter(({ id }) => id !== undefined).length)
    throw new Refusal('INVALID_INPUT', 'Two rules have one id.', {
      issues: [{ path: 'rules', message: 'have an id twice' }],
    })
  return withIds(
    rules.map((rule) => {
      const known = rule.id === undefined ? free.get(keyOf(rule)) : undefined
      if (known === undefined || taken.has(known)) return rule
      taken.add(known)
      return { ...rule, id: known }
    }),
  )
}

const keyOf = ({ kind, find, language }: StyleRuleInput) => JSON.stringify([kind, find, language])

const isSame = (one: StyleRuleInput, other: StyleRuleInput) =>
  JSON.stringify(Object.values(columnsOf(one))) === JSON.stringify(Object.values(columnsOf(other)))

const columnsOf = (rule: StyleRuleInput) => ({
  kind: rule.kind,
  find: rule.find,
  instead: rule.instead ?? null,
  why: rule.why,
  language: rule.language,
  matchCase: rule.matchCase ?? false,
  wholeWords: rule.wholeWords ?? true,
  inflected: rule.inflected ?? false,
  regex: rule.regex ?? false,
  except: rule.except ?? null,
  atMost: rule.atMost ?? null,
  atLeast: rule.atLeast ?? null,
  per: rule.per ?? null,
  only: rule.only ?? null,
  severity: rule.severity ?? 'minor',
  on: rule.on,
})

function saveRules(tx: Tx, rules: readonly Identified[], version: number, placeOf: (id: string, at: number) => number) {
  return inChunks(
    rules.map((rule, at) => ({ id: rule.id, position: placeOf(rule.id, at), ...columnsOf(rule) })),
    (json) => tx.$executeRaw`
      INSERT INTO "StyleRule" (id, position, version, kind, find, instead, why, language, "matchCase", "wholeWords",
        inflected, regex, "except", "atMost", "atLeast", per, "only", severity, "on")
      SELECT id, position, ${version}, kind::"StyleRuleKind", find, instead, why, language, "matchCase", "wholeWords",
        inflected, regex, "except", "atMost", "atLeast", per, "only", severity::"Severity", "on"
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, position int, kind text, find text, instead text, why text, language text, "matchCase" bool,
          "wholeWords" bool, inflected bool, regex bool, "except" text, "atMost" int, "atLeast" int, per text,
          "only" text, severity text, "on" bool)
      ON CONFLICT (id) DO UPDATE SET position = EXCLUDED.position, version = EXCLUDED.version, kind = EXCLUDED.kind,
        find = EXCLUDED.find, instead = EXCLUDED.instead, why = EXCLUDED.why, language = EXCLUDED.language,
        "matchCase" = EXCLUDED."matchCase", "wholeWords" = EXCLUDED."wholeWords", inflected = EXCLUDED.inflected,
        regex = EXCLUDED.regex, "except" = EXCLUDED."except", "atMost" = EXCLUDED."atMost",
        "atLeast" = EXCLUDED."atLeast", per = EXCLUDED.per, "only" = EXCLUDED."only", severity = EXCLUDED.severity,
        "on" = EXCLUDED."on"`,
  )
}
