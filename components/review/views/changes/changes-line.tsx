'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Thread } from '@/domain/contract/shapes'
import { toggled } from '../../model/filter'
import { roundsQuery } from '../../state/article-queries'
import { useChanges, useChangesLoaded } from '../../state/changes'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useArticle, useThreads } from '../../state/on-desk'
import styles from './changes.module.css'

/** Above the changes: how many there are, by whom, accepted or suggested; each is a filter. */
export function ChangesLine() {
  const t = useTranslations('desk.changes')
  const { failed, retry } = useChangesLoaded()
  const { units, whole } = useChanges()
  const threads = useThreads()
  const changed = useMemo(() => {
    const ids = new Set(
      units.flatMap(({ lines }) =>
        lines.flatMap(({ words, end, was }) =>
          [...words.map(({ change }) => change?.threadId), end?.threadId, was?.threadId].flatMap((id) => id ?? []),
        ),
      ),
    )
    return threads.filter(({ id }) => ids.has(id))
  }, [units, threads])
  const byPerson = useMemo(() => {
    const people = new Map<string, { name: string; count: number }>()
    for (const { author } of changed)
      people.set(author.id, { name: author.name, count: (people.get(author.id)?.count ?? 0) + 1 })
    return [...people]
  }, [changed])
  const since = useDeskState((state) => state.changesSince)
  const round = since.replace('round:', '')
  const counted = whole ? (since === 'imported' ? 'count' : 'countSince') : 'soFar'
  const count = (decision: string) => changed.filter((thread) => decisionOf(thread) === decision).length
  return (
    <div className={styles.line}>
      <p role="status">{failed ? t('failed') : t(counted, { count: changed.length, round })}</p>
      <Since />
      {failed && (
        <button type="button" className={styles.chip} onClick={retry}>
          {t('retry')}
        </button>
      )}
      {(['accepted', 'pending'] as const).map((decision) => (
        <Chip key={decision} name="status" value={decision} count={count(decision)}>
          {t(`only.${decision}`)}
        </Chip>
      ))}
      {byPerson.length > 1 &&
        byPerson.map(([id, person]) => (
          <Chip key={id} name="author" value={id} count={person.count}>
            {person.name}
          </Chip>
        ))}
    </div>
  )
}

/** What the changes are drawn since; the import alone until a round has ended. */
function Since() {
  const t = useTranslations('desk.changes')
  const { articleId, store } = useDesk()
  const { status } = useArticle()
  const { data: rounds = [] } = useQuery(roundsQuery(articleId, status))
  const since = useDeskState((state) => state.changesSince)
  if (rounds.length === 0) return null
  const choose = (value: string) => {
    const chosen = rounds.find(({ round }) => `round:${round}` === value)
    store.compareSince(chosen ? `round:${chosen.round}` : 'imported')
  }
  return (
    <select
      className={styles.since}
      aria-label={t('since')}
      value={since}
      onChange={({ target }) => choose(target.value)}
    >
      <option value="imported">{t('sinceImport')}</option>
      {rounds.map(({ round }) => (
        <option key={round} value={`round:${round}`}>
          {t('sinceRound', { round })}
        </option>
      ))}
    </select>
  )
}

const decisionOf = ({ suggestion }: Thread) => suggestion?.decision

type ChipProps = { name: 'status' | 'author'; value: string; count: number; children: string }

function Chip({ name, value, count, children }: ChipProps) {
  const { store } = useDesk()
  const filter = useDeskState((state) => state.filter)
  const chosen = filter[name].some((one) => one === value)
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={chosen}
      onClick={() => store.changeFilter({ [name]: toggled(filter, name, value)[name] })}
    >
      {children} <span className={styles.number}>{count}</span>
    </button>
  )
}
