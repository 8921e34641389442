'use client'

import { type KeyTarget, useKeyPresses } from '../state/use-key-presses'
import { type Context, modeOf, runCommand } from './command'
import { commandNamed, KEYMAPS } from './commands'
import { isPaletteKey } from './keys'
import { useCommandContext } from './use-command'

type Press = Parameters<typeof isPaletteKey>[0]

/** The keys of the desk. */
export function useDeskKeys() {
  const context = useCommandContext()
  useKeyPresses((event, target) => pressKey(context, event, target))
}

/** Runs what a key stands for, or says why that can't be run now; answers whether it stands for anything. */
export function pressKey(context: Context, press: Press, target: KeyTarget): boolean {
  if (isPaletteKey(press)) {
    runCommand(commandNamed('palette'), context)
    return true
  }
  // None but Ctrl/⌘+K acts in a field, in a menu, or with a modifier; arrows on a choice choose.
  if (target === 'field' || press.ctrlKey || press.metaKey || press.altKey) return false
  if (target === 'choice' && press.key.startsWith('Arrow')) return false
  const command = KEYMAPS[modeOf(context)].commandAt(press, target === 'row')
  if (!command) return false
  runCommand(command, context)
  return true
}
