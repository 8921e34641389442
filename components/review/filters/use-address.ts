'use client'

import { useEffect, useRef } from 'react'
import { useDesk, useDeskState } from '../state/desk-context'
import { addressOfView } from './address'

/** Keeps the filter in the address, without a word to the server. The place a link led to is left once one chooses what to see. */
export function useAddress() {
  const { articleId } = useDesk()
  const filter = useDeskState((state) => state.filter)
  const written = useRef(filter)
  useEffect(() => {
    if (written.current === filter) return
    written.current = filter
    history.replaceState(null, '', addressOfView(articleId, filter))
  }, [articleId, filter])
}
