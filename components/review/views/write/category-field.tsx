'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { categoryChoices } from '../../model/categories'
import { useDesk } from '../../state/desk-context'
import { recentCategories } from '../../state/kept-choices'
import { categoryWords } from '../../state/words'
import { Combobox } from './combobox'

type Props = {
  value: string
  onChange: (category: string) => void
  optional?: boolean
  first?: boolean
}

/** An MQM category: those chosen last come first, and typing finds one by its name. */
export function CategoryField({ value, onChange, optional = false, first = false }: Props) {
  const t = useTranslations('desk')
  const { me } = useDesk()
  const [recent, setRecent] = useState<readonly string[]>([])
  const choicesFor = useCallback(
    (typed: string) => categoryChoices(typed, recent, (path) => categoryWords(t, path)),
    [recent, t],
  )
  return (
    <Combobox
      label={t(optional ? 'compose.categoryOptional' : 'compose.category')}
      chosen={value === '' ? '' : categoryWords(t, value)}
      placeholder={t('compose.noCategory')}
      choicesFor={choicesFor}
      wordsOf={(path) => categoryWords(t, path)}
      groupWords={(name) => (name === 'recent' ? t('compose.recentCategories') : t(`dimension.${name}`))}
      first={first}
      onOpen={() => setRecent(recentCategories(me.id))}
      onPick={onChange}
      onEmptied={optional ? () => onChange('') : undefined}
    />
  )
}
