'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { LinkTarget } from '@/components/link-target'
import type { Finding, Thread, Unit } from '@/domain/contract/shapes'
import { useDesk } from './desk-context'
import { useGoTo } from './use-go-to'
import { useNotice } from './use-notice'

type Loaded = {
  units: readonly Unit[]
  threads: readonly Thread[]
  /** Undefined: they are still to come. */
  findings: readonly Finding[] | undefined
  whole: boolean
}

/** Goes where a link leads, as soon as that is there. Whoever has gone elsewhere meanwhile stays there. */
export function useLed(place: LinkTarget | null, { units, threads, findings, whole }: Loaded) {
  const t = useTranslations('desk.link')
  const { store } = useDesk()
  const { refused } = useNotice()
  const { toThread, toUnit, toCard } = useGoTo()
  const begun = useRef<string | null | undefined>(undefined)
  const led = useRef(place === null)

  const lead = (): boolean => {
    if (place === null) return true
    if (place.at === 'unit') {
      const unit = units.find(({ id }) => id === place.id)
      if (unit) toUnit(unit.id)
      return unit !== undefined
    }
    const item = [...threads, ...(findings ?? [])].find(({ id }) => id === place.id)
    // What has no place among the units stands behind the last of them.
    if (!item || (!whole && !units.some(({ id }) => id === item.unitId))) return false
    toThread(item)
    toCard(item.id)
    return true
  }
  useEffect(() => {
    if (led.current) return
    begun.current ??= store.get().unitId
    if (begun.current !== store.get().unitId || lead()) led.current = true
    else if (whole && findings) {
      led.current = true
      refused(t('gone'))
    }
  })
}
