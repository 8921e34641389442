'use client'

import { useTranslations } from 'next-intl'
import { useDesk, useDeskState } from '../../state/desk-context'
import { VIEWS } from '../../state/slices/focus'
import styles from './header.module.css'

/** Switches between the views of the translation. */
export function ViewSwitch() {
  const t = useTranslations('desk.view')
  const { store } = useDesk()
  const view = useDeskState((state) => state.view)
  return (
    <fieldset className={styles.views}>
      <legend className={styles.visuallyHidden}>{t('label')}</legend>
      {VIEWS.map((name) => (
        <label key={name} title={t(`${name}Hint`)} data-chosen={view === name || undefined}>
          <input
            type="radio"
            name="view"
            // What the browser remembers of an earlier visit isn't the view; React keeps what it finds in the page.
            autoComplete="off"
            ref={(radio) => {
              if (radio) radio.checked = view === name
            }}
            className={styles.visuallyHidden}
            checked={view === name}
            onChange={() => store.chooseView(name)}
          />
          {t(name)}
        </label>
      ))}
    </fieldset>
  )
}
