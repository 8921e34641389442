'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { call } from '@/components/call'
import { Empty } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { When } from '@/components/ui/when'
import { useAsk } from '@/components/use-ask'
import type { Delivery, Webhook } from '@/domain/contract/webhook-routes'
import styles from './webhooks.module.css'

type Props = { webhook: Webhook; items: readonly Delivery[]; nextCursor: string | null }

/** What it was sent, newest first, each with what was posted and answered. */
export function DeliveryLog({ webhook: { id, active }, items, nextCursor }: Props) {
  const t = useTranslations('webhooks')
  const router = useRouter()
  const { ask, busy, refusal } = useAsk()
  const [older, setOlder] = useState<{ items: readonly Delivery[]; nextCursor: string | null } | null>(null)
  useRefreshWhileSending(active ? items : [])
  const cursor = older === null ? nextCursor : older.nextCursor
  const more = async (from: string) => {
    const next = await ask(() => call('GET /webhooks/{id}/deliveries', { id, query: { cursor: from } }))
    if (next) setOlder({ items: [...(older?.items ?? []), ...next.items], nextCursor: next.nextCursor })
  }
  const send = async (work: () => Promise<Delivery>) => {
    if (await ask(work)) router.refresh()
  }
  const newest = new Set(items.map((delivery) => delivery.id))
  const shown = [...items, ...(older?.items ?? []).filter((delivery) => !newest.has(delivery.id))]
  return (
    <>
      {shown.length === 0 && <Empty>{t('nothing')}</Empty>}
      <ul className={styles.log}>
        {shown.map((delivery) => (
          <Line
            key={delivery.id}
            delivery={delivery}
            onReplay={
              active
                ? () =>
                    send(() =>
                      call('POST /webhooks/{id}/deliveries/{deliveryId}/replay', { id, deliveryId: delivery.id }),
                    )
                : undefined
            }
            busy={busy}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        {cursor !== null && (
          <Button disabled={busy} onClick={() => void more(cursor)}>
            {t('older')}
          </Button>
        )}
        {active && (
          <Button disabled={busy} onClick={() => void send(() => call('POST /webhooks/{id}/test', { id }))}>
            {t('test')}
          </Button>
        )}
        <span role="alert" className={styles.wrong}>
          {refusal}
        </span>
      </div>
    </>
  )
}

const SOON = 15_000
const AGAIN = 1_500

/** What is sent in these seconds is looked at again until it has been. */
function useRefreshWhileSending(items: readonly Delivery[]) {
  const router = useRouter()
  useEffect(() => {
    const isSoon = items.some(({ retryAt }) => retryAt !== undefined && Date.parse(retryAt) < Date.now() + SOON)
    if (!isSoon) return
    const timer = setTimeout(() => router.refresh(), AGAIN)
    return () => clearTimeout(timer)
  }, [items, router])
}

type LineProps = { delivery: Delivery; busy: boolean; onReplay: (() => Promise<void>) | undefined }

function Line({ delivery, busy, onReplay }: LineProps) {
  const t = useTranslations('webhooks')
  const { type, articleId, createdAt, body, answer, attempts } = delivery
  return (
    <li>
      <details>
        <summary>
          <code>{articleId === undefined ? t('aTest') : type}</code>
          <span className={styles.when}>
            <When at={createdAt} brief />
          </span>
          <Outcome delivery={delivery} />
        </summary>
        <h3>{t('posted')}</h3>
        <pre>{JSON.stringify(body, null, 2)}</pre>
        {attempts > 0 && <h3>{t('answered')}</h3>}
        {attempts > 0 && (answer ? <pre>{answer}</pre> : <p className={styles.why}>{t('noWords')}</p>)}
        {onReplay && attempts > 0 && (
          <Button disabled={busy} aria-label={t('replayNamed', { type })} onClick={() => void onReplay()}>
            {t('replay')}
          </Button>
        )}
      </details>
    </li>
  )
}

function Outcome({ delivery }: { delivery: Delivery }) {
  const t = useTranslations('webhooks')
  const { attempts, deliveredAt, retryAt, status, failure } = delivery
  const why = failure ? t(`failures.${failure}`) : status === undefined ? '' : t('status', { status })
  if (deliveredAt) return <span className={styles.right}>{t('delivered', { status: status ?? '' })}</span>
  if (retryAt && attempts === 0) return <span className={styles.when}>{t('waiting')}</span>
  return (
    <span className={styles.wrong}>
      {why} · {retryAt ? t.rich('again', { when: () => <When at={retryAt} brief /> }) : t('givenUp', { attempts })}
    </span>
  )
}
