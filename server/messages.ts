import 'server-only'
import type { Messages } from 'next-intl'

/** Groups of the desk's messages that other pages use as well. */
const BEYOND_THE_DESK = ['status', 'furniture', 'refused', 'suggestion', 'text', 'change', 'paragraphKind'] as const

/** The messages sent with every page: all but the desk's own, which are three quarters of the total, and the server's. */
export const messagesOfEveryPage = ({
  desk,
  notifications: { said: _said, mail: _mail, ...notifications },
  ...rest
}: Messages) => ({
  ...rest,
  notifications,
  desk: Object.fromEntries(BEYOND_THE_DESK.map((part) => [part, desk[part]])),
})
