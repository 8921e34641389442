import 'server-only'
import { createTranslator } from 'next-intl'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import type { Tx } from '../db/transaction'
import { env } from '../env'
import { logger } from '../log'
import { oneLine, sendMail } from '../mail/outbox'
import { mailReader } from '../session/reader-locale'

const log = logger('webhooks')

/** A webhook was switched off because nothing could be delivered: its page says so, the log, and a mail to each admin. */
export async function sayStopped(tx: Tx, id: string): Promise<void> {
  const webhook = await tx.webhook.findUniqueOrThrow({ where: { id } })
  const { host } = new URL(webhook.url)
  log.warn({ webhookId: id, host }, 'a webhook is off: nothing could be delivered to it any more')
  for (const admin of await tx.user.findMany({ where: { admin: true, deactivatedAt: null } })) {
    const { locale } = mailReader(admin)
    const t = createTranslator({ locale, messages: { en, ko }[locale], namespace: 'notifications.mail' })
    await sendMail(tx, {
      ...{ userId: admin.id, to: admin.email, subject: oneLine(t('webhookOff', { host })) },
      text: `${t('webhookOffMeans', { host })}\n\n${env().url}/settings/webhooks/${id}\n`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
}
