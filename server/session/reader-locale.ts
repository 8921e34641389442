import { Locale } from '@/domain/contract/names'
import { ownTimeZone, type Reader } from '@/domain/report/reader'
import type { User } from '@/generated/prisma/client'

export const LOCALE_COOKIE = 'stet_locale'

type Asked = {
  /** The cookie. */
  readonly cookie: string | undefined
  /** The person's own setting. */
  readonly own: Locale | undefined
  /** The header Accept-Language. */
  readonly accepted: string | null
}

/** The reader's language: chosen in this browser, else by the person, else the first of the browser's that Stet supports. */
export function readerLocale({ cookie, own, accepted }: Asked): Locale {
  return Locale.safeParse(cookie).data ?? own ?? firstKnown(accepted ?? '') ?? 'en'
}

/**
 * Whom a mail is written for: by the person's own language and clock, else by those of the browser that they signed in with
 * last. `otherwise`: where nothing is known of either.
 */
export const mailReader = (
  { locale, timeZone, seenLocale, seenTimeZone }: Pick<User, 'locale' | 'timeZone' | 'seenLocale' | 'seenTimeZone'>,
  otherwise: Locale = 'en',
): Reader => ({
  locale: Locale.safeParse(locale ?? seenLocale).data ?? otherwise,
  timeZone: timeZone ?? seenTimeZone ?? ownTimeZone(),
})

const firstKnown = (header: string): Locale | undefined =>
  header.split(',').flatMap((part) => Locale.safeParse(part.trim().slice(0, 2).toLowerCase()).data ?? [])[0]
