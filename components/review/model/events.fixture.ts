import type { Event, Person } from '@/domain/contract/shapes'

export const ME: Person = { id: 'me', name: 'Me' }
export const NOH: Person = { id: 'noh', name: 'Noh' }
export const LEE: Person = { id: 'lee', name: 'Lee' }

/** An event for tests; what doesn't matter there is left empty. */
export const event = (seq: number, actor: Person | null, type: string, data: Event['data']): Event => ({
  seq,
  actor,
  type,
  data,
  articleId: 'a',
  at: '2026-01-01T00:00:00.000Z',
  hash: '',
})
