'use client'

import { useTranslations } from 'next-intl'
import { COMMANDS, MENDING } from '../../commands/commands'
import { useDesk } from '../../state/desk-context'
import { DeskDialog } from './desk-dialog'
import styles from './dialogs.module.css'

export function KeysDialog() {
  const t = useTranslations('desk')
  const { store } = useDesk()
  return (
    <DeskDialog open onClose={() => store.set({ dialog: null })} title={t('keys.title')} size="wide">
      <dl className={styles.keys}>
        {COMMANDS.map(({ name, caps }) => (
          <div key={name}>
            <dt>
              <Caps caps={caps} />
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{t('key.palette')}</kbd>
          </dt>
          <dd>{t('keys.palette')}</dd>
        </div>
        <div>
          <dt>
            <kbd>{t('key.send')}</kbd>
          </dt>
          <dd>{t('keys.send')}</dd>
        </div>
      </dl>
      <h3 className={styles.subtitle}>{t('keys.mendingTitle')}</h3>
      <dl className={styles.keys}>
        {MENDING.map(({ name, caps }) => (
          <div key={name}>
            <dt>
              <Caps caps={caps} />
            </dt>
            <dd>{t(`keys.mending.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </DeskDialog>
  )
}

/** Keys as they are shown: two that do the same stand side by side. */
export const Caps = ({ caps }: { caps: readonly (string | undefined)[] }) =>
  caps.map((cap) => cap && <kbd key={cap}>{cap}</kbd>)
