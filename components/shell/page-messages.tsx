import type { Messages } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MoreMessages } from './more-messages'

/** What a page's components say in the browser, besides what those of every page do: it is sent with this page alone. */
export async function PageMessages({ of, children }: { of: readonly (keyof Messages)[]; children: ReactNode }) {
  const messages = await getMessages()
  return (
    <MoreMessages messages={Object.fromEntries(of.map((group) => [group, messages[group]]))}>{children}</MoreMessages>
  )
}
