import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageOnTheWay } from '@/components/shell/page-on-the-way'
import { TEXT_COOKIE, textSizeOf } from '@/components/text-size'
import { messagesOfEveryPage } from '@/server/messages'
import { currentActor } from '@/server/session/current'
import './globals.css'

export const metadata: Metadata = {
  title: { template: '%s · Stet', default: 'Stet' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const kept = await cookies()
  const actor = await currentActor()
  const theme = kept.get('stet_theme')?.value ?? actor?.theme
  return (
    <html
      lang={await getLocale()}
      data-theme={theme === 'dark' || theme === 'light' ? theme : undefined}
      data-text={textSizeOf(kept.get(TEXT_COOKIE)?.value)}
    >
      <body>
        <NextIntlClientProvider messages={messagesOfEveryPage(await getMessages())}>
          {children}
          <PageOnTheWay />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
