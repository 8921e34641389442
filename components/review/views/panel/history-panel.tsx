'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { EVENT_KINDS, type EventKind } from '@/domain/event-kinds'
import { runsOf } from '../../model/activity-runs'
import { uncoverText } from '../../state/choose-panel'
import { useDesk, useElement } from '../../state/desk-context'
import { type HistoryFilter, historyQuery, withLatest } from '../../state/history'
import { useOnDesk } from '../../state/on-desk'
import { useSinceQuery } from '../../state/since'
import { authorsOf } from '../../state/words'
import { RunList } from '../since/run-list'
import styles from './panel.module.css'

/** The record of the article as sentences, the latest first. */
export function HistoryPanel() {
  const t = useTranslations('desk.panel.history')
  const desk = useDesk()
  const element = useElement('panel', 'history')
  const [filter, setFilter] = useState<HistoryFilter>({ actor: null, kind: null })
  const query = useInfiniteQuery(historyQuery(desk.articleId, filter))
  const { data: since } = useQuery(useSinceQuery())
  const events = useMemo(
    () => withLatest(query.data?.pages.flatMap(({ items }) => items) ?? [], since?.events ?? [], filter),
    [query.data, since, filter],
  )
  const runs = useMemo(() => runsOf(events), [events])
  return (
    <>
      <div className={styles.tools}>
        <Person chosen={filter.actor} onChoose={(actor) => setFilter({ ...filter, actor })} />
        <Kind chosen={filter.kind} onChoose={(kind) => setFilter({ ...filter, kind })} />
        <Link href={`/articles/${desk.articleId}/history`}>{t('page')}</Link>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys scroll what has the focus. */}
      <section ref={element} className={styles.scroll} aria-label={t('label')} tabIndex={0}>
        {query.isPending && (
          <p role="status" className={styles.nothing}>
            {t('loading')}
          </p>
        )}
        {query.isError && (
          <p role="alert" className={styles.nothing}>
            {t('failed')} <Button onClick={() => void query.refetch()}>{t('retry')}</Button>
          </p>
        )}
        {query.isSuccess && runs.length === 0 && <p className={styles.nothing}>{t('nothing')}</p>}
        <RunList
          runs={runs}
          onGo={() => uncoverText(desk)}
          besides={({ lastSeq }) => (
            <Link href={`/articles/${desk.articleId}/at/${lastSeq}`} prefetch={false} className={styles.stood}>
              {t('stood')}
            </Link>
          )}
        />
        {query.hasNextPage && (
          <p className={styles.more}>
            <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('earlier')}
            </Button>
          </p>
        )}
      </section>
    </>
  )
}

type KindProps = { chosen: EventKind | null; onChoose: (kind: EventKind | null) => void }

/** Which kind of events is shown. */
function Kind({ chosen, onChoose }: KindProps) {
  const t = useTranslations('desk.panel.history')
  const id = useId()
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{t('what')}</label>
      <select
        id={id}
        className={styles.select}
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(EVENT_KINDS.find((kind) => kind === target.value) ?? null)}
      >
        <option value="">{t('everything')}</option>
        {EVENT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </select>
    </span>
  )
}

type PersonProps = { chosen: string | null; onChoose: (id: string | null) => void }

/** Whose part of the record is shown. */
function Person({ chosen, onChoose }: PersonProps) {
  const t = useTranslations('desk.panel.history')
  const id = useId()
  const { members, threads } = useOnDesk()
  const people = useMemo(
    () => new Map([...authorsOf(threads), ...members.map(({ userId, name }) => [userId, name] as const)]),
    [members, threads],
  )
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{t('by')}</label>
      <select
        id={id}
        className={styles.select}
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
      >
        <option value="">{t('everyone')}</option>
        {[...people].map(([userId, name]) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </select>
    </span>
  )
}
