'use client'

import { IntlProvider, type Messages, useLocale, useMessages } from 'next-intl'
import { type ReactNode, useMemo } from 'react'

/** Messages in addition to those that the page has around it. */
export function MoreMessages({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  const around = useMessages()
  const all = useMemo(() => ({ ...around, ...messages }), [around, messages])
  return (
    <IntlProvider locale={useLocale()} messages={all}>
      {children}
    </IntlProvider>
  )
}
