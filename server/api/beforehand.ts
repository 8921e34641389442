import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import { RIGHTS } from '@/domain/contract/rights'
import type { RouteName } from '@/domain/contract/routes'
import { can } from '@/domain/policy'
import { permit } from '../queries/access'
import { adminOnly } from '../queries/people'
import type { Actor } from '../session/actor'
import type { ArticleSeen } from '../session/article-seen'

/** Whether the path of an operation says which article it is about. */
export const isOfArticle = (name: RouteName): boolean => /^\w+ \/articles\/\{id\}/.test(name)

/**
 * Refuses, before the body is read, whom the policy allows this in no state of things; the command asks again, within its transaction.
 * A removed article, or an approved one, has more to be said of it; to an article its editors invite as well.
 */
export function refuseBeforehand(name: RouteName, actor: Actor, seen: ArticleSeen | undefined) {
  const right = RIGHTS[name]
  if (right === 'admin' && name !== 'POST /invitations') adminOnly(actor)
  if (!isOfArticle(name)) return
  const action = typeof right === 'object' ? right.author : right
  if (action === 'anyone' || action === 'signed-in' || action === 'admin') return
  if (!seen) throw new Refusal('NOT_FOUND', 'There is no such article.')
  if (seen.deletedAt) return
  const standing = { role: seen.role, admin: actor.admin, status: seen.status }
  if (can('read', standing) !== 'yes' || can(action, standing) === 'forbidden') permit(action, standing)
}
