'use client'

import { useEffect, useRef } from 'react'
import { addressOfView } from '../model/address'
import { useDesk, useDeskState } from './desk-context'

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
