import 'server-only'
import type { Messages } from 'next-intl'

/** Of the desk's words those that other pages say as well. */
const BEYOND_THE_DESK = ['status', 'furniture', 'refused', 'suggestion', 'text', 'change', 'paragraphKind'] as const

/** What every page sends along: all messages without the desk's own words, which are three quarters of all. */
export const messagesOfEveryPage = ({ desk, ...rest }: Messages) => ({
  ...rest,
  desk: Object.fromEntries(BEYOND_THE_DESK.map((part) => [part, desk[part]])),
})
