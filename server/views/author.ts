import 'server-only'
import { createHash } from 'node:crypto'
import type { Person } from '@/domain/contract/shapes'
import { IMPORTED } from '@/domain/imported-name'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'

/**
 * The authors of what was imported from a document. They have no account: the rows belong to the importer, but to readers
 * are nobody's own. Each name is shown as a person, with an id derived from it.
 */
type Authored = { readonly authorId: string; readonly importedName: string | null }

export const authorOf = ({ id, name }: Person, importedName: string | null): Person =>
  importedName === null ? { id, name } : { id: importedId(importedName), name: importedName }

/** The id that `authorOf` gives. */
export const authorIdOf = ({ authorId, importedName }: Authored): string =>
  importedName === null ? authorId : importedId(importedName)

export const isBy = ({ authorId, importedName }: Authored, { id }: { readonly id: string }): boolean =>
  importedName === null && authorId === id

/** The threads of an article that a person opened, by the id that `authorOf` gives. */
export async function byAuthor(db: Reader, articleId: string, authorId: string): Promise<Prisma.ThreadWhereInput> {
  if (!authorId.startsWith(IMPORTED)) return { authorId, importedName: null }
  const names = await db.thread.findMany({
    where: { articleId, importedName: { not: null } },
    distinct: ['importedName'],
    select: { importedName: true },
  })
  const found = names.find(({ importedName }) => importedName !== null && importedId(importedName) === authorId)
  return found ?? { id: { in: [] } }
}

/** The same of a thread `t`, for a statement. */
export const isByAuthor = (authorId: string): Prisma.Sql =>
  authorId.startsWith(IMPORTED)
    ? Prisma.sql`left(encode(sha256(convert_to(t."importedName", 'UTF8')), 'hex'), ${HEX}) = ${authorId.slice(IMPORTED.length)}`
    : Prisma.sql`t."authorId" = ${authorId} AND t."importedName" IS NULL`

/** That many digits of a name's hash are its id. */
const HEX = 24

const importedId = (name: string) => IMPORTED + createHash('sha256').update(name).digest('hex').slice(0, HEX)
