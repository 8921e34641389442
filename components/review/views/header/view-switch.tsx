'use client'

import { useTranslations } from 'next-intl'
import { VIEWS } from '../../commands/show-commands'
import { useDesk, useDeskState } from '../../state/desk-context'
import styles from './header.module.css'

/** The translation as it came in, with what is proposed, or as it stands. */
export function ViewSwitch() {
  const t = useTranslations('desk.view')
  const { store } = useDesk()
  const view = useDeskState((state) => state.view)
  return (
    <fieldset className={styles.views}>
      <legend className={styles.spoken}>{t('label')}</legend>
      {VIEWS.map((name) => (
        <label key={name} title={t(`${name}Hint`)}>
          <input
            type="radio"
            name="view"
            className={styles.spoken}
            checked={view === name}
            onChange={() => store.chooseView(name)}
          />
          {t(name)}
        </label>
      ))}
    </fieldset>
  )
}
