import 'server-only'
import type { Messages } from 'next-intl'

/** Groups of the desk's messages that other pages use as well. */
const BEYOND_THE_DESK = ['status', 'furniture', 'refused', 'suggestion', 'text', 'change', 'paragraphKind'] as const

/** The messages sent with every page: all but the desk's own, which are three quarters of the total. */
export const messagesOfEveryPage = ({ desk, ...rest }: Messages) => ({
  ...rest,
  desk: Object.fromEntries(BEYOND_THE_DESK.map((part) => [part, desk[part]])),
})
