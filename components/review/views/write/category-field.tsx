'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useId, useRef, useState } from 'react'
import { OptionList, optionId } from '@/components/ui/option-list'
import { categoryChoices } from '../../model/categories'
import { useDesk } from '../../state/desk-context'
import { recentCategories } from '../../state/kept-choices'
import { categoryWords } from '../../state/words'
import styles from '../margin/card.module.css'
import { useCombobox } from './use-combobox'

type Props = {
  value: string
  onChange: (category: string) => void
  optional?: boolean
  first?: boolean
}

/** An MQM category: those chosen last come first, and typing finds one by its name. */
export function CategoryField({ first = false, ...props }: Props) {
  const t = useTranslations('desk')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { typed, open, groups, active, show, type, pick, close, press } = useChoosing(props)
  const label = t(props.optional ? 'compose.categoryOptional' : 'compose.category')
  return (
    <div className={styles.labelled}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className={styles.select}
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? `${id}l` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? optionId(`${id}l`, active) : undefined}
        autoComplete="off"
        data-first={first ? '' : undefined}
        value={typed ?? (props.value === '' ? '' : categoryWords(t, props.value))}
        placeholder={t('compose.noCategory')}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={() => show(active)}
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
        onBlur={close}
      />
      {groups.length > 0 && (
        <OptionList
          id={`${id}l`}
          label={label}
          field={field}
          groups={groups.map(({ name, options }) => ({
            name,
            label: name === 'recent' ? t('compose.recentCategories') : t(`dimension.${name}`),
            options,
          }))}
          active={active}
          face={(path) => categoryWords(t, path)}
          onPick={pick}
        />
      )}
    </div>
  )
}

/** What the field offers and takes. */
function useChoosing({ onChange, optional = false }: Omit<Props, 'first'>) {
  const t = useTranslations('desk')
  const { me } = useDesk()
  const [recent, setRecent] = useState<readonly string[]>([])
  const choicesFor = useCallback(
    (typed: string) => categoryChoices(typed, recent, (path) => categoryWords(t, path)),
    [recent, t],
  )
  return useCombobox({
    choicesFor,
    onPick: onChange,
    onOpen: () => setRecent(recentCategories(me.id)),
    ...(optional && { onEmptied: () => onChange('') }),
  })
}
