import 'server-only'
import type { RouteName } from '@/domain/contract/routes'

type Group = { readonly name: string; readonly description: string; readonly paths: RegExp }

/** The groups in which the documentation shows the operations; each belongs to the first whose paths are its own. */
export const GROUPS: readonly Group[] = [
  {
    name: 'You',
    description: 'Who the caller is, what waits for them, and how they sign in.',
    paths: /^\/me(?!\/(?:assignments|mentions|suggestions|waiting|mail|events)\b)|^\/tokens/,
  },
  {
    name: 'Your work',
    description: 'What concerns the caller, in all articles: also live, and by mail.',
    paths: /^\/me\/|^\/notifications/,
  },
  {
    name: 'New versions and returned files',
    description: 'A new version of either side, and reviewed files that come back. Each can be compared first.',
    paths: /^\/articles\/\{id\}\/(?:source|translation|update|returns)\b|\/outside\//,
  },
  {
    name: 'Exports and record',
    description: 'Articles as documents, the record of every change, and an article as it stood before.',
    paths: /^\/articles\/\{id\}\/(?:export|history|at|rounds|compare|changes|report|events)\b/,
  },
  {
    name: 'Units and alignment',
    description: 'The text: units pair paragraphs of the source with those of the translation.',
    paths: /^\/articles\/\{id\}\/(?:units|alignment)\b|^\/units\/\{id\}\/(?:sentences|sign-off)|\/versions$/,
  },
  {
    name: 'Suggestions',
    description: 'Proposed changes of the translation, and what is decided of them.',
    paths: /^\/suggestions\b|\/suggestions\/|\/replace$|\/edit$/,
  },
  {
    name: 'Gaps',
    description: 'Gaps of reasoning, links between their words, and how they end.',
    paths: /^\/gaps|^\/gap-types|\/gap-map$/,
  },
  {
    name: 'Questions to people outside',
    description: 'Authors and others without an account are asked by a link, and read proofs.',
    paths: /\/queries|\/guests|^\/guests|^\/queries|proof-links|^\/answers|^\/replies/,
  },
  {
    name: 'Threads and comments',
    description:
      'Comments, issues, gaps and suggestions are opened as threads, on words of a paragraph or on all of it.',
    paths: /\/threads|^\/threads|^\/comments/,
  },
  {
    name: 'Checks and findings',
    description: 'What the automatic checks have found, names and numbers of both sides.',
    paths: /^\/checks|findings|\/ledger/,
  },
  {
    name: 'Members and assignments',
    description: 'Who works on an article, in which role, on which units.',
    paths: /\/members|assignments/,
  },
  { name: 'Quality', description: 'Errors weighed, and how far reviewers agree.', paths: /\/score|^\/reports/ },
  {
    name: 'Glossary, style guide and memory',
    description: 'How the house writes, and what was translated before.',
    paths: /^\/glossary|^\/style-guide|memory|\/terms/,
  },
  { name: 'Articles', description: 'Import, settings, status, approval, and where others are.', paths: /^\/articles/ },
  { name: 'Search', description: 'Anything that the caller may read.', paths: /^\/search/ },
  {
    name: 'People',
    description: 'Accounts and invitations; forgotten passwords.',
    paths: /^\/users|^\/invitations|^\/password/,
  },
  { name: 'Workspace', description: 'What holds for all articles, and who came in.', paths: /^\/workspace/ },
  {
    name: 'Webhooks',
    description: 'Events posted to other systems, signed as Standard Webhooks says.',
    paths: /^\/webhooks/,
  },
]

export function groupOf(name: RouteName): string {
  const path = name.slice(name.indexOf(' ') + 1)
  const group = GROUPS.find(({ paths }) => paths.test(path))
  if (!group) throw new Error(`${name} is in no group of the documentation`)
  return group.name
}
