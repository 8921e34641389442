'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { OptionList, optionId } from '@/components/ui/option-list'
import { categoryChoices } from '../../model/categories'
import { useDesk } from '../../state/desk-context'
import { recentCategories } from '../../state/kept-choices'
import { isComposing } from '../../state/keys'
import { categoryWords } from '../../state/words'
import styles from '../margin/card.module.css'

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
  /** What is being typed; null: the category chosen is shown. */
  const [typed, setTyped] = useState<string | null>(null)
  const [recent, setRecent] = useState<readonly string[] | null>(null)
  const [active, setActive] = useState(-1)
  const open = recent !== null
  const groups = useMemo(
    () => (recent ? categoryChoices(typed ?? '', recent, (path) => categoryWords(t, path)) : []),
    [typed, recent, t],
  )
  const options = groups.flatMap((group) => group.options)
  const show = (at: number) => {
    if (!open) setRecent(recentCategories(me.id))
    setActive(at)
  }
  const type = (words: string) => {
    setTyped(words)
    show(words.trim() === '' ? -1 : 0)
  }
  const close = () => {
    setRecent(null)
    setTyped(null)
    setActive(-1)
  }
  const pick = (category: string) => {
    onChange(category)
    close()
  }
  /** What was typed is taken: its first match, or nothing where the field was emptied. */
  const settle = () => {
    const chosen = options[active]
    if (chosen !== undefined) return pick(chosen)
    if (typed?.trim() === '' && optional) onChange('')
    close()
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return show(0)
      const by = key === 'ArrowDown' ? 1 : -1
      setActive((active + by + options.length) % Math.max(1, options.length))
    } else if (key === 'Enter') {
      // Ctrl/⌘+Enter goes on to send.
      if (!event.ctrlKey && !event.metaKey) event.preventDefault()
      if (open) settle()
    } else if (key === 'Tab') {
      if (open) settle()
    } else if (key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }
  return { typed, open, groups, active, show, type, pick, close, press }
}
