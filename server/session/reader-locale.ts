import { Locale } from '@/domain/contract/names'

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

const firstKnown = (header: string): Locale | undefined =>
  header.split(',').flatMap((part) => Locale.safeParse(part.trim().slice(0, 2).toLowerCase()).data ?? [])[0]
