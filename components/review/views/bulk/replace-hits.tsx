'use client'

import { useTranslations } from 'next-intl'
import { memo, useMemo, useState } from 'react'
import { Change } from '@/components/redline/change'
import { narrow } from '@/components/redline/narrow'
import { Button } from '@/components/ui/button'
import type { Hit } from '@/domain/contract/answers'
import { numbersOf } from '@/domain/unit-number'
import { useArticle, useUnits } from '../../state/on-desk'
import styles from './bulk.module.css'

/** Which hits are ticked: all but those that overlap a pending suggestion, until a person says otherwise. */
export type Ticks = {
  readonly chosen: readonly Hit[]
  readonly isOn: (hit: Hit) => boolean
  readonly toggle: (hit: Hit) => void
  readonly toggleAll: () => void
}

const NONE: readonly Hit[] = []
const nameOf = ({ paragraphId, start }: Hit) => `${paragraphId} ${start}`
const isUsual = ({ overlaps }: Hit) => overlaps.length === 0

export function useTicks(hits: readonly Hit[] | null): Ticks {
  const all = hits ?? NONE
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const isOn = (hit: Hit) => changed.get(nameOf(hit)) ?? isUsual(hit)
  const chosen = all.filter(isOn)
  return {
    chosen,
    isOn,
    // Rows that don't change keep an earlier one of these: it goes by what is ticked when it is called.
    toggle: (hit) =>
      setChanged((known) => new Map([...known, [nameOf(hit), !(known.get(nameOf(hit)) ?? isUsual(hit))]])),
    toggleAll: () => setChanged(new Map(all.map((hit) => [nameOf(hit), chosen.length < all.length]))),
  }
}

/** So many are drawn at first, and so many more each time. */
const AT_ONCE = 200

/** A row for each place, with its words in their context. */
export function ReplaceHits({ hits, ticks }: { hits: readonly Hit[]; ticks: Ticks }) {
  const t = useTranslations('desk.replace')
  const units = useUnits()
  const { targetLanguage } = useArticle()
  const numbers = useMemo(() => numbersOf(units), [units])
  const [shown, setShown] = useState(AT_ONCE)
  return (
    <div className={styles.preview}>
      <label className={styles.all}>
        <input
          type="checkbox"
          checked={ticks.chosen.length === hits.length}
          ref={(box) => {
            if (box) box.indeterminate = ticks.chosen.length > 0 && ticks.chosen.length < hits.length
          }}
          onChange={ticks.toggleAll}
        />{' '}
        {t('all')}
      </label>
      <ol className={styles.list}>
        {hits.slice(0, shown).map((hit) => (
          <HitRow
            key={nameOf(hit)}
            hit={hit}
            on={ticks.isOn(hit)}
            number={numbers.get(hit.unitId)}
            language={targetLanguage}
            onToggle={ticks.toggle}
          />
        ))}
      </ol>
      {hits.length > shown && (
        <p>
          {t('more', { count: hits.length - shown })}{' '}
          <Button onClick={() => setShown(shown + AT_ONCE)}>{t('showMore')}</Button>
        </p>
      )}
    </div>
  )
}

/** The change, and those of its words that stay. */
function ChangeInFull({ original, replacement }: Pick<Hit, 'original' | 'replacement'>) {
  const { start, end } = narrow(original, replacement).range
  return (
    <>
      {original.slice(0, start)}
      <Change original={original} replacement={replacement} />
      {original.slice(end)}
    </>
  )
}

type RowProps = {
  hit: Hit
  on: boolean
  number: number | undefined
  language: string
  onToggle: (hit: Hit) => void
}

const HitRow = memo(
  function HitRow({ hit, on, number, language, onToggle }: RowProps) {
    const t = useTranslations('desk')
    return (
      <li data-ticked={on || undefined}>
        <label className={styles.row}>
          <input type="checkbox" checked={on} onChange={() => onToggle(hit)} />
          <span className={styles.number}>{number !== undefined && t('bulk.unit', { number })}</span>
          <span className={styles.words} lang={language} dir="auto">
            {hit.before}
            <ChangeInFull {...hit} />
            {hit.after}
          </span>
          <span className={styles.by}>{hit.overlaps.length > 0 && t('replace.overlaps')}</span>
        </label>
      </li>
    )
  },
  // The function that toggles is another one each time, and does the same.
  (one, other) => one.hit === other.hit && one.on === other.on && one.number === other.number,
)
