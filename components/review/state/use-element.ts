'use client'

import { useCallback } from 'react'
import { useDesk } from './desk-context'
import type { ElementKind } from './elements'

/** A ref that registers an element while it is drawn. `also`: it is an element of another kind too, under the same id. */
export function useElement(kind: ElementKind, id: string, also?: ElementKind) {
  const { elements } = useDesk()
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined
      const leave = elements.register(kind, id, element)
      const leaveToo = also && elements.register(also, id, element)
      return () => {
        leave()
        leaveToo?.()
      }
    },
    [elements, kind, id, also],
  )
}
