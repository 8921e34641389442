'use client'

import { useTranslations } from 'next-intl'
import { type Command, type Context, type Group, isOutOfMode, type Mode, reasonOf } from '../../commands/command'
import { COMMANDS, KEYMAPS } from '../../commands/commands'
import { keyName } from '../../commands/keys'
import { useCommandContext } from '../../commands/use-command'
import { Keys } from '../command-button'
import { DeskDialog } from './desk-dialog'
import styles from './dialogs.module.css'

const GROUPS = ['go', 'write', 'decide', 'show', 'filter', 'article', 'alignment'] as const satisfies readonly Group[]

/** Every command with a key, by group; those that can't be run now are dimmed and say why. */
export function KeysDialog() {
  const t = useTranslations('desk')
  const context = useCommandContext()
  return (
    <DeskDialog open onClose={context.desk.store.closeDialog} title={t('keys.title')} size="wide">
      {GROUPS.map((group) => {
        const mode = group === 'alignment' ? 'alignment' : 'review'
        const commands = COMMANDS.filter(
          (command) => command.group === group && KEYMAPS[mode].shownKeys(command).length > 0,
        )
        if (commands.length === 0) return null
        return (
          <section key={group}>
            <h3 className={styles.subtitle}>
              {group === 'alignment' ? t('keys.alignmentTitle') : t(`palette.group.${group}`)}
            </h3>
            <dl className={styles.keys}>
              {commands.map((command) => (
                <Line key={command.name} command={command} mode={mode} context={context} />
              ))}
              {group === 'write' && (
                <div>
                  <dt>
                    <kbd>{t('key.send')}</kbd>
                  </dt>
                  <dd>{t('keys.send')}</dd>
                </div>
              )}
            </dl>
          </section>
        )
      })}
    </DeskDialog>
  )
}

function Line({ command, mode, context }: { command: Command; mode: Mode; context: Context }) {
  const { t } = context.desk
  const keys = KEYMAPS[mode].shownKeys(command)
  // What is only for a mode stands under the mode's name.
  const reason = isOutOfMode(command, context) ? null : reasonOf(command, context)
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
