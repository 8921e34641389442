'use client'

import { type RefObject, useEffect, useEffectEvent } from 'react'
import { useDesk } from './desk-context'

/** A double or triple click goes on selecting, in milliseconds. */
const CLICKS = 350

/** Calls back once words of the article have been selected with the mouse; who selects by keys or touch is still at it. */
export function useSelectedByMouse(rows: RefObject<HTMLElement | null>, then: () => void) {
  const { store } = useDesk()
  const done = useEffectEvent(then)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => clearTimeout(timer)
    const release = ({ pointerType, target }: PointerEvent) => {
      if (pointerType !== 'mouse' || !(target instanceof Node) || !rows.current?.contains(target)) return
      clearTimeout(timer)
      timer = setTimeout(() => store.get().selected && done(), CLICKS)
    }
    addEventListener('pointerdown', wait)
    addEventListener('pointerup', release)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', wait)
      removeEventListener('pointerup', release)
    }
  }, [rows, store])
}
