'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { runsOf } from '../../model/since'
import { uncoverText } from '../../state/choose-panel'
import { useDesk } from '../../state/desk-context'
import { historyQuery, withLatest } from '../../state/history'
import { useOnDesk } from '../../state/on-desk'
import { useSinceQuery } from '../../state/since'
import { useElement } from '../../state/use-element'
import { authorsOf } from '../../state/words'
import { RunList } from '../since/run-list'
import styles from './panel.module.css'

/** The record of the article as sentences, the latest first. */
export function HistoryPanel() {
  const t = useTranslations('desk.panel.history')
  const desk = useDesk()
  const element = useElement('panel', 'history')
  const [actor, setActor] = useState<string | null>(null)
  const query = useInfiniteQuery(historyQuery(desk.articleId, actor))
  const { data: since } = useQuery(useSinceQuery())
  const events = useMemo(
    () => withLatest(query.data?.pages.flatMap(({ items }) => items) ?? [], since?.events ?? [], actor),
    [query.data, since, actor],
  )
  const runs = useMemo(() => runsOf(events), [events])
  return (
    <>
      <div className={styles.tools}>
        <Person chosen={actor} onChoose={setActor} />
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
        <RunList runs={runs} onGo={() => uncoverText(desk)} />
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
