import type { Person, Thread } from '@/domain/contract/shapes'
import { groupsIn, oneOfEach } from '@/domain/groups'
import { categoryOf as categoryIn } from './filter'

/** Which undecided suggestions to decide. Null: any; in `category`, the empty string: those without a category. */
export type Selection = {
  readonly authorId: string | null
  readonly category: string | null
  readonly unitId: string | null
}

export const EVERY: Selection = { authorId: null, category: null, unitId: null }

/** The suggestions to decide, including those in conflict, which can be rejected. */
export const undecided = (threads: readonly Thread[]): Thread[] =>
  threads.filter(({ suggestion }) => suggestion?.decision === 'pending')

export const chosenBy = (threads: readonly Thread[], { authorId, category, unitId }: Selection): Thread[] =>
  threads.filter(
    (thread) =>
      (authorId === null || thread.author.id === authorId) &&
      (category === null || categoryOf(thread) === category) &&
      (unitId === null || thread.unitId === unitId),
  )

export const categoryOf = (thread: Thread): string => categoryIn(thread) ?? ''

/** A value of one filter, with how many suggestions match it and the other filters. */
export type BulkOption<T> = { readonly value: T; readonly count: number }

export function authors(threads: readonly Thread[], selection: Selection): BulkOption<Person>[] {
  const people = new Map(threads.map(({ author }) => [author.id, author]))
  return counted([...people.values()], (author) => chosenBy(threads, { ...selection, authorId: author.id }))
}

export function categories(threads: readonly Thread[], selection: Selection): BulkOption<string>[] {
  const known = [...new Set(threads.map(categoryOf))]
  return counted(known, (category) => chosenBy(threads, { ...selection, category }))
}

export function places(threads: readonly Thread[], selection: Selection): BulkOption<string>[] {
  const known = [...new Set(threads.flatMap(({ unitId }) => unitId ?? []))]
  return counted(known, (unitId) => chosenBy(threads, { ...selection, unitId }))
}

const counted = <T>(values: readonly T[], chosen: (value: T) => readonly Thread[]): BulkOption<T>[] =>
  values.map((value) => ({ value, count: oneOfEach(chosen(value)).length }))

/** What is ticked at once: a suggestion, or the parts of a group that are one decision. Known by the id of the first. */
export type BulkRow = { readonly id: string; readonly parts: readonly Thread[] }

/** The suggestions as rows, each at the place of its first part. */
export function rowsOf(threads: readonly Thread[]): BulkRow[] {
  const groups = groupsIn(threads)
  return oneOfEach(threads).map((thread) => ({ id: thread.id, parts: groups.get(thread.id) ?? [thread] }))
}
