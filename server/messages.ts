import 'server-only'
import type { Messages } from 'next-intl'

/** Groups of the desk's messages that other pages use as well. */
const BEYOND_THE_DESK = [
  'status',
  'furniture',
  'refused',
  'suggestion',
  'text',
  'change',
  'record',
  'paragraphKind',
] as const

/** The messages sent with every page: those of its bar, its menus and its failures. A page adds its own by `PageMessages`. */
export const messagesOfEveryPage = ({
  account,
  desk,
  failed,
  notFound,
  notifications: { said: _said, mail: _mail, ...notifications },
  shell,
  ui,
}: Messages) => ({
  ...{ account, failed, notFound, notifications, shell, ui },
  desk: Object.fromEntries(BEYOND_THE_DESK.map((part) => [part, desk[part]])),
})
