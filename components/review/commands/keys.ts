import { letterOf } from '@/components/letter-of'
import type { Command, Key, Mode } from './command'

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Ctrl/⌘+K: it acts in fields and menus too, unlike the other keys with a modifier. */
export const PALETTE_KEY: Key = 'Mod-k'

export const isPaletteKey = (press: Press): boolean =>
  press.ctrlKey !== press.metaKey && !press.altKey && !press.shiftKey && letterOf(press) === 'k'

/** Ctrl/⌘+Enter, which fields take themselves. */
export const isSendingKey = (press: Press): boolean => press.ctrlKey !== press.metaKey && press.key === 'Enter'

/** The keys of a mode: what is only for the mode takes a key from what is for both. */
export type Keymap = {
  /** Those of a key, of which one at most can be run; `onRow`: the browser's focus is on a row itself. */
  readonly commandsAt: (press: Pick<Press, 'key' | 'code' | 'shiftKey'>, onRow: boolean) => readonly Command[]
  /** The same for a letter with Ctrl/⌘. */
  readonly commandsWithMod: (press: Pick<Press, 'key' | 'code' | 'shiftKey'>) => readonly Command[]
  /** The keys that run a command in this mode, as they are shown. */
  readonly shownKeys: (command: Command) => readonly Key[]
}

export function keymapOf(commands: readonly Command[], mode: Mode): Keymap {
  const anywhere = new Map<Key, Command[]>()
  const onRows = new Map<Key, Command[]>()
  // What is only for the mode takes a key from what is for both, and either from the other mode's.
  const add = (to: Map<Key, Command[]>, key: Key, command: Command) => {
    const known = to.get(key)?.filter((one) => rank(one, mode) === rank(command, mode)) ?? []
    to.set(key, [...known, command])
  }
  for (const command of commands.toSorted((one, other) => rank(one, mode) - rank(other, mode))) {
    const keys = [...(command.keys ?? []), ...(command.hiddenKeys ?? [])]
    // The letters of the other mode say so where they are free; arrows and Esc stay the browser's.
    const isOther = rank(command, mode) === 0
    for (const key of isOther ? keys.filter((name) => name.length === 1) : keys) add(anywhere, key, command)
    if (!isOther) for (const key of command.rowKeys ?? []) add(onRows, key, command)
  }
  const at = (key: Key, onRow: boolean) => anywhere.get(key) ?? (onRow ? onRows.get(key) : undefined)
  return {
    commandsAt: (press, onRow) => {
      const key = letterOf(press)
      return (press.shiftKey ? at(`Shift-${key}`, onRow) : undefined) ?? at(key, onRow) ?? []
    },
    commandsWithMod: (press) => anywhere.get(`Mod-${press.shiftKey ? 'Shift-' : ''}${letterOf(press)}`) ?? [],
    shownKeys: (command) =>
      [...(command.keys ?? []), ...(command.rowKeys ?? [])].filter((key) => at(key, true)?.includes(command)),
  }
}

const rank = (command: Command, mode: Mode): number => (command.mode === undefined ? 1 : command.mode === mode ? 2 : 0)

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Backspace: 'Bksp',
  '-': '−',
  [PALETTE_KEY]: 'Ctrl K',
}

/** A key as `aria-keyshortcuts` has it: `Shift+F`, `Control+K`. */
export const ariaKey = (key: Key): string =>
  key
    .split(/(?<=.)-(?=.)/)
    .map((part) => (part === 'Mod' ? 'Control' : part.length === 1 ? part.toUpperCase() : part))
    .join('+')

/** A key as it is shown: `⇧ F`. */
export function keyName(key: Key): string {
  if (key.startsWith('Shift-')) return `⇧ ${keyName(key.slice('Shift-'.length))}`
  return NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}
