'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { autofocus } from '@/components/ui/autofocus'
import type { Option } from '../../model/facets'
import { type Filter, type ListName, toggled } from '../../model/filter'
import styles from './filters.module.css'

type Props = {
  name: ListName
  options: readonly Option[]
  filter: Filter
  wordsOf: (name: ListName, value: string) => string
  onChoose: (filter: Filter) => void
}

/** One criterion and what it can be set to. Where there is no choice there is none to make. */
export function Facet({ name, options, filter, wordsOf, onChoose }: Props) {
  const t = useTranslations('desk.filter')
  const chosen: readonly string[] = filter[name]
  if (options.length === 0) return null
  return (
    <fieldset className={styles.facet}>
      <legend>{t(`by.${name}`)}</legend>
      <div className={styles.chips}>
        {options.map(({ value, count }) => (
          <Chip
            key={value}
            count={count}
            checked={chosen.includes(value)}
            onTurn={() => onChoose(toggled(filter, name, value))}
          >
            {wordsOf(name, value)}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}

type ChipProps = { first?: boolean; count: number; checked: boolean; onTurn: () => void; children: ReactNode }

/** `first`: a dialog opens with the focus in it. */
export function Chip({ first = false, count, checked, onTurn, children }: ChipProps) {
  return (
    <label className={styles.chip} data-none={(count === 0 && !checked) || undefined}>
      <input ref={first ? autofocus : undefined} type="checkbox" checked={checked} onChange={onTurn} />
      <span>
        {children} <span className={styles.count}>{count}</span>
      </span>
    </label>
  )
}
