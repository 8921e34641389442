'use client'

import { type RefObject, useEffect } from 'react'
import type { LedgerWords } from '@/domain/contract/findings'
import { isAt, wordsAt } from '../model/terms'
import { useDesk } from './desk-context'
import { paintHighlight, placeAt, pointAt } from './selection'

/** The names of the highlights in globals.css. */
const HIGHLIGHTS = ['name', 'number', 'same-name', 'same-number', 'here'] as const

/** The eye rests on a word, in milliseconds. */
const REST = 120

/**
 * Paints names and numbers over the text. All of one are stronger while the mouse rests on one of them, and for as long as
 * the caret, a click or a tap is in one.
 */
export function useHighlights(rows: RefObject<HTMLElement | null>, items: readonly LedgerWords[]) {
  const { store, elements } = useDesk()
  useEffect(() => {
    if (!('highlights' in CSS) || !rows.current) return
    const around = rows.current
    let frame = 0
    let pointed: string | undefined
    let before = store.get().term
    let timer: ReturnType<typeof setTimeout> | undefined
    const highlight = () => {
      frame = 0
      const { term } = store.get()
      const isHere = (words: LedgerWords) => isAt(words, term)
      const isSame = ({ key }: LedgerWords) => key === (term?.key ?? pointed)
      for (const kind of ['name', 'number'] as const) {
        const all = items.filter((words) => words.kind === kind && !isHere(words))
        paintHighlight(
          elements,
          kind,
          all.filter((words) => !isSame(words)),
        )
        paintHighlight(elements, `same-${kind}`, all.filter(isSame))
      }
      paintHighlight(elements, 'here', items.filter(isHere))
    }
    const later = () => {
      frame ||= requestAnimationFrame(highlight)
    }
    const at = (node: Node, offset: number): LedgerWords | undefined => {
      const place = around.contains(node) ? placeAt(node, offset) : null
      return place ? wordsAt(items, place.paragraph.dataset.paragraph ?? '', place.offset) : undefined
    }
    const follow = () => {
      const { anchorNode, anchorOffset = 0, isCollapsed } = getSelection() ?? {}
      if (anchorNode && isCollapsed && around.contains(anchorNode))
        store.focusTerm(at(anchorNode, anchorOffset) ?? null)
    }
    // A tap puts no caret into a text that can't be written in.
    const tap = ({ clientX, clientY, pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') return
      const point = pointAt(clientX, clientY)
      if (point && around.contains(point.node)) store.focusTerm(at(point.node, point.offset) ?? null)
    }
    const move = ({ clientX, clientY, buttons, pointerType }: PointerEvent) => {
      clearTimeout(timer)
      if (pointerType !== 'mouse' || buttons !== 0) return
      timer = setTimeout(() => {
        const point = pointAt(clientX, clientY)
        const key = point ? at(point.node, point.offset)?.key : undefined
        if (key === pointed) return
        pointed = key
        later()
      }, REST)
    }
    highlight()
    // What is drawn anew has to be painted anew.
    const drawn = new MutationObserver(later)
    drawn.observe(around, { subtree: true, childList: true, characterData: true, attributeFilter: ['data-version'] })
    const unsubscribe = store.subscribe(() => {
      const { term } = store.get()
      if (term !== before) later()
      before = term
    })
    document.addEventListener('selectionchange', follow)
    document.addEventListener('pointermove', move, { passive: true })
    around.addEventListener('click', tap)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      drawn.disconnect()
      unsubscribe()
      document.removeEventListener('selectionchange', follow)
      document.removeEventListener('pointermove', move)
      around.removeEventListener('click', tap)
      for (const name of HIGHLIGHTS) CSS.highlights.delete(name)
    }
  }, [items, rows, store, elements])
}
