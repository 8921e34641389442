'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Side } from '@/domain/contract/names'
import type { Unit } from '@/domain/contract/shapes'
import { mergeUnit } from '../../commands/acts/alignment'
import { performAt } from '../../commands/alignment-editing'
import { type CommandName, keysOf } from '../../commands/commands'
import { type AlignmentAction, type AlignmentCursor, offersAt } from '../../model/alignment'
import { useDesk, useDeskState, useElement } from '../../state/desk-context'
import { useUnits } from '../../state/on-desk'
import styles from './place.module.css'

type Props = {
  /** The id of the paragraph, or of a unit's empty side. */
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

/** A paragraph in its unit. In alignment mode it can be chosen, and has handles that move it. */
export function Place({ id, side, number, index, count, className, slot, children }: Props) {
  const t = useTranslations('desk.alignment')
  const { store } = useDesk()
  const standing = useDeskState(({ alignmentCursor, pointed }) =>
    alignmentCursor === null
      ? 'at-rest'
      : alignmentCursor.place === id
        ? 'chosen'
        : pointed === id
          ? 'pointed'
          : 'open',
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

const HANDLES = [
  ['up', 'moveUp'],
  ['split', 'split'],
  ['down', 'moveDown'],
] as const satisfies readonly (readonly [AlignmentAction, CommandName])[]

/** The handles beside a paragraph that move it to another unit or split its unit. For the mouse; keys do the same. */
export function Handles({ at }: { at: AlignmentCursor }) {
  const t = useTranslations('desk.alignment')
  const desk = useDesk()
  const units = useUnits()
  const offers = offersAt(units, at)
  return (
    <div className={styles.handles} data-side={at.side}>
      {HANDLES.filter(([deed]) => offers[deed]).map(([deed, command]) => (
        <button
          key={deed}
          type="button"
          className={styles.handle}
          aria-label={t(deed)}
          title={`${t(deed)} (${keysOf(command, 'alignment')[0]})`}
          tabIndex={-1}
          onClick={() => performAt(desk, units, deed, at)}
        >
          <Sign of={deed} />
        </button>
      ))}
    </div>
  )
}

type MergeProps = { unit: Unit; number: number }

/** The handle between two rows in alignment mode that merges them. For the mouse; a key does the same. */
export function MergeHandle({ unit, number }: MergeProps) {
  const isAligning = useDeskState((state) => state.alignmentCursor !== null)
  return isAligning ? <MergeButton unit={unit} number={number} /> : null
}

function MergeButton({ unit, number }: MergeProps) {
  const t = useTranslations('desk.alignment')
  const desk = useDesk()
  return (
    <button
      type="button"
      className={styles.between}
      aria-label={t('mergeNamed', { number })}
      title={`${t('merge')} (${keysOf('merge', 'alignment')[0]})`}
      tabIndex={-1}
      onClick={() => void mergeUnit(desk, unit)}
    >
      <Sign of="merge" />
    </button>
  )
}

const PATHS = {
  up: 'M8 13V3.5M4.5 7 8 3.5 11.5 7',
  down: 'M8 3v9.5M4.5 9 8 12.5 11.5 9',
  split: 'M1.5 8h2M5 8h2M9 8h2M12.5 8h2M8 5.5V1.5M5.8 3.5 8 1.5l2.2 2M8 10.5v4M5.8 12.5l2.2 2 2.2-2',
  merge: 'M4.5 2 8 5.5 11.5 2M4.5 14 8 10.5 11.5 14',
} as const

/** The icon of a handle: a line is a row, arrows show where paragraphs go. */
function Sign({ of }: { of: keyof typeof PATHS }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="14"
      height="14"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    >
      <path d={PATHS[of]} />
    </svg>
  )
}
