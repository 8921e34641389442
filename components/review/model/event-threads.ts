import type { Event } from '@/domain/contract/shapes'

/** The threads that an event is about; of a returned file also those that were there before. */
export const threadsOf = ({ data }: Pick<Event, 'data'>): string[] => [
  ...new Set(idsIn(data.threadId, data.threadIds, data.answered, data.resolved, data.decided)),
]

/** The suggestions that the event superseded or put in conflict. */
export const affectedBy = ({ data }: Pick<Event, 'data'>): string[] => idsIn(data.superseded, data.conflicts)

const idsIn = (...found: unknown[]): string[] => found.flat().filter((id) => typeof id === 'string')
