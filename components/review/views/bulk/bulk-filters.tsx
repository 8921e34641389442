'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Thread } from '@/domain/contract/shapes'
import { authors, categories, chosenBy, places, type Selection } from '../../model/bulk-selection'
import { numbersOf } from '../../model/rows'
import { useDesk } from '../../state/desk-context'
import { useUnits } from '../../state/on-desk'
import { categoryWords } from '../../state/thread-words'
import styles from './bulk.module.css'

type Props = {
  waiting: readonly Thread[]
  selection: Selection
  onSelect: (selection: Selection) => void
}

/** By whom, of which category, where: each choice says how many it leaves. */
export function BulkFilters({ waiting, selection, onSelect }: Props) {
  const t = useTranslations('desk.bulk')
  const { t: say } = useDesk()
  const numbers = numbersOf(useUnits())
  const all = (without: keyof Selection) => chosenBy(waiting, { ...selection, [without]: null }).length
  return (
    <fieldset className={styles.filters}>
      <legend>{t('which')}</legend>
      <Filter
        label={t('author')}
        value={selection.authorId}
        any={{ name: t('anyone'), count: all('authorId') }}
        options={authors(waiting, selection).map(({ value, count }) => ({ value: value.id, name: value.name, count }))}
        onValue={(authorId) => onSelect({ ...selection, authorId })}
      />
      <Filter
        label={t('category')}
        value={selection.category}
        any={{ name: t('anyCategory'), count: all('category') }}
        options={categories(waiting, selection).map(({ value, count }) => ({
          value,
          name: value === '' ? t('noCategory') : categoryWords(say, value),
          count,
        }))}
        onValue={(category) => onSelect({ ...selection, category })}
      />
      <Filter
        label={t('place')}
        value={selection.unitId}
        any={{ name: t('everywhere'), count: all('unitId') }}
        options={places(waiting, selection).flatMap(({ value, count }) => {
          const number = numbers.get(value)
          return number === undefined ? [] : [{ value, name: t('unit', { number }), count }]
        })}
        onValue={(unitId) => onSelect({ ...selection, unitId })}
      />
    </fieldset>
  )
}

type Choice = { name: string; count: number }
type FilterProps = {
  label: string
  value: string | null
  any: Choice
  options: readonly (Choice & { value: string })[]
  onValue: (value: string | null) => void
}

/** The first option is "any"; the values of the others are led by a mark, so that an empty one is told from it. */
function Filter({ label, value, any, options, onValue }: FilterProps) {
  const t = useTranslations('desk.bulk')
  const id = useId()
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value === null ? '' : `=${value}`}
        onChange={({ target }) => onValue(target.value === '' ? null : target.value.slice(1))}
      >
        <option value="">{t('option', any)}</option>
        {options.map(({ value: own, name, count }) => (
          <option key={own} value={`=${own}`}>
            {t('option', { name, count })}
          </option>
        ))}
      </select>
    </div>
  )
}
