'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { letterOf } from '@/components/letter-of'
import type { Article, Unit } from '@/domain/contract/shapes'
import { isLeft } from '../model/filter'
import { OPENINGS } from '../model/openings'
import { inReadingOrder, isFinding, neighbour } from '../model/reading-order'
import { isOrphaned } from '../model/thread-standing'
import { useDesk } from '../state/desk-context'
import { isComposing } from '../state/typing'
import { useGoTo } from '../state/use-go-to'
import { useSay } from '../state/use-say'
import type { Shown } from '../state/use-shown'
import { revokeSignOff, signOff } from './acts/sign-offs'
import { useDecisionKeys } from './decision-keys'
import { useDraftActions } from './draft-actions'
import { useFilterKeys } from './filter-keys'
import { useFindingKeys } from './finding-keys'
import { useLedgerKeys } from './ledger-keys'
import { useMendingKeys } from './mending-keys'
import { isPaletteKey } from './palette-key'
import { usePassageActions } from './passage-actions'
import { useTextSize } from './use-text-size'

type Desk = {
  article: Article
  units: readonly Unit[]
  /** What the filter leaves. */
  shown: Pick<Shown, 'units' | 'threads' | 'findings'>
}

/** The keys of the desk. None but Ctrl/⌘+K acts in a field, in a menu or with a modifier; none in a dialog, or while a character is composed. */
export function useDeskKeys(desk: Desk) {
  const { store } = useDesk()
  const act = useCommands(desk)
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return
      // The focus can fall out of a dialog (its button was disabled), or the palette may still be coming: the keys are its own.
      if (document.querySelector('dialog:modal') || store.get().dialog === 'palette') return
      if (isPaletteKey(event)) {
        event.preventDefault()
        return store.set({ dialog: 'palette' })
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return
      if (latest.current(letterOf(event), event.target, event.shiftKey)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    // For who drives the page from outside: from now on the keys act.
    document.documentElement.dataset.keys = 'on'
    return () => {
      document.removeEventListener('keydown', press)
      delete document.documentElement.dataset.keys
    }
  }, [store])
}

const ELSEWHERE = 'input:not([type=radio]), textarea, select, [contenteditable], [role=menu]'

/** What a key does; answers whether it did anything. */
type Command = (key: string, target: EventTarget | null, shift: boolean) => boolean

export function useCommands({ article, units, shown }: Desk): Command {
  const { threads, findings } = shown
  const loaded = { article, units, threads, findings }
  const desk = useDesk()
  const { store, me } = desk
  const { begin } = useDraftActions()
  const { here, rewriteHere } = usePassageActions()
  const decide = useDecisionKeys(loaded)
  const judge = useFindingKeys(loaded)
  const light = useLedgerKeys(units)
  const { resize } = useTextSize()
  const mend = useMendingKeys(loaded)
  const filter = useFilterKeys()
  const { toThread, toUnit, toCard } = useGoTo()
  const say = useSay()
  const t = useTranslations('desk.done')

  const step = (by: 1 | -1) => {
    const now = shown.units.findIndex(({ id }) => id === store.get().unitId)
    const next = shown.units[now < 0 ? 0 : now + by]
    if (next) toUnit(next.id)
    return true
  }
  const stepThread = (by: 1 | -1) => {
    const { threadId, filter } = store.get()
    const left = isLeft(filter)
    const open = threads.filter((thread) => left(thread) || thread.id === threadId)
    const next = neighbour(inReadingOrder(units, [...open, ...findings]), units, store.get(), by)
    if (next) {
      toThread(next)
      toCard(next.id)
    } else say(t(by === 1 ? 'noneAfter' : 'noneBefore'))
    return true
  }
  const unit = () => units.find(({ id }) => id === store.get().unitId)
  const onUnit = (target: EventTarget | null) => target instanceof HTMLElement && target.dataset.unit !== undefined

  return (key, target, shift) => {
    const mended = mend(key, shift, target)
    if (mended !== undefined) return mended
    if (light(key, shift)) return true
    const opening = OPENINGS.find((candidate) => candidate.key === key)
    if (opening) {
      if (article.abilities.includes(opening.ability)) begin(opening.kind)
      return true
    }
    switch (key) {
      case 'j':
        return step(1)
      case 'k':
        return step(-1)
      case 'ArrowDown':
        return onUnit(target) && step(1)
      case 'ArrowUp':
        return onUnit(target) && step(-1)
      case 'n':
        return stepThread(1)
      case 'p':
        return stepThread(-1)
      case 'Enter': {
        if (!onUnit(target)) return false
        const inUnit = [...threads, ...findings].filter(({ unitId }) => unitId === store.get().unitId)
        const left = isLeft(store.get().filter)
        const first = inUnit.find((item) => left(item) && (isFinding(item) || !isOrphaned(item)))
        if (first) toCard(first.id)
        return first !== undefined
      }
      case 'Escape': {
        const { selected, threadId, unitId } = store.get()
        if (selected) store.set({ selected: null })
        else if (threadId) {
          store.set({ threadId: null, form: null })
          if (unitId) toUnit(unitId)
        }
        return true
      }
      case 'w':
        if (article.abilities.includes('suggest')) rewriteHere()
        return true
      case 'm':
        store.set({ menuId: here()?.id ?? null })
        return true
      case 'o': {
        const here = unit()
        if (!here || here.excluded) return true
        const own = here.signOffs.some(({ userId, current }) => current && userId === me.id)
        if (article.abilities.includes(own ? 'revoke-sign-off' : 'sign-off'))
          void (own ? revokeSignOff : signOff)(desk, here)
        return true
      }
      case 'e':
        store.set({ exportOpen: true })
        return true
      // Where + takes Shift, the key that it is on.
      case '+':
      case '=':
        resize(1)
        return true
      case '-':
        resize(-1)
        return true
      case 'v':
        store.set({ dialog: 'since' })
        return true
      case '?':
        store.set({ dialog: 'keys' })
        return true
      default:
        return filter(key) || judge(key, shift) || decide(key, shift)
    }
  }
}
