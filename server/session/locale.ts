import 'server-only'
import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { currentActor } from './current'
import { LOCALE_COOKIE, readerLocale } from './reader-locale'

/** The desk's own: that of the machine which Stet runs on. */
const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The language of the screen. */
export default getRequestConfig(async () => {
  const locale = readerLocale({
    cookie: (await cookies()).get(LOCALE_COOKIE)?.value,
    own: (await currentActor())?.locale,
    accepted: (await headers()).get('accept-language'),
  })
  const messages: { default: Record<string, unknown> } = await import(`../../messages/${locale}.json`)
  return { locale, messages: messages.default, timeZone: TIME_ZONE, now: new Date() }
})
