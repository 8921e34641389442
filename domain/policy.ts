import type { ArticleStatus, Role } from './contract/names'

/** Everything a person can do to an article. The screen receives those it may offer as `abilities`. */
export const ACTIONS = [
  'read',
  'export',
  'comment',
  'resolve-thread',
  'suggest',
  'rebase',
  'mark-issue',
  'mark-gap',
  'sign-off',
  'revoke-sign-off',
  'judge-finding',
  'decide',
  'resolve-gap',
  'align',
  'update-source',
  'edit-article',
  'manage-members',
  'assign',
  'transition',
  'delete',
  'restore',
  'purge',
] as const
export type Action = (typeof ACTIONS)[number]

/** The lowest role that may act, and whether an approved article refuses (it must be reopened first). */
const RULES: Record<Action, { role: Role | null; locked: boolean }> = {
  read: { role: 'viewer', locked: false },
  export: { role: 'viewer', locked: false },
  comment: { role: 'translator', locked: false },
  'resolve-thread': { role: 'translator', locked: false },
  suggest: { role: 'translator', locked: true },
  rebase: { role: 'translator', locked: true },
  'mark-issue': { role: 'reviewer', locked: false },
  'mark-gap': { role: 'reviewer', locked: true },
  'sign-off': { role: 'reviewer', locked: false },
  'revoke-sign-off': { role: 'reviewer', locked: true },
  'judge-finding': { role: 'reviewer', locked: false },
  decide: { role: 'editor', locked: true },
  'resolve-gap': { role: 'editor', locked: true },
  align: { role: 'editor', locked: true },
  'update-source': { role: 'editor', locked: true },
  'edit-article': { role: 'editor', locked: false },
  'manage-members': { role: 'editor', locked: false },
  assign: { role: 'editor', locked: false },
  transition: { role: 'editor', locked: false },
  delete: { role: 'editor', locked: false },
  restore: { role: 'editor', locked: false },
  // By no role in the article.
  purge: { role: null, locked: false },
}

/** What a workspace admin may do in an article without being a member. */
const ADMIN: ReadonlySet<Action> = new Set(['read', 'export', 'manage-members', 'delete', 'restore', 'purge'])

const RANK: Record<Role, number> = { viewer: 0, translator: 1, reviewer: 2, editor: 3 }

export type ActorOnArticle = { role: Role | null; admin: boolean; status: ArticleStatus }

export type Verdict = 'yes' | 'forbidden' | 'locked'

/** May someone with these rights do this? The role is checked first: those who never may don't learn that it is locked. */
export function can(action: Action, { role, admin, status }: ActorOnArticle): Verdict {
  const rule = RULES[action]
  const allowed = (role !== null && rule.role !== null && RANK[role] >= RANK[rule.role]) || (admin && ADMIN.has(action))
  if (!allowed) return 'forbidden'
  return rule.locked && status === 'approved' ? 'locked' : 'yes'
}

export const abilities = (standing: ActorOnArticle): Action[] =>
  ACTIONS.filter((action) => can(action, standing) === 'yes')
