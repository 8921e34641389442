'use client'

import { useEffect, useRef } from 'react'
import { letterOf } from './letter-of'

/** What keys do, by the letter that is meant or by their name. */
type Keys = { readonly [key: string]: () => void }

const ELSEWHERE = 'input, textarea, select, [contenteditable]'

/** The keys of a page. None acts in a field, beneath a dialog, with a modifier, or while a character is being composed. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return
      if (document.querySelector('dialog:modal')) return
      const act = latest.current[letterOf(event)]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
