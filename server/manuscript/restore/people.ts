import 'server-only'
import type { Restorable } from '@/domain/contract/document'
import type { Person } from '@/domain/contract/shapes'
import { mentionedAs } from '@/domain/mention'
import type { Reader } from '../../db/transaction'
import type { UploadedReview } from '../../import/read-document'
import { nameOf } from '../save-import-threads'

/** The owner of rows: the person, or the importer under the name of somebody who has no account here. */
export type Whose = { readonly id: string; readonly importedName: string | null }

export type People = {
  readonly whose: (person: Person) => Whose
  /** Whether a person of the document has an account here: one with this id and this name. */
  readonly isKnown: (person: Person) => boolean
}

/** The most ids that a query can take. */
const AT_ONCE = 5_000

/**
 * A document names people by id and name; another name under the same id is another person. A document without a seal could
 * have been written by anybody: everything in it belongs to its importer.
 */
export async function peopleOf(db: Reader, restorable: UploadedReview, importerId: string): Promise<People> {
  const all = [...new Set(namedPeople(restorable).map(({ id }) => id))]
  const ids = restorable.sealed ? all : all.filter((id) => id === importerId)
  const names = new Map<string, string>()
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const where = { id: { in: ids.slice(at, at + AT_ONCE) } }
    for (const { id, name } of await db.user.findMany({ where, select: { id: true, name: true } })) names.set(id, name)
  }
  const isKnown = ({ id, name }: Person) => names.get(id) === name
  return {
    isKnown,
    whose: (person) =>
      isKnown(person) ? { id: person.id, importedName: null } : { id: importerId, importedName: nameOf(person.name) },
  }
}

const namedPeople = ({ units, threads, versions, restoration }: Restorable): Person[] => [
  ...units.flatMap(({ signOffs }) => signOffs.map(({ userId, name }) => ({ id: userId, name }))),
  ...threads.flatMap(({ author, suggestion, comments }) => [
    author,
    ...(suggestion?.decidedBy ? [suggestion.decidedBy] : []),
    ...comments.flatMap((comment) => [comment.author, ...mentionedAs(comment.body)]),
  ]),
  ...Object.values(versions).flatMap((all) => all.flatMap(({ author }) => author ?? [])),
  ...restoration.flatMap(({ gaps }) => Object.values(gaps).flatMap(({ resolvedBy }) => resolvedBy ?? [])),
]
