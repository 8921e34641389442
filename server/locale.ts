import 'server-only'
import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { Locale } from '@/domain/contract/names'
import { currentActor } from './session/current'

/** The desk's own: that of the machine which Stet runs on. */
const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The language of the screen: chosen in this browser, else by the person, else the browser's own. */
export default getRequestConfig(async () => {
  const locale = (await chosen()) ?? preferred((await headers()).get('accept-language') ?? '')
  const messages: { default: Record<string, unknown> } = await import(`../messages/${locale}.json`)
  return { locale, messages: messages.default, timeZone: TIME_ZONE, now: new Date() }
})

async function chosen(): Promise<Locale | undefined> {
  const cookie = Locale.safeParse((await cookies()).get('stet_locale')?.value)
  return cookie.data ?? (await currentActor())?.locale
}

/** The first language of an Accept-Language header that Stet speaks. */
function preferred(header: string): Locale {
  const wanted = header.split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  for (const language of wanted) {
    const known = Locale.safeParse(language)
    if (known.success) return known.data
  }
  return 'en'
}
