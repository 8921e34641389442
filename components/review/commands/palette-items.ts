import type { PaletteItem } from '../model/search'
import { authorsOf } from '../state/words'
import { type Context, isEverAble, modeOf, reasonOf } from './command'
import { COMMANDS, KEYMAPS } from './commands'
import { keyName } from './keys'

/** Every command the person's role allows, those that can't be run now with the reason; and a filter for each author. */
export function commandItems(context: Context): PaletteItem[] {
  const { desk, onDesk } = context
  const { store, t } = desk
  const { shownKeys } = KEYMAPS[modeOf(context)]
  const able = COMMANDS.filter((command) => command.name !== 'palette' && isEverAble(command, context))
  const commands = able.map((command): PaletteItem => {
    const reason = reasonOf(command, context)
    return {
      id: command.name,
      group: reason === null ? command.group : 'notNow',
      label: command.label(t),
      keys: shownKeys(command).map(keyName),
      ...(reason !== null && { reason: t(reason) }),
      run: () => command.run(context),
    }
  })
  const authors = [...authorsOf(onDesk.threads)].map(
    ([id, name]): PaletteItem => ({
      id: `filter:${id}`,
      group: 'filter',
      label: t('filter.views.author', { name }),
      run: () => store.chooseFilter({ author: [id] }),
    }),
  )
  return [...commands, ...authors]
}
