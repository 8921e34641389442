import fs from 'node:fs'
import path from 'node:path'
import { ArticleStatus, Role } from '../domain/contract/names'
import { RIGHTS, type Right } from '../domain/contract/rights'
import { ACTIONS, type Action, can } from '../domain/policy'
import { THREAD_KINDS } from '../domain/thread-kinds'

/** `npm run policy` writes docs/POLICY.md from domain/policy.ts and domain/contract/rights.ts; a test says when it is due. */
export const POLICY_DOCUMENT = path.join(import.meta.dirname, '../docs/POLICY.md')

export const policyDocument = (): string => `# Who may do what

Written by \`npm run policy\` from \`domain/policy.ts\` (the actions) and \`domain/contract/rights.ts\` (the operations of the API).
What is said here is tried out by \`server/api/rights.test.ts\`: every operation, in every role, in an article of every status.

## Actions

✓ may · 🔒 may, but not while the article is approved: it must be reopened first · – may not.
A member who is an admin of the workspace may do what either may. Who may not read an article gets the same answer as for one
that doesn’t exist (404); who may read it but not do this, 403; while it is approved, 409 \`ARTICLE_LOCKED\`.

${table(['action', ...Role.options, 'admin, no member', 'no member'], ACTIONS.map(actionRow))}

## Operations

${table(['needs', 'operations'], [...ACTIONS.map(operationsOf), ...OTHERS.map(([right, words]) => [words, named((one) => one === right).join('<br>')])])}
`

const OTHERS = [
  ['anyone', 'nothing: open to everybody'],
  ['signed-in', 'to be signed in'],
  ['admin', 'to be an admin of the workspace'],
] as const

const actionRow = (action: Action): string[] => [
  `\`${action}\``,
  ...Role.options.map((role) => sign(action, role, false)),
  sign(action, null, true),
  sign(action, null, false),
]

function sign(action: Action, role: Role | null, admin: boolean): string {
  const verdicts = ArticleStatus.options.map((status) => can(action, { role, admin, status }))
  if (verdicts.includes('locked')) return '🔒'
  return verdicts.includes('yes') ? '✓' : '–'
}

const operationsOf = (action: Action): string[] => [
  `\`${action}\``,
  [
    ...named((right) => right === action || (typeof right === 'object' && right.author === action)),
    ...Object.entries(THREAD_KINDS).flatMap(([kind, { opens }]) =>
      opens === action && kind !== 'comment' ? [`\`POST …/threads\`, ${kind}`] : [],
    ),
    ...(action === 'manage-members' ? ['`POST /invitations`, to the article'] : []),
    ...(action === 'purge' ? ['`DELETE /articles/{id}?purge=true`'] : []),
  ].join('<br>'),
]

const named = (needs: (right: Right) => boolean): string[] =>
  Object.entries(RIGHTS).flatMap(([name, right]) => (needs(right) ? [`\`${name}\`${besides(right)}`] : []))

function besides(right: Right): string {
  if (typeof right !== 'object') return ''
  return right.others ? ` (its author; others who may \`${right.others}\`)` : ' (its author)'
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [head, head.map(() => '---'), ...rows].map(line).join('\n')
}

if (process.argv[1] === import.meta.filename) fs.writeFileSync(POLICY_DOCUMENT, policyDocument())
