import 'server-only'
import { z } from 'zod'
import { Role } from '@/domain/contract/names'
import type { Invitation } from '@/domain/contract/people'
import type * as Row from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { cursorArgs, type PageOf, page } from './page'

/** What an invitation gives, as its link keeps it. */
export const Invited = z.object({
  email: z.string(),
  name: z.string().optional(),
  admin: z.boolean(),
  articleId: z.string().optional(),
  role: z.optional(Role),
})
export type Invited = z.infer<typeof Invited>

/** Those that nobody has accepted, the ones whose time is over included: they can be sent again. */
export async function listInvitations(actor: Actor, query: PageOf) {
  const db = await prisma()
  return page(
    query,
    (take, after) =>
      db.oneTimeLink.findMany({
        where: { purpose: 'invitation', usedAt: null, ...(!actor.admin && { createdById: actor.id }) },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        include: { createdBy: { select: { id: true, name: true } } },
        take,
        ...cursorArgs(after),
      }),
    (rows) => invitationViews(db, rows, actor),
    (row) => row.id,
  )
}

type InvitationRow = Row.OneTimeLink & { createdBy: { id: string; name: string } | null }

/** Without the title of an article that the actor may not read any more. */
async function invitationViews(
  db: Reader,
  rows: readonly InvitationRow[],
  { id: userId, admin: all }: Actor,
): Promise<Invitation[]> {
  const invited = rows.map((row) => ({ row, given: Invited.parse(row.data) }))
  const articles = await db.article.findMany({
    where: {
      ...{ id: { in: invited.flatMap(({ given }) => given.articleId ?? []) }, deletedAt: null },
      ...(!all && { members: { some: { userId } } }),
    },
    select: { id: true, titleSource: true, titleTarget: true },
  })
  const titles = new Map(articles.map(({ id, titleTarget, titleSource }) => [id, titleTarget || titleSource]))
  return invited.map(({ row, given: { email, name, admin, articleId, role } }) => {
    const title = articleId === undefined ? undefined : titles.get(articleId)
    return {
      ...{ id: row.id, email, admin, invitedBy: row.createdBy },
      ...(name !== undefined && { name }),
      ...(articleId !== undefined && role && title !== undefined && { article: { id: articleId, title, role } }),
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    }
  })
}
