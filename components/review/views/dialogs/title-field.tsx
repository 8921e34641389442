'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import type { Side } from '@/domain/contract/names'
import { headlineOf, titleOf } from '@/domain/title'
import { useArticle, useUnits } from '../../state/on-desk'
import styles from './dialogs.module.css'

type Props = { side: Side; label: string; value: string; onChange: (value: string) => void }

/** The title of a side. Emptied, it follows the headline, which is shown in its place. */
export function TitleField({ side, label, value, onChange }: Props) {
  const t = useTranslations('desk.settings')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { title, titleFollows, sourceLanguage, targetLanguage } = useArticle()
  const units = useUnits()
  const headline = titleOf(headlineOf(units.flatMap((unit) => (unit.excluded ? [] : unit[side]))))
  const follows = value.trim() === '' || (titleFollows?.[side] === true && value === title[side])
  return (
    <>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className={styles.field}
        dir="auto"
        lang={side === 'source' ? sourceLanguage : targetLanguage}
        aria-describedby={`${id}h`}
        value={value}
        placeholder={headline}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}h`} className={styles.hint}>
        {follows ? t(headline === '' ? 'noHeadline' : 'followsHeadline') : t('byHand')}{' '}
        {!follows && (
          <button
            type="button"
            className={styles.text}
            onClick={() => {
              onChange('')
              field.current?.focus()
            }}
          >
            {t('followAgain')}
          </button>
        )}
      </p>
    </>
  )
}
