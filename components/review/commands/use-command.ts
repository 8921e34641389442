'use client'

import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { useDesk, useDeskState } from '../state/desk-context'
import { type KeyTarget, useKeyPresses } from '../state/keys'
import { useOnDesk } from '../state/on-desk'
import { type Context, modeOf, type Reason, reasonOf, runCommand } from './command'
import { type CommandName, commandNamed, KEYMAPS } from './commands'
import { ariaKey, isPaletteKey, isSendingKey, keyName } from './keys'
import { isLinking, sendWhileLinking } from './linking'

/** The context for running commands. */
export function useCommandContext(): Context {
  const desk = useDesk()
  const onDesk = useOnDesk()
  const router = useRouter()
  return useMemo(() => ({ desk, onDesk, push: router.push }), [desk, onDesk, router.push])
}

/** A command as a button shows it. */
export type ShownCommand = {
  readonly label: string
  /** The keys that run it now, as they are shown. */
  readonly keys: readonly string[]
  /** The same for assistive technology. */
  readonly ariaKeys: string | undefined
  /** Why it can't be run now, in words; null: it can. */
  readonly reason: string | null
  /** `Label (Key)`, and the reason where there is one. */
  readonly title: string
  /** Runs it, or says why it can't be run now. */
  readonly run: () => void
}

/** A command for a button, a menu or a link: the words, the key and the reason are the same wherever it is shown. */
export function useCommand(name: CommandName): ShownCommand {
  const context = useCommandContext()
  const { t } = context.desk
  const command = commandNamed(name)
  const reason = useDeskState((): Reason | null => reasonOf(command, context))
  const mode = useDeskState(() => modeOf(context))
  const label = command.label(t)
  const own = useMemo(() => KEYMAPS[mode].shownKeys(command), [mode, command])
  const keys = own.map(keyName)
  const ariaKeys = own.map(ariaKey).join(' ') || undefined
  const why = reason && t(reason)
  const title = `${label}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}${why ? ` · ${why}` : ''}`
  return { label, keys, ariaKeys, reason: why, title, run: () => runCommand(command, context) }
}

type Press = Parameters<typeof isPaletteKey>[0]

/** The keys of the desk. */
export function useDeskKeys() {
  const context = useCommandContext()
  useKeyPresses((event, target) => pressKey(context, event, target))
}

/** Runs the command of a key, or says why it can't be run now; answers whether the key has one. */
export function pressKey(context: Context, press: Press, target: KeyTarget): boolean {
  if (isPaletteKey(press)) {
    runCommand(commandNamed('palette'), context)
    return true
  }
  if (isSendingKey(press) && target !== 'field' && isLinking(context.desk)) {
    sendWhileLinking(context.desk)
    return true
  }
  // Only Ctrl/⌘+K acts in a field or in a menu; on a radio button the arrows choose.
  if (target === 'field' || press.altKey) return false
  if (target === 'choice' && press.key.startsWith('Arrow')) return false
  const { commandsAt, commandsWithMod } = KEYMAPS[modeOf(context)]
  const commands = press.ctrlKey || press.metaKey ? commandsWithMod(press) : commandsAt(press, target === 'row')
  const command = commands.find((one) => reasonOf(one, context) === null) ?? commands[0]
  if (!command) return false
  runCommand(command, context)
  return true
}
