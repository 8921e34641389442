'use client'

import { useTranslations } from 'next-intl'
import { type Command, type Context, isOutOfMode, type Mode, reasonOf } from '../../commands/command'
import { COMMANDS, KEYMAPS } from '../../commands/commands'
import { keyName } from '../../commands/keys'
import { useCommandContext } from '../../commands/use-command'
import { Keys } from '../command-button'
import { DeskDialog } from './desk-dialog'
import styles from './dialogs.module.css'

/** Every command with a key; those that can't be run now are dimmed and say why. */
export function KeysDialog() {
  const t = useTranslations('desk')
  const context = useCommandContext()
  return (
    <DeskDialog open onClose={context.desk.store.closeDialog} title={t('keys.title')} size="wide">
      <dl className={styles.keys}>
        {COMMANDS.filter(({ mode }) => mode !== 'alignment').map((command) => (
          <Line key={command.name} command={command} mode="review" context={context} />
        ))}
        <div>
          <dt>
            <kbd>{t('key.send')}</kbd>
          </dt>
          <dd>{t('keys.send')}</dd>
        </div>
      </dl>
      <h3 className={styles.subtitle}>{t('keys.alignmentTitle')}</h3>
      <dl className={styles.keys}>
        {COMMANDS.filter(({ mode }) => mode === 'alignment').map((command) => (
          <Line key={command.name} command={command} mode="alignment" context={context} />
        ))}
      </dl>
    </DeskDialog>
  )
}

function Line({ command, mode, context }: { command: Command; mode: Mode; context: Context }) {
  const { t } = context.desk
  const keys = KEYMAPS[mode].shownKeys(command)
  // What is only for a mode stands under the mode's name.
  const reason = isOutOfMode(command, context) ? null : reasonOf(command, context)
  if (keys.length === 0) return null
  return (
    <div data-disabled={reason === null ? undefined : ''}>
      <dt>
        <Keys names={keys.map(keyName)} />
      </dt>
      <dd>
        {command.label(t)}
        {reason !== null && <small className={styles.reason}>{t(reason)}</small>}
      </dd>
    </div>
  )
}
