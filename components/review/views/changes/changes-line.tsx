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
import type { RoundEnd } from '../../state/slices/focus'
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

/** Of a round by whose end a state is named; the import comes before the first. */
const numberOf = (state: 'imported' | 'now' | RoundEnd): number =>
  state === 'imported' ? 0 : state === 'now' ? Number.POSITIVE_INFINITY : Number(state.slice('round:'.length))

/** The two states between which the changes are drawn: the import and now alone, until a round has ended. */
function ChangesSpanChoice() {
  const t = useTranslations('desk.changes')
  const { articleId, store } = useDesk()
  const { status } = useArticle()
  const { data: rounds = [] } = useQuery(roundsQuery(articleId, status))
  const span = useDeskState((state) => state.changesSpan)
  const ends = rounds.map(({ round }) => `round:${round}` as const)
  if (ends.length === 0) return null
  return (
    <>
      <StateChoice
        label={t('since')}
        value={span.since}
        states={['imported', ...ends]}
        nameOf={(state) => (state === 'imported' ? t('sinceImport') : t('sinceRound', { round: numberOf(state) }))}
        onChoose={(since) =>
          store.compareBetween({ since, until: numberOf(since) < numberOf(span.until) ? span.until : 'now' })
        }
      />
      <StateChoice
        label={t('until')}
        value={span.until}
        states={['now', ...ends.filter((end) => numberOf(end) > numberOf(span.since))]}
        nameOf={(state) => (state === 'now' ? t('untilNow') : t('untilRound', { round: numberOf(state) }))}
        onChoose={(until) => store.compareBetween({ ...span, until })}
      />
    </>
  )
}

type Props<State extends string> = {
  label: string
  value: State
  states: readonly State[]
  nameOf: (state: State) => string
  onChoose: (state: State) => void
}

function StateChoice<State extends string>({ label, value, states, nameOf, onChoose }: Props<State>) {
  return (
    <select
      className={styles.since}
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const chosen = states.find((state) => state === target.value)
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      {states.map((state) => (
        <option key={state} value={state}>
          {nameOf(state)}
        </option>
      ))}
    </select>
  )
}
