'use client'

import { useTranslations } from 'next-intl'
import select from '@/components/ui/select.module.css'
import type { BroughtAs, TranslationComparison } from '@/domain/contract/translation-routes'
import { useArticle } from '../../state/on-desk'
import styles from './new-version.module.css'

type BaseProps = {
  bases: TranslationComparison['bases']
  /** The last event. */
  now: number
  chosen: number
  onChoose: (seq: number) => void
}

/** What whoever wrote the new version began from. */
export function BaseChoice({ bases, now, chosen, onChoose }: BaseProps) {
  const t = useTranslations('desk.newVersion.base')
  const nameOf = (seq: number) => (seq === now ? t('now') : seq === 0 ? t('imported') : t('exported', { seq }))
  if (bases.length < 2) return null
  return (
    <label className={styles.choice}>
      {t('label')}
      <select className={select.select} value={chosen} onChange={({ target }) => onChoose(Number(target.value))}>
        {bases.map(({ seq, likeness }) => (
          <option key={seq} value={seq}>
            {t('option', { name: nameOf(seq), likeness })}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Whether its changes are to be decided one by one, or are accepted with it: for who may decide. */
export function HowChoice({ as, onChoose }: { as: BroughtAs; onChoose: (as: BroughtAs) => void }) {
  const t = useTranslations('desk.newVersion.as')
  const { abilities, policy } = useArticle()
  if (!abilities.includes('decide')) return null
  if (!policy.selfApproval) return <p className={styles.soft}>{t('notOwn')}</p>
  return (
    <fieldset className={styles.how}>
      <legend>{t('label')}</legend>
      {(['suggestions', 'accepted'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="as" checked={as === one} onChange={() => onChoose(one)} /> {t(one)}
        </label>
      ))}
    </fieldset>
  )
}
