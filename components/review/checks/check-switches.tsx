'use client'

import { useTranslations } from 'next-intl'
import { startTransition, useOptimistic } from 'react'
import { CheckId } from '@/domain/contract/names'
import { useArticleActions } from '../header/article-actions'
import styles from './checks.module.css'

/** Which checks run in this article. A switch turns at once, and back where it is refused. */
export function CheckSwitches({ off }: { off: readonly CheckId[] }) {
  const t = useTranslations('desk')
  const { patch } = useArticleActions()
  const [shown, show] = useOptimistic(off)
  const turn = (check: CheckId, on: boolean) => {
    const checksOff = on ? shown.filter((other) => other !== check) : [...shown, check]
    startTransition(async () => {
      show(checksOff)
      await patch({ checksOff })
    })
  }
  return (
    <fieldset className={styles.switches}>
      <legend>{t('findings.switches')}</legend>
      {CheckId.options.map((check) => (
        <label key={check} title={t(`checks.${check}.why`)}>
          <input
            type="checkbox"
            checked={!shown.includes(check)}
            onChange={({ target }) => turn(check, target.checked)}
          />
          {t(`checks.${check}.title`)}
        </label>
      ))}
    </fieldset>
  )
}
