'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { useTitles } from '@/components/titles'
import type { LinkTarget } from '@/domain/link-target'
import { addressOfView } from '../model/address'
import { useDesk, useDeskState } from './desk-context'
import { goToThreadCard, goToUnit } from './go-to'
import { useArticle, useOnDesk } from './on-desk'

/** Goes where a link leads, as soon as that is there. Whoever has gone elsewhere meanwhile stays there. */
export function useLinkTarget(target: LinkTarget | null) {
  const desk = useDesk()
  const { store, t } = desk
  const { units, threads, findings, knowsFindings, whole } = useOnDesk()
  const begun = useRef<string | null | undefined>(undefined)
  const done = useRef(target === null)

  const goTo = ({ at, id }: LinkTarget): boolean => {
    if (at === 'unit') {
      const unit = units.find((one) => one.id === id)
      if (unit) goToUnit(desk, unit.id)
      return unit !== undefined
    }
    const item = [...threads, ...(knowsFindings ? findings : [])].find((one) => one.id === id)
    // What has no place among the units stands behind the last of them.
    if (!item || (!whole && !units.some((unit) => unit.id === item.unitId))) return false
    goToThreadCard(desk, item)
    return true
  }
  const tryIt = useEffectEvent(() => {
    if (done.current || target === null) return
    begun.current ??= store.get().unitId
    if (begun.current !== store.get().unitId || goTo(target)) done.current = true
    else if (whole && knowsFindings) {
      done.current = true
      store.refuse(t('link.gone'))
    }
  })
  // Whenever more is there.
  useEffect(() => tryIt())
}

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

/** Keeps the name of the browser's tab that of the article: the headline may be corrected while the desk is open. */
export function useTabTitle() {
  const { text } = useTitles()(useArticle()).lead
  useEffect(() => {
    document.title = `${text} · Stet`
  }, [text])
}
