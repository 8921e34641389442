import 'server-only'
import type { Check, Finding } from '@/domain/contract/findings'
import { type CheckFamily, CheckId, type Locale } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import { classify } from '@/domain/promotion'
import { CHECKS } from '@/language/checks/list'

/** The automatic checks as the API shows them: each is one value of language/checks. */

export const CHECK_IDS: readonly CheckId[] = CHECKS.map(({ id }) => id)

/** What a new article begins with. */
export const OFF_BY_DEFAULT: readonly CheckId[] = CHECKS.flatMap(({ id, offByDefault }) => (offByDefault ? [id] : []))

/** In the order of their use to a news desk, in the reader's language. */
export const listChecks = (locale: Locale): Check[] =>
  CHECKS.map(({ id, family, offByDefault = false, title, summary, why }) => ({
    id,
    family,
    offByDefault,
    title: title[locale],
    summary: summary[locale],
    why: why[locale],
  }))

/** The contract only defines how an id is written; the list of checks defines which exist. */
export function mustBeChecks(path: string, ids: readonly CheckId[]) {
  const unknown = ids.findIndex((id) => !CHECK_IDS.includes(id))
  if (unknown < 0) return
  const at = `${path}.${unknown}`
  const message = `is no check; there are ${CHECK_IDS.join(', ')}`
  throw new Refusal('INVALID_INPUT', `${at} ${message}`, { issues: [{ path: at, message }] })
}

/** Lists the existing checks in a JSON Schema. */
export function nameChecks({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: { enum?: unknown[] } }) {
  if (zodSchema === CheckId) jsonSchema.enum = [...CHECK_IDS]
}

export function classificationOf(finding: Pick<Finding, 'check' | 'side' | 'counterpart'>): Finding['classification'] {
  const check = CHECKS.find(({ id }) => id === finding.check)
  return classify(finding, check?.classification ?? OF_A_CHECK_THAT_WAS_REMOVED)
}

/** Of a check that was removed too. */
export const familyOf = (check: CheckId): CheckFamily => CHECKS.find(({ id }) => id === check)?.family ?? 'translation'

const OF_A_CHECK_THAT_WAS_REMOVED = {
  category: 'accuracy/mistranslation',
  gapType: 'mistranslated-relation',
  lack: 'never',
} as const
