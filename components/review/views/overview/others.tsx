'use client'

import { Initials } from '@/components/ui/initials'
import { type Layout, topOf } from '../../model/lay-out'
import { useDeskState } from '../../state/desk-context'
import styles from './overview.module.css'

/** Where the others are; each once at a unit, however many tabs. The rows say the same in words. */
export function Others({ layout: { tops, indexes } }: { layout: Layout }) {
  const others = useDeskState((state) => state.others)
  const placed = new Map(others.map((other) => [`${other.userId} ${other.unitId}`, other]))
  return [...placed].map(([key, { userId, name, unitId }]) => {
    const index = indexes.get(unitId ?? '')
    if (index === undefined) return null
    return (
      <span key={key} className={styles.other} aria-hidden="true" style={{ top: `${topOf(tops, index) * 100}%` }}>
        <Initials id={userId} name={name} />
      </span>
    )
  })
}
