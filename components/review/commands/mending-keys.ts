'use client'

import type { Article, Unit } from '@/domain/contract/shapes'
import { useDesk } from '../state/desk-context'
import { isUnderWay } from '../state/use-act'
import { alignmentOf } from './alignment-actions'
import { useMending } from './mending'

/** The keys of the desk that still mean the same while pairs are mended. */
const STILL = new Set(['j', 'k', 'e', '?'])

/**
 * The keys that mend pairs. Two are for the whole desk; the others hold in the mode only, and take the place of those that
 * write and decide. Answers whether one did anything; undefined leaves the key to the desk.
 */
export function useMendingKeys({ article, units }: { article: Article; units: readonly Unit[] }) {
  const { articleId, store } = useDesk()
  const { enter, leave, step, cross, mend, toNextUnsure } = useMending(units)
  const able = article.abilities.includes('align')

  return (key: string, shift: boolean, target: EventTarget | null): boolean | undefined => {
    const { mending, unitId } = store.get()
    if (key === 'u') return did(toNextUnsure)
    if (!able) return
    if (key === 'l') return did(mending ? leave : () => enter())
    // Arrows on a choice choose.
    if (!mending || (key.startsWith('Arrow') && target instanceof HTMLInputElement)) return
    // What is being done can't be taken back yet, and what was done before it not before it.
    if (key === 'z') return isUnderWay(alignmentOf(articleId)) ? true : undefined
    switch (key) {
      case 'ArrowUp':
        return did(() => (shift ? mend('up') : step(-1)))
      case 'ArrowDown':
        return did(() => (shift ? mend('down') : step(1)))
      case 'ArrowLeft':
        return did(() => cross('source'))
      case 'ArrowRight':
        return did(() => cross('target'))
      case 'm':
        return did(() => mend('merge'))
      case 's':
        return did(() => mend('split'))
      case 'x':
        return did(() => mend(units.find(({ id }) => id === unitId)?.excluded ? 'include' : 'exclude'))
      case 'y':
        return did(() => mend('confirm'))
      case 'r':
        return did(() => mend('realign'))
      case 'Escape':
        return did(leave)
      default:
        return STILL.has(key) ? undefined : false
    }
  }
}

function did(act: () => void): true {
  act()
  return true
}
