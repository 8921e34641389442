import 'server-only'
import { cookies, headers } from 'next/headers'
import type { Messages } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import type { Locale } from '@/domain/contract/names'
import { ownTimeZone } from '@/domain/report/reader'
import { currentActor } from './current'
import { LOCALE_COOKIE, readerLocale } from './reader-locale'

/** The server's default: the time zone of the machine that Stet runs on. */
const TIME_ZONE = ownTimeZone()

/** English defines the type: a message missing in another language doesn't compile. */
const MESSAGES: Record<Locale, () => Promise<{ default: Messages }>> = {
  en: () => import('../../messages/en.json'),
  ko: () => import('../../messages/ko.json'),
}

/** The language of the screen. */
export default getRequestConfig(async () => {
  const locale = readerLocale({
    cookie: (await cookies()).get(LOCALE_COOKIE)?.value,
    own: (await currentActor())?.locale,
    accepted: (await headers()).get('accept-language'),
  })
  const messages = await MESSAGES[locale]()
  return { locale, messages: messages.default, timeZone: TIME_ZONE, now: new Date() }
})
