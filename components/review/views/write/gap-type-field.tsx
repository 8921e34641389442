'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useId } from 'react'
import type { GapType } from '@/domain/contract/names'
import { GAP_TYPE_FACTS, GAP_WORKS } from '@/domain/gap-types'
import { gapTypeChoices } from '../../model/gap-types'
import { useGapTypes } from '../../state/gap-types'
import styles from '../margin/card.module.css'
import { Combobox } from './combobox'

type Props = { value: GapType; onChange: (type: GapType) => void }

/** The type of a gap: those used most come first, typing finds one by words in either language. */
export function GapTypeField({ value, onChange }: Props) {
  const t = useTranslations('desk')
  const definition = useId()
  const types = useGapTypes(t)
  const choicesFor = useCallback((typed: string) => gapTypeChoices(typed, types), [types])
  const wordsOf = (one: GapType) => t(`gap.types.${one}.label`)
  return (
    <>
      <Combobox
        label={t('gap.type')}
        chosen={wordsOf(value)}
        placeholder={t('gap.searchTypes')}
        choicesFor={choicesFor}
        wordsOf={wordsOf}
        groupWords={(name) => (name === 'found' ? undefined : t(`gap.choices.${name}`))}
        first
        describedBy={definition}
        foot={(pointed) => <TypeInWords type={pointed ?? value} />}
        none={t('gap.noType')}
        onPick={onChange}
      />
      <div id={definition} className={styles.definition}>
        <TypeInWords type={value} />
      </div>
    </>
  )
}

/** What a type is: its definition, an example, and the works that it is from. */
function TypeInWords({ type }: { type: GapType }) {
  const t = useTranslations('desk.gap')
  const { sources } = GAP_TYPE_FACTS[type]
  return (
    <>
      {t(`types.${type}.definition`)}
      <i className={styles.example}>{t(`types.${type}.example`)}</i>
      <cite className={styles.source}>
        {sources.map(({ work, part }) => `${GAP_WORKS[work].cite}: ${part}`).join(' · ')}
      </cite>
    </>
  )
}
