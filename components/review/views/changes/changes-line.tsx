'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Thread } from '@/domain/contract/shapes'
import { toggled } from '../../model/filter'
import { useChanges, useChangesLoaded } from '../../state/changes'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useThreads } from '../../state/on-desk'
import styles from './changes.module.css'
import { ChangesSpanChoice, numberOf } from './changes-span'

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
  const { since, until } = useDeskState((state) => state.changesSpan)
  const counted = whole ? (until !== 'now' ? 'countUntil' : since === 'imported' ? 'count' : 'countSince') : 'soFar'
  const count = (decision: string) => changed.filter((thread) => decisionOf(thread) === decision).length
  return (
    <div className={styles.line}>
      <p role="status">
        {failed ? t('failed') : t(counted, { count: changed.length, round: numberOf(since), until: numberOf(until) })}
      </p>
      <ChangesSpanChoice />
      {failed && (
        <button type="button" className={styles.chip} onClick={retry}>
          {t('retry')}
        </button>
      )}
      {(whole || changed.length > 0) &&
        (['accepted', 'pending'] as const).map((decision) => (
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
