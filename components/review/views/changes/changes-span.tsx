'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { roundsQuery } from '../../state/article-queries'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useArticle } from '../../state/on-desk'
import type { RoundEnd } from '../../state/slices/focus'
import styles from './changes.module.css'

/** Of a round by whose end a state is named; the import comes before the first. */
export const numberOf = (state: 'imported' | 'now' | RoundEnd): number =>
  state === 'imported' ? 0 : state === 'now' ? Number.POSITIVE_INFINITY : Number(state.slice('round:'.length))

/** The two states between which the changes are drawn: the import and now alone, until a round has ended. */
export function ChangesSpanChoice() {
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
