import 'server-only'
import { cookies, headers } from 'next/headers'
import type { Messages } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import type { Locale } from '@/domain/contract/names'
import { TimeZone } from '@/domain/contract/text'
import { ownTimeZone, TIME_ZONE_COOKIE } from '@/domain/report/reader'
import { currentActor } from './current'
import { LOCALE_COOKIE, readerLocale } from './reader-locale'

/** English defines the type: a message missing in another language doesn't compile. */
const MESSAGES: Record<Locale, () => Promise<{ default: Messages }>> = {
  en: () => import('../../messages/en.json'),
  ko: () => import('../../messages/ko.json'),
}

/** The language of the screen, and its clock: the person's own, else the browser's, once it has told which, else the server's. */
export default getRequestConfig(async () => {
  const actor = await currentActor()
  const locale = readerLocale({
    cookie: (await cookies()).get(LOCALE_COOKIE)?.value,
    own: actor?.locale,
    accepted: (await headers()).get('accept-language'),
  })
  const messages = await MESSAGES[locale]()
  const clock = TimeZone.safeParse((await cookies()).get(TIME_ZONE_COOKIE)?.value).data
  const timeZone = actor?.timeZone ?? clock ?? ownTimeZone()
  return { locale, messages: messages.default, timeZone, now: new Date() }
})
