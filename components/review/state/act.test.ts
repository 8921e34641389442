import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../model/filter'
import { defineAct, undoAct } from './act'
import type { Desk, Translate } from './desk-context'
import { createDeskStore } from './desk-store'
import { createElements } from './elements'
import type { Undo } from './slices/notices'

const desk = () =>
  createDeskStore({
    unitId: null,
    threadId: null,
    rest: null,
    since: 0,
    noted: null,
    textSize: 'normal',
    filter: NO_FILTER,
  })

describe('undoing', () => {
  it('walks back, the last act first, and never the same one twice', () => {
    const store = desk()
    const done: string[] = []
    const act = (label: string): Undo => ({ label, run: () => done.push(label) })
    for (const label of ['a', 'b', 'c']) store.rememberUndo(act(label), undefined)
    for (let press = 0; press < 5; press++) undoAct({ store })
    expect(done).toEqual(['c', 'b', 'a'])
  })
  it('what the screen tells of can be taken back though more was done since', () => {
    const store = desk()
    const done: string[] = []
    store.rememberUndo({ label: 'a', run: () => done.push('a') }, 'A.')
    const told = store.get().toast?.undo ?? undefined
    store.rememberUndo({ label: 'b', run: () => done.push('b') }, undefined)
    undoAct({ store }, told)
    undoAct({ store })
    expect(done).toEqual(['a', 'b'])
  })
  it('the line on the screen names what the key takes back, or is gone', () => {
    const store = desk()
    const nothing = () => undefined
    store.rememberUndo({ label: 'a', run: nothing }, 'A.')
    expect(store.get().toast?.text).toBe('A.')
    store.rememberUndo({ label: 'b', run: nothing }, undefined)
    expect(store.get().toast).toBeNull()
    store.rememberUndo({ label: 'c', run: nothing }, 'C.')
    undoAct({ store })
    expect(store.get().toast).toBeNull()
  })
  it('the act that undoes another is not kept itself', async () => {
    const store = desk()
    const at: Desk = {
      articleId: 'a',
      me: { id: 'me', name: 'Me' },
      store,
      client: new QueryClient(),
      elements: createElements(),
      t: ((key: string) => key) as unknown as Translate,
      refusalWords: String,
    }
    const act = (name: string, other: () => ReturnType<typeof defineAct<null, null>>) =>
      defineAct<null, null>({
        subject: () => name,
        call: async () => null,
        said: (t) => t('done.saved'),
        undo: () => ({ label: name, run: (how) => void other()(at, null, how) }),
        refresh: [],
      })
    const resolve = act('resolve', () => reopen)
    const reopen = act('reopen', () => resolve)
    await resolve(at, null)
    expect(store.get().undo.map(({ label }) => label)).toEqual(['resolve'])
    undoAct(at)
    await new Promise((settled) => setTimeout(settled))
    expect(store.get().undo).toEqual([])
  })
  it('keeps no more than one remembers', () => {
    const store = desk()
    for (let n = 0; n < 50; n++) store.rememberUndo({ label: String(n), run: () => undefined }, undefined)
    expect(store.get().undo.map(({ label }) => label)).toEqual(Array.from({ length: 20 }, (_, n) => String(n + 30)))
  })
})
