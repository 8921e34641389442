import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../model/filter'
import { createDeskStore } from './desk-store'
import type { Undo } from './slices/notices'
import { isWalkingBack, remember, takeBack } from './undo'

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

describe('taking back', () => {
  it('walks back, the last act first, and never the same one twice', () => {
    const store = desk()
    const done: string[] = []
    const act = (label: string): Undo => ({ label, run: () => done.push(label) })
    for (const label of ['a', 'b', 'c']) remember(store, act(label), undefined)
    for (let press = 0; press < 5; press++) takeBack(store)
    expect(done).toEqual(['c', 'b', 'a'])
  })
  it('what the screen tells of can be taken back though more was done since', () => {
    const store = desk()
    const done: string[] = []
    remember(store, { label: 'a', run: () => done.push('a') }, 'A.')
    const told = store.get().toast?.undo ?? undefined
    remember(store, { label: 'b', run: () => done.push('b') }, undefined)
    takeBack(store, told)
    takeBack(store)
    expect(done).toEqual(['a', 'b'])
  })
  it('the line on the screen names what the key takes back, or is gone', () => {
    const store = desk()
    const nothing = () => undefined
    remember(store, { label: 'a', run: nothing }, 'A.')
    expect(store.get().toast?.text).toBe('A.')
    remember(store, { label: 'b', run: nothing }, undefined)
    expect(store.get().toast).toBeNull()
    remember(store, { label: 'c', run: nothing }, 'C.')
    takeBack(store)
    expect(store.get().toast).toBeNull()
  })
  it('an act that takes another back knows that it does', () => {
    const store = desk()
    const seen: boolean[] = []
    remember(store, { label: 'a', run: () => seen.push(isWalkingBack()) }, undefined)
    takeBack(store)
    expect([...seen, isWalkingBack()]).toEqual([true, false])
  })
  it('keeps no more than one remembers', () => {
    const store = desk()
    for (let n = 0; n < 50; n++) remember(store, { label: String(n), run: () => undefined }, undefined)
    expect(store.get().undo.map(({ label }) => label)).toEqual(Array.from({ length: 20 }, (_, n) => String(n + 30)))
  })
})
