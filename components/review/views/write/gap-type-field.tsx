'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useId, useRef } from 'react'
import { OptionList, optionId } from '@/components/ui/option-list'
import type { GapType } from '@/domain/contract/names'
import { GAP_TYPE_FACTS, GAP_WORKS } from '@/domain/gap-types'
import { gapTypeChoices } from '../../model/gap-types'
import { useGapTypes } from '../../state/gap-types'
import styles from '../margin/card.module.css'
import { useCombobox } from './use-combobox'

type Props = { value: GapType; onChange: (type: GapType) => void }

/** The type of a gap: those used most come first, typing finds one by words in either language. */
export function GapTypeField({ value, onChange }: Props) {
  const t = useTranslations('desk')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const types = useGapTypes(t)
  const choicesFor = useCallback((typed: string) => gapTypeChoices(typed, types), [types])
  const { typed, open, groups, active, pointed, point, show, type, pick, close, press } = useCombobox({
    choicesFor,
    onPick: onChange,
  })
  const label = t('gap.type')
  const wordsOf = (one: GapType) => t(`gap.types.${one}.label`)
  return (
    <>
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
          aria-describedby={`${id}d`}
          autoComplete="off"
          data-first=""
          value={typed ?? wordsOf(value)}
          placeholder={t('gap.searchTypes')}
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
              ...(name !== 'found' && { label: t(`gap.choices.${name}`) }),
              options,
            }))}
            active={active}
            face={wordsOf}
            onPick={pick}
            onPoint={point}
            foot={<TypeInWords type={pointed ?? value} />}
          />
        )}
        {open && groups.length === 0 && (
          <p className={styles.soft} role="status">
            {t('gap.noType')}
          </p>
        )}
      </div>
      <div id={`${id}d`} className={styles.definition}>
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
