import 'server-only'
import { invalid } from '@/domain/contract/problem'
import { ReturnAuthors, type ReturnPreview } from '@/domain/contract/returns'
import { prisma } from '../db/database'
import type { Brought } from '../returns/what-came'
import type { WriteContext } from './write'

/** Names in a file that comes back or is a new version, and the members whose they are. */

export type Given = { readonly name: string; readonly userId: string }

export function authorsIn({ authors = '[]' }: { readonly authors?: string | undefined }): Given[] {
  try {
    return ReturnAuthors.parse(JSON.parse(authors))
  } catch {
    throw invalid('authors', 'is not a JSON list of names with their members')
  }
}

/** Names are given to members only. */
export async function memberOf(
  { tx, article }: WriteContext,
  authors: readonly Given[],
): Promise<ReadonlyMap<string, string>> {
  const userIds = [...new Set(authors.map(({ userId }) => userId))]
  const members = await tx.member.findMany({ where: { articleId: article.id, userId: { in: userIds } } })
  if (members.length < userIds.length) throw invalid('authors', 'names somebody who is no member of this article')
  return new Map(authors.map(({ name, userId }) => [name, userId]))
}

/** The members to whom the names were given before, or who are called so. */
export async function whoIsWho(
  articleId: string,
  { names }: Pick<Brought, 'names'>,
): Promise<ReturnPreview['authors']> {
  const db = await prisma()
  const members = await db.member.findMany({ where: { articleId }, include: { user: { select: { name: true } } } })
  const last = await db.return.findMany({ where: { articleId }, orderBy: { at: 'asc' }, select: { authors: true } })
  const given = new Map(
    last.flatMap(({ authors }) => ReturnAuthors.parse(authors)).map((one) => [one.name, one.userId]),
  )
  return names.map((name) => {
    const known = members.find(({ userId }) => userId === given.get(name))
    const called = members.filter(({ user }) => user.name === name)
    return { name, userId: known?.userId ?? (called.length === 1 ? (called[0]?.userId ?? null) : null) }
  })
}
