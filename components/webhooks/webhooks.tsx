'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Page, Section } from '@/components/shell/page'
import { When } from '@/components/ui/when'
import type { Webhook } from '@/domain/contract/webhook-routes'
import { AddWebhook } from './add-webhook'
import type { KindOfEvents } from './event-types'
import styles from './webhooks.module.css'

type Props = { webhooks: readonly Webhook[]; kinds: readonly KindOfEvents[] }

/** The webhooks of the workspace, for its admins. */
export function Webhooks({ webhooks, kinds }: Props) {
  const t = useTranslations('webhooks')
  return (
    <Page title={t('title')} narrow>
      <p className={styles.why}>{t('why')}</p>
      {webhooks.length > 0 && (
        <Section title={t('all')}>
          <ul className={styles.list}>
            {webhooks.map((webhook) => (
              <Line key={webhook.id} webhook={webhook} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('add')}>
        <AddWebhook kinds={kinds} />
      </Section>
    </Page>
  )
}

function Line({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks')
  const { id, url, types } = webhook
  return (
    <li>
      <span className={styles.name}>
        <Link href={`/settings/webhooks/${id}`}>{url}</Link>
        <small>
          {types.length === 0 ? t('everything') : t('typeCount', { count: types.length })} · <State webhook={webhook} />
        </small>
      </span>
    </li>
  )
}

/** Whether it is on, and whether what is sent arrives. */
export function State({ webhook: { active, failingSince, stoppedAt } }: { webhook: Webhook }) {
  const t = useTranslations('webhooks')
  if (stoppedAt)
    return <strong className={styles.wrong}>{t.rich('stopped', { when: () => <When at={stoppedAt} brief /> })}</strong>
  if (!active) return t('off')
  if (!failingSince) return t('on')
  return <strong className={styles.wrong}>{t.rich('failing', { when: () => <When at={failingSince} brief /> })}</strong>
}
