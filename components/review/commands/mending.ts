'use client'

import { useTranslations } from 'next-intl'
import type { Unit } from '@/domain/contract/shapes'
import { type Deed, offersAt } from '../model/alignment-offers'
import { type At, across, begin, beside, type Place, placeAt } from '../model/places'
import { splitBefore } from '../model/splitting'
import { nextUnsure } from '../model/unsure'
import { useDesk } from '../state/desk-context'
import { onceDrawn } from '../state/go-to'
import { useGoTo } from '../state/use-go-to'
import { useSay } from '../state/use-say'
import { useAlignmentActions } from './alignment-actions'

/** The mode in which pairs are mended: a place is chosen, and what is done is done there. */
export function useMending(units: readonly Unit[]) {
  const { store } = useDesk()
  const t = useTranslations('desk.alignment')
  const say = useSay()
  const { toUnit } = useGoTo()
  const { merge, split, move, exclude, include, realign, confirm, busy } = useAlignmentActions()

  const choose = (at: At | undefined) => {
    if (!at) return
    store.set({ mending: at })
    onceDrawn(() => focusPlace(at.place))
  }
  const here = (): At | null => {
    const { mending, unitId } = store.get()
    if (!mending || placeAt(units, mending)) return mending
    const unit = units.find(({ id }) => id === unitId) ?? units[0]
    return unit ? begin(unit, mending.side) : null
  }

  const perform = (deed: Deed, { unit, paragraph }: Place) => {
    switch (deed) {
      case 'merge':
        return void merge(unit)
      case 'split': {
        const at = paragraph && splitBefore(unit, paragraph.id)
        return at ? void split(unit, at) : undefined
      }
      case 'up':
        return paragraph ? void move(paragraph, 'previous') : undefined
      case 'down':
        return paragraph ? void move(paragraph, 'next') : undefined
      case 'exclude':
        return void exclude(unit)
      case 'include':
        return void include(unit)
      case 'realign':
        return void realign(unit)
      case 'confirm':
        return void confirm(unit)
    }
  }

  return {
    busy,
    choose,
    /** Begins at the words one is at, or where the unit begins. */
    enter: (at = store.get().unitId) => {
      const { selected, caret, view } = store.get()
      const unit = units.find(({ id }) => id === at) ?? units[0]
      if (!unit) return
      store.set({ threadId: null, form: null, unitId: unit.id, ...(view === 'original' && { view: 'redline' }) })
      choose(begin(unit, 'target', (selected ?? caret)?.paragraphId))
      say(t('entered'))
    },
    leave: () => {
      const { unitId } = store.get()
      store.set({ mending: null, pointed: null })
      if (unitId) toUnit(unitId)
      say(t('left'))
    },
    step: (by: 1 | -1) => {
      const at = here()
      choose(at ? (beside(units, at, by) ?? at) : undefined)
    },
    cross: (to: 'source' | 'target') => {
      const at = here()
      choose(at ? (across(units, at, to) ?? at) : undefined)
    },
    /** Does it where it can be done; says why where it can't. */
    mend: (deed: Deed, at = here()) => {
      const place = at && placeAt(units, at)
      if (!place || !at) return
      if (offersAt(units, at)[deed]) perform(deed, place)
      else say(t(`cannot.${deed}`))
    },
    toNextUnsure: () => {
      const { unitId, mending } = store.get()
      const unit = nextUnsure(units, unitId)
      if (!unit) return say(t('allSure'))
      toUnit(unit.id)
      if (mending) choose(begin(unit, mending.side))
    },
  }
}

/** Puts a place in focus and into sight, without a jump where it is in sight. */
export function focusPlace(id: string) {
  const place = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(id)}"]`)
  place?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'nearest' })
}
