'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Unit } from '@/domain/contract/shapes'
import { alignmentOf, includeUnit } from '../../commands/acts/alignment'
import { openingWords, type RowSetting } from '../../model/rows'
import { useBusy, useDesk, useDeskState, useElement } from '../../state/desk-context'
import { enterRow } from '../../state/go-to'
import styles from './rows.module.css'

type Props = { unit: Unit; setting: RowSetting }

/** The row of an excluded unit: one line, with the reason. */
export const ExcludedRow = memo(function ExcludedRow({ unit, setting: { abilities, languages } }: Props) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const current = useDeskState((state) => state.unitId === unit.id)
  const busy = useBusy(alignmentOf(desk.articleId))
  const element = useElement('unit', unit.id, 'place')
  const why = unit.excludedAs ? t(`furniture.${unit.excludedAs}`) : t('furniture.byHand')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div
      ref={element}
      role="group"
      className={styles.excluded}
      aria-label={t('row.excludedLabel', { why })}
      data-unit={unit.id}
      data-current={current || undefined}
      data-place={unit.id}
      tabIndex={current ? 0 : -1}
      onFocus={() => enterRow(desk, unit, false)}
    >
      <details className={styles.aside}>
        <summary>
          <span className={styles.why}>{t('row.excluded', { why })}</span>{' '}
          <span className={styles.opening}>{openingWords(unit)}</span>
        </summary>
        {[...unit.source, ...unit.target].map(({ id, side, text }) => (
          <p key={id} lang={languages[side]} dir="auto">
            {text}
          </p>
        ))}
      </details>
      {abilities.includes('align') && (
        <button type="button" className={styles.include} disabled={busy} onClick={() => void includeUnit(desk, unit)}>
          {t('row.include')}
        </button>
      )}
    </div>
  )
})
