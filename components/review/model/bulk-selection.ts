import type { Person, Thread } from '@/domain/contract/shapes'
import { categoryOf as categoryIn } from './filter'

/** Which of the undecided suggestions are meant. Null: any; in `category`, the empty string: those without one. */
export type Selection = {
  readonly authorId: string | null
  readonly category: string | null
  readonly unitId: string | null
}

export const EVERY: Selection = { authorId: null, category: null, unitId: null }

/** What is waiting to be decided, those in conflict too: these can be rejected. */
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

/** What one filter can be set to, with how many it would leave as the others are set. */
export type Option<T> = { readonly value: T; readonly count: number }

export function authors(threads: readonly Thread[], selection: Selection): Option<Person>[] {
  const people = new Map(threads.map(({ author }) => [author.id, author]))
  return counted([...people.values()], (author) => chosenBy(threads, { ...selection, authorId: author.id }))
}

export function categories(threads: readonly Thread[], selection: Selection): Option<string>[] {
  const known = [...new Set(threads.map(categoryOf))]
  return counted(known, (category) => chosenBy(threads, { ...selection, category }))
}

export function places(threads: readonly Thread[], selection: Selection): Option<string>[] {
  const known = [...new Set(threads.flatMap(({ unitId }) => unitId ?? []))]
  return counted(known, (unitId) => chosenBy(threads, { ...selection, unitId }))
}

const counted = <T>(values: readonly T[], chosen: (value: T) => readonly Thread[]): Option<T>[] =>
  values.map((value) => ({ value, count: chosen(value).length }))
