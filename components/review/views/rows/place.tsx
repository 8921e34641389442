'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Side } from '@/domain/contract/names'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useElement } from '../../state/use-element'
import { Handles } from './handles'
import styles from './place.module.css'

type Props = {
  /** The paragraph's id, or what names the empty side of a unit. */
  id: string
  side: Side
  /** The unit's number, and which of the side's paragraphs this is; of an empty side 0 of 0. */
  number: number
  index: number
  count: number
  className?: string | undefined
  /** Set on the paragraphs that can be written in. */
  slot?: string
  children: ReactNode
}

/** Where a paragraph stands in its unit. While pairs are mended it can be chosen, and carries what moves it. */
export function Place({ id, side, number, index, count, className, slot, children }: Props) {
  const t = useTranslations('desk.alignment')
  const { store } = useDesk()
  const standing = useDeskState(({ mending, pointed }) =>
    mending === null ? 'at-rest' : mending.place === id ? 'chosen' : pointed === id ? 'pointed' : 'open',
  )
  const element = useElement('place', id)
  const classes = [styles.place, className].filter(Boolean).join(' ')
  const rests = standing === 'at-rest'
  const choosable = !rests && {
    role: 'group',
    'aria-label': t('place', { side, number, index, count }),
    'aria-current': standing === 'chosen' || undefined,
    tabIndex: standing === 'chosen' ? 0 : -1,
    'data-standing': standing,
    onFocus: () => store.choosePlace({ place: id, side }),
    onPointerEnter: () => store.pointAt(id),
  }
  return (
    <div ref={element} className={classes} data-slot={slot} data-place={id} {...choosable}>
      {children}
      {(standing === 'chosen' || standing === 'pointed') && <Handles at={{ place: id, side }} />}
    </div>
  )
}
