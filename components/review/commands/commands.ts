import { ALIGNMENT_COMMANDS } from './alignment-commands'
import { ARTICLE_COMMANDS } from './article-commands'
import type { Command, Mode } from './command'
import { DECIDE_COMMANDS } from './decide-commands'
import { GO_COMMANDS } from './go-commands'
import { ariaKey, type Keymap, keymapOf, keyName } from './keys'
import { OUTSIDE_COMMANDS } from './outside'
import { QUERY_COMMANDS } from './query-commands'
import { SHOW_COMMANDS } from './show-commands'
import { THREAD_COMMANDS } from './thread-commands'
import { WRITE_COMMANDS } from './write-commands'

const ALL = [
  ...GO_COMMANDS,
  ...WRITE_COMMANDS,
  ...DECIDE_COMMANDS,
  ...OUTSIDE_COMMANDS,
  ...THREAD_COMMANDS,
  ...QUERY_COMMANDS,
  ...ALIGNMENT_COMMANDS,
  ...SHOW_COMMANDS,
  ...ARTICLE_COMMANDS,
] as const

export type CommandName = (typeof ALL)[number]['name']

/** Every command of the desk. Its keys, the palette, the list of keys, menus and buttons are views of this list. */
export const COMMANDS: readonly (Command & { readonly name: CommandName })[] = ALL

const byName = new Map(COMMANDS.map((command) => [command.name, command]))

export function commandNamed(name: CommandName): Command {
  const command = byName.get(name)
  if (!command) throw new Error(`no command is called ${name}`)
  return command
}

export const KEYMAPS: Readonly<Record<Mode, Keymap>> = {
  review: keymapOf(COMMANDS, 'review'),
  alignment: keymapOf(COMMANDS, 'alignment'),
}

/** The keys of a command as shown, for buttons repeated in many rows, which don't ask whether it can be run. */
export const keysOf = (name: CommandName, mode: Mode = 'review'): readonly string[] =>
  KEYMAPS[mode].shownKeys(commandNamed(name)).map(keyName)

/** The same for assistive technology. */
export const ariaKeysOf = (name: CommandName, mode: Mode = 'review'): string =>
  KEYMAPS[mode].shownKeys(commandNamed(name)).map(ariaKey).join(' ')
