'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { Page, Section } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useAsk } from '@/components/use-ask'
import type { Delivery, Webhook } from '@/domain/contract/webhook-routes'
import { UrlField } from './add-webhook'
import { DeliveryLog } from './delivery-log'
import { type ChosenTypes, EventTypes, type KindOfEvents } from './event-types'
import { NewSecret } from './new-secret'
import { State } from './webhooks'
import styles from './webhooks.module.css'

type Props = {
  webhook: Webhook
  deliveries: { items: readonly Delivery[]; nextCursor: string | null }
  kinds: readonly KindOfEvents[]
}

/** One webhook: what it is sent, whether that arrives, and its end. */
export function WebhookPage({ webhook, deliveries, kinds }: Props) {
  const t = useTranslations('webhooks')
  return (
    <Page title={new URL(webhook.url).host} narrow>
      <p className={styles.why}>
        <Link href="/settings/webhooks">{t('all')}</Link>
      </p>
      <Section title={t('state')}>
        <Switch webhook={webhook} />
      </Section>
      <Section title={t('log')}>
        <DeliveryLog webhook={webhook} {...deliveries} />
      </Section>
      <Section title={t('settings')}>
        <Settings webhook={webhook} kinds={kinds} />
      </Section>
      <Section title={t('secret')}>
        <Secret id={webhook.id} />
      </Section>
      <Section title={t('delete')}>
        <Delete webhook={webhook} />
      </Section>
    </Page>
  )
}

function Switch({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks')
  const router = useRouter()
  const { ask, busy, refusal } = useAsk()
  const { id, active, stoppedAt } = webhook
  const turn = async () => {
    if (await ask(() => call('PATCH /webhooks/{id}', { id, body: { active: !active } }))) router.refresh()
  }
  return (
    <>
      <p className={styles.state}>
        <State webhook={webhook} />
      </p>
      {stoppedAt && <p className={styles.why}>{t('stoppedMeans')}</p>}
      {!active && !stoppedAt && <p className={styles.why}>{t('offMeans')}</p>}
      <Button disabled={busy} onClick={() => void turn()}>
        {t(active ? 'switchOff' : 'switchOn')}
      </Button>
      <p role="alert" className={styles.wrong}>
        {refusal}
      </p>
    </>
  )
}

function Settings({ webhook, kinds }: { webhook: Webhook; kinds: readonly KindOfEvents[] }) {
  const t = useTranslations('webhooks')
  const router = useRouter()
  const known = kinds.flatMap((kind) => kind.types)
  const [url, setUrl] = useState(webhook.url)
  const [types, setTypes] = useState<ChosenTypes>(
    webhook.types.length === 0 ? null : known.filter((type) => webhook.types.includes(type)),
  )
  const [saved, setSaved] = useState(false)
  const { ask, busy, refusal, errorAt } = useAsk({ fields: { url: t('unusableUrl') } })
  const save = async () => {
    const body = { url, types: [...(types ?? [])] }
    setSaved((await ask(() => call('PATCH /webhooks/{id}', { id: webhook.id, body }))) !== undefined)
    router.refresh()
  }
  const error = errorAt('url')
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setSaved(false)
      set(value)
    }
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <UrlField url={url} error={error} onChange={changed(setUrl)} />
      <EventTypes kinds={kinds} types={types} onChange={changed(setTypes)} />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={busy || types?.length === 0}>
          {t('save')}
        </Button>
        <span role="status">{saved && t('saved')}</span>
        <span role="alert" className={styles.wrong}>
          {!error && refusal}
        </span>
      </div>
    </form>
  )
}

function Secret({ id }: { id: string }) {
  const t = useTranslations('webhooks')
  const [asked, setAsked] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const { ask, busy, refusal } = useAsk()
  const renew = async () => {
    const webhook = await ask(() => call('POST /webhooks/{id}/secret', { id }))
    setAsked(false)
    setMade(webhook?.secret ?? null)
  }
  return (
    <>
      <p className={styles.why}>{t('secretWhy')}</p>
      <Button onClick={() => setAsked(true)}>{t('renew')}</Button>
      <p role="alert" className={styles.wrong}>
        {refusal}
      </p>
      {asked && (
        <ConfirmDialog
          title={t('renewAsked')}
          doIt={t('renew')}
          cancel={t('cancel')}
          busy={busy}
          onConfirm={() => void renew()}
          onClose={() => setAsked(false)}
        >
          {t('renewMeans')}
        </ConfirmDialog>
      )}
      {made !== null && <NewSecret secret={made} onClose={() => setMade(null)} />}
    </>
  )
}

function Delete({ webhook: { id, url } }: { webhook: Webhook }) {
  const t = useTranslations('webhooks')
  const router = useRouter()
  const [asked, setAsked] = useState(false)
  const { ask, busy, refusal } = useAsk()
  const remove = async () => {
    if (!(await ask(() => call('DELETE /webhooks/{id}', { id }).then(() => true)))) return
    router.push('/settings/webhooks')
    router.refresh()
  }
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('deleteDo')}</Button>
      {asked && (
        <ConfirmDialog
          title={t('deleteAsked')}
          doIt={t('deleteDo')}
          cancel={t('cancel')}
          {...{ busy, refusal }}
          onConfirm={() => void remove()}
          onClose={() => setAsked(false)}
        >
          {t('deleteMeans', { url })}
        </ConfirmDialog>
      )}
    </>
  )
}
