'use client'

import { useTranslations } from 'next-intl'
import { DeskDialog } from '../desk-dialog'
import styles from '../header/dialogs.module.css'
import { useDesk } from '../state/desk-context'

const KEYS = [
  ['J', '↓', 'nextUnit'],
  ['K', '↑', 'previousUnit'],
  ['N', '', 'nextThread'],
  ['P', '', 'previousThread'],
  ['F', '', 'nextFinding'],
  ['⇧ F', '', 'previousFinding'],
  ['Enter', '', 'toCard'],
  ['Esc', '', 'back'],
  ['S', '', 'suggest'],
  ['W', '', 'rewrite'],
  ['M', '', 'menu'],
  ['C', '', 'comment'],
  ['I', '', 'issue'],
  ['G', '', 'gap'],
  ['A', '', 'accept'],
  ['⇧ A', '', 'acceptStay'],
  ['R', '', 'reject'],
  ['D', '', 'dismiss'],
  ['B', '', 'bulk'],
  ['O', '', 'signOff'],
  ['H', '', 'versions'],
  ['Z', '', 'undo'],
  ['X', '', 'checks'],
  ['E', '', 'export'],
  ['U', '', 'unsure'],
  ['L', '', 'mend'],
  ['?', '', 'keys'],
] as const

/** What the keys mean while pairs are mended. */
const MENDING = [
  ['↑', '↓', 'choose'],
  ['←', '→', 'cross'],
  ['M', '', 'merge'],
  ['S', '', 'split'],
  ['⇧ ↑', '⇧ ↓', 'move'],
  ['X', '', 'aside'],
  ['Y', '', 'confirm'],
  ['R', '', 'realign'],
  ['Esc', 'L', 'done'],
] as const

export function KeysDialog() {
  const t = useTranslations('desk')
  const { store } = useDesk()
  return (
    <DeskDialog open onClose={() => store.set({ dialog: null })} title={t('keys.title')} size="wide">
      <dl className={styles.keys}>
        {KEYS.map(([key, other, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd> {other && <kbd>{other}</kbd>}
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{t('key.send')}</kbd>
          </dt>
          <dd>{t('keys.send')}</dd>
        </div>
      </dl>
      <h3 className={styles.subtitle}>{t('keys.mendingTitle')}</h3>
      <dl className={styles.keys}>
        {MENDING.map(([key, other, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd> {other && <kbd>{other}</kbd>}
            </dt>
            <dd>{t(`keys.mending.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </DeskDialog>
  )
}
