import { QueryClient } from '@tanstack/react-query'
import { NO_FILTER } from '../model/filter'
import type { Desk, Translate } from './desk-context'
import { createDeskStore, type DeskState } from './desk-store'
import { createElements } from './elements'
import { createLater } from './later'

export const newStore = (over: Partial<Pick<DeskState, 'unitId' | 'threadId'>> = {}) =>
  createDeskStore({
    unitId: null,
    threadId: null,
    rest: null,
    since: 0,
    noted: null,
    textSize: 'normal',
    panel: 'margin',
    filter: NO_FILTER,
    ...over,
  })

/** A desk without a screen. Its messages are their own keys. */
export function newDesk(): Desk {
  const store = newStore()
  return {
    articleId: 'article',
    me: { id: 'me', name: 'Me' },
    store,
    client: new QueryClient(),
    elements: createElements(),
    later: createLater({ areHere: () => true, fetch: async () => {} }, store),
    t: ((name: string) => name) as Translate,
    refusalWords: (error) => (error instanceof Error ? error.message : String(error)),
  }
}
