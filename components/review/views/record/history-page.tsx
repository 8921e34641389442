'use client'

import Form from 'next/form'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Keys } from '@/components/shell/keys'
import { Empty, Page } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { When } from '@/components/ui/when'
import type { Event, Person } from '@/domain/contract/shapes'
import { EVENT_KINDS, type EventKind } from '@/domain/event-kinds'
import { addressOfTarget, type LinkTarget } from '@/domain/link-target'
import { runsOf } from '../../model/activity-runs'
import { useRunWords } from '../since/run-words'
import styles from './record.module.css'

export type ShownEvent = {
  readonly event: Event
  readonly places: readonly (LinkTarget & { readonly words: string })[]
}

type Props = {
  articleId: string
  title: string
  shown: readonly ShownEvent[]
  /** The event before which the next page begins. */
  before: number | null
  people: readonly Person[]
  asked: {
    readonly actor: string | undefined
    readonly kind: EventKind | undefined
    readonly before: number | undefined
  }
}

/** The whole record of an article: what was done, by whom, and where; the latest first. */
export function HistoryPage({ articleId, title, shown, before, people, asked }: Props) {
  const t = useTranslations('desk.record')
  const filters = { ...(asked.actor && { actor: asked.actor }), ...(asked.kind && { kind: asked.kind }) }
  const address = (path: string, more: Record<string, string>) => {
    const search = new URLSearchParams({ ...filters, ...more })
    return search.size > 0 ? `${path}?${search}` : path
  }
  const page = `/articles/${articleId}/history`
  return (
    <Page title={t('title')}>
      <p className={styles.of}>
        <Link href={`/articles/${articleId}`}>{title}</Link>
      </p>
      <Filters key={`${asked.actor} ${asked.kind}`} action={page} people={people} asked={asked}>
        {(['jsonl', 'csv'] as const).map((format) => (
          <a key={format} href={address(`/api/v1/articles/${articleId}/history/export`, { format })} download>
            {t(`export.${format}`)}
          </a>
        ))}
      </Filters>
      {shown.length === 0 ? (
        <Empty>{t('nothing')}</Empty>
      ) : (
        <ol className={styles.events} aria-label={t('title')}>
          {shown.map((one) => (
            <Line key={one.event.seq} articleId={articleId} {...one} />
          ))}
        </ol>
      )}
      <nav className={styles.turn} aria-label={t('pages')}>
        {before !== null && <Link href={address(page, { before: String(before) })}>{t('earlier')}</Link>}
        {asked.before !== undefined && <Link href={address(page, {})}>{t('latest')}</Link>}
      </nav>
      <Keys other="library" open={t('stood')} />
    </Page>
  )
}

type FiltersProps = Pick<Props, 'people' | 'asked'> & { action: string; children: ReactNode }

/** A plain form: it works before any script does. */
function Filters({ action, people, asked, children }: FiltersProps) {
  const t = useTranslations('desk.panel.history')
  const own = useTranslations('desk.record')
  return (
    <Form action={action} className={styles.filters}>
      <label>
        {t('by')}
        <select
          name="actor"
          defaultValue={asked.actor ?? ''}
          onChange={({ currentTarget }) => currentTarget.form?.requestSubmit()}
        >
          <option value="">{t('everyone')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('what')}
        <select
          name="kind"
          defaultValue={asked.kind ?? ''}
          onChange={({ currentTarget }) => currentTarget.form?.requestSubmit()}
        >
          <option value="">{t('everything')}</option>
          {EVENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{own('show')}</Button>
      <span className={styles.exports}>{children}</span>
    </Form>
  )
}

function Line({ articleId, event, places }: ShownEvent & { articleId: string }) {
  const t = useTranslations('desk.record')
  const say = useRunWords()
  const [run] = runsOf([event])
  const reason = [event.data.reason, event.data.note].find((one) => typeof one === 'string')
  return (
    <li className={styles.event} id={`event-${event.seq}`}>
      <span className={styles.number}>{event.seq}</span>
      <div>
        <p className={styles.said}>
          {run ? say(run) : event.type} <When at={event.at} />
        </p>
        {typeof reason === 'string' && reason !== '' && <p className={styles.reason}>{reason}</p>}
        {places.length > 0 && (
          <ul className={styles.places}>
            {places.map((place) => (
              <li key={place.id}>
                <Link href={addressOfTarget(articleId, place)} prefetch={false}>
                  {place.words || t('place')}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Link href={`/articles/${articleId}/at/${event.seq}`} prefetch={false} className={styles.stood} data-stop="">
        {t('stood')}
      </Link>
    </li>
  )
}
