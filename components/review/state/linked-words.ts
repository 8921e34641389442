'use client'

import { useEffect, useMemo } from 'react'
import { useDesk, useDeskState } from './desk-context'
import { loadedParagraph } from './loaded'
import { useThreads } from './on-desk'
import { paintHighlight } from './selection'

type Words = { readonly paragraphId: string; readonly start: number; readonly end: number; readonly quote: string }

/** The words of a gap, and those that it is linked to. */
export type LinkedWords = { readonly own: Words; readonly others: readonly Words[] }

/** Those of the gap's draft in focus, or of the gap in focus; undefined where it has no words or no links. */
export function useLinkedWords(): LinkedWords | undefined {
  const draft = useDeskState(({ drafts, draftId, linkingId }) => drafts.find(({ id }) => id === (linkingId ?? draftId)))
  const threadId = useDeskState((state) => state.threadId)
  const threads = useThreads()
  const thread = useMemo(() => threads.find(({ id }) => id === threadId), [threads, threadId])
  if (draft?.place && draft.links.length > 0) {
    const { paragraphId, range } = draft.place
    return { own: { paragraphId, ...(range ?? { start: 0, end: 0 }), quote: draft.place.quote }, others: draft.links }
  }
  const { paragraphId, anchor, gap } = thread ?? {}
  if (!paragraphId || !gap || gap.links.length === 0) return
  return {
    own: { paragraphId, start: anchor?.start ?? 0, end: anchor?.end ?? 0, quote: anchor?.quote ?? '' },
    others: gap.links,
  }
}

/** Paints over the text what the gap in focus is linked to. */
export function useLinkedHighlight() {
  const desk = useDesk()
  const { elements } = desk
  const others = useLinkedWords()?.others
  // Rows come and go in a long article.
  const drawn = useDeskState((state) => state.drawn)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew has to be painted anew.
  useEffect(() => {
    if (!others || !('highlights' in CSS)) return
    const words = others.flatMap(({ paragraphId, start, end, quote }) => {
      const version = loadedParagraph(desk, paragraphId)?.version
      return version === undefined ? [] : [{ paragraphId, version, start, end, quote }]
    })
    paintHighlight(elements, 'linked', words)
    return () => void CSS.highlights.delete('linked')
  }, [desk, elements, others, drawn])
}
