'use client'

import { useMemo } from 'react'
import type { Paragraph } from '@/domain/contract/shapes'
import { type InPlace, inPlaceIn } from '../model/in-place'
import { useDeskState } from './desk-context'
import { useOnDesk } from './on-desk'
import { DRAWN } from './slices/focus'

/** What is written in place, by id: the paragraphs are on the desk and draw it. What isn't here is written in its card. */
export function useInPlace(): ReadonlyMap<string, InPlace> {
  const { shown, threads } = useOnDesk()
  const view = useDeskState((state) => state.view)
  const drafts = useDeskState((state) => state.drafts)
  const inlineEdits = useDeskState((state) => state.inlineEdits)
  const editedId = useDeskState(({ form }) => (form?.name === 'edit' ? form.threadId : null))
  return useMemo(() => {
    const edited = DRAWN[view].marks ? threads.find(({ id }) => id === editedId) : undefined
    const about = new Set([...drafts.map(({ place }) => place?.paragraphId), edited?.paragraphId])
    about.delete(undefined)
    if (about.size === 0 || DRAWN[view].text === 'imported') return NOTHING
    const isDrawn = ({ id, side }: Paragraph) =>
      about.has(id) && side === 'target' && !inlineEdits.some((one) => one.kind === 'rewrite' && one.paragraphId === id)
    const paragraphs = shown.units.filter(({ excluded }) => !excluded).flatMap(({ target }) => target.filter(isDrawn))
    return new Map(
      paragraphs.flatMap((paragraph) => inPlaceIn(paragraph, drafts, edited)).map((one) => [one.id, one] as const),
    )
  }, [shown, threads, view, drafts, inlineEdits, editedId])
}

const NOTHING: ReadonlyMap<string, InPlace> = new Map()
