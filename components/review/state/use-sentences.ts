'use client'

import { type RefObject, useEffect } from 'react'
import type { SentencePair } from '@/domain/contract/findings'
import { sentencesQuery } from './article-queries'
import { useDesk } from './desk-context'
import { loadedParagraph, loadedUnits } from './loaded'
import { paintHighlight, placeAt, pointAt } from './selection'

/** The eye rests on a sentence, in milliseconds. */
const REST = 120

/** The names of the highlights in globals.css. */
const OWN = 'sentence'
const COUNTERPART = 'counterpart'

/**
 * Lights up the sentence under the mouse, or the one that the caret is in, and what renders it on the other side. Painted by the
 * browser over the text (CSS custom highlights): no element changes. Where a browser doesn't know them, nothing is highlighted.
 */
export function useSentences(rows: RefObject<HTMLElement | null>) {
  const desk = useDesk()
  useEffect(() => {
    const { client, elements, store } = desk
    if (!('highlights' in CSS)) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let latest = 0
    const clear = () => {
      for (const name of [OWN, COUNTERPART]) CSS.highlights.delete(name)
    }
    const light = async (node: Node, offset: number) => {
      const mine = ++latest
      // Names and numbers are highlighted instead.
      if (store.get().terms) return clear()
      const at = placeAt(node, offset)
      const pairs = at && (await pairsOf(at.paragraph))
      if (mine !== latest) return
      clear()
      const pair = at && pairs?.find((one) => holds(one, at.paragraph.dataset.paragraph ?? '', at.offset))
      // One sentence against one is seen without help.
      if (!pair || (pairs?.length ?? 0) < 2) return
      const own = at.paragraph.dataset.side === 'source' ? pair.source : pair.target
      paintHighlight(elements, OWN, own)
      paintHighlight(elements, COUNTERPART, own === pair.source ? pair.target : pair.source)
    }
    const pairsOf = async (paragraph: HTMLElement): Promise<readonly SentencePair[] | undefined> => {
      const shown = loadedParagraph(desk, paragraph.dataset.paragraph)
      const unit = loadedUnits(desk).find(({ id }) => id === shown?.unitId)
      if (!unit || unit.source.length === 0 || unit.target.length === 0) return
      return (await client.fetchQuery(sentencesQuery(unit)).catch(() => undefined))?.pairs
    }
    const move = ({ target, clientX, clientY, buttons, pointerType }: PointerEvent) => {
      clearTimeout(timer)
      if (pointerType !== 'mouse' || buttons !== 0) return
      const isInText = target instanceof Element && target.closest('[data-paragraph]') && rows.current?.contains(target)
      if (!isInText) return
      timer = setTimeout(() => {
        const at = pointAt(clientX, clientY)
        if (at) void light(at.node, at.offset)
      }, REST)
    }
    const follow = () => {
      const { anchorNode, anchorOffset = 0, isCollapsed } = getSelection() ?? {}
      if (!anchorNode || !isCollapsed || !rows.current?.contains(anchorNode)) return
      clearTimeout(timer)
      timer = setTimeout(() => void light(anchorNode, anchorOffset), REST)
    }
    document.addEventListener('pointermove', move, { passive: true })
    document.addEventListener('selectionchange', follow)
    return () => {
      clearTimeout(timer)
      latest++
      clear()
      document.removeEventListener('pointermove', move)
      document.removeEventListener('selectionchange', follow)
    }
  }, [desk, rows])
}

const holds = ({ source, target }: SentencePair, paragraphId: string, offset: number): boolean =>
  [...source, ...target].some((one) => one.paragraphId === paragraphId && one.start <= offset && offset <= one.end)
