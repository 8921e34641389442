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

/** So many may be regular expressions, and so large together: each is looked for in each text. */
const MOST_EXPRESSIONS = 500
const LARGEST = 20_000

/** Refuses expressions that can't be searched for in linear time, and names each; and too many, with those `beside` them. */
export function mustBeRules(
  rules: readonly StyleRuleInput[],
  path: string,
  beside: readonly StyleRuleInput[] = [],
): void {
  const expressions = rules.map(expressionOf)
  const issues = expressions.flatMap((expression, at) =>
    expression && 'bad' in expression
      ? [{ path: `${path}.${at}.find`, message: `is not a regular expression (RE2): ${expression.bad}` }]
      : [],
  )
  const sizes = [...expressions, ...beside.map(expressionOf)].flatMap((one) => (one && 'size' in one ? one.size : []))
  if (sizes.length > MOST_EXPRESSIONS)
    issues.push({ path, message: `makes more than ${MOST_EXPRESSIONS} regular expressions` })
  else if (sizes.reduce((sum, size) => sum + size, 0) > LARGEST)
    issues.push({ path, message: 'makes regular expressions that are too large together; repeat less ({1000})' })
  const [first] = issues
  if (first) throw new Refusal('INVALID_INPUT', `${first.path} ${first.message}`, { issues: issues.slice(0, 50) })
}

const expressionOf = ({ find, regex, matchCase }: StyleRuleInput) =>
  regex ? linearExpression(find, matchCase === true) : undefined
