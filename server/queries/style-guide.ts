import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { StyleGuide, StyleRuleInput } from '@/domain/contract/style-guide'
import { linearExpression } from '@/language/linear-expression'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { ruleView, versionsOf } from '../words/words'

/** All rules in order; everybody who writes here may know how the house writes. */
export const getStyleGuide = async (): Promise<StyleGuide> => styleGuideIn(await prisma())

export async function styleGuideIn(db: Reader): Promise<StyleGuide> {
  const { styleVersion } = await versionsOf(db)
  const rows = await db.styleRule.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return { version: styleVersion, rules: rows.map(ruleView) }
}

/** So many may be regular expressions: each is looked for in each text. */
const MOST_EXPRESSIONS = 500

/** Refuses expressions that can't be searched for in linear time, and names each. */
export function mustBeRules(rules: readonly StyleRuleInput[], path: string): void {
  const issues = rules.flatMap(({ find, regex, matchCase }, at) => {
    const expression = regex ? linearExpression(find, matchCase === true) : undefined
    return expression && 'bad' in expression
      ? [{ path: `${path}.${at}.find`, message: `is not a regular expression (RE2): ${expression.bad}` }]
      : []
  })
  if (rules.filter(({ regex }) => regex).length > MOST_EXPRESSIONS)
    issues.push({ path, message: `has more than ${MOST_EXPRESSIONS} regular expressions` })
  const [first] = issues
  if (first) throw new Refusal('INVALID_INPUT', `${first.path} ${first.message}`, { issues: issues.slice(0, 50) })
}
