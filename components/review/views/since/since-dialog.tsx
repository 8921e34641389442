'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { Button } from '@/components/ui/button'
import type { Changes } from '@/domain/contract/answers'
import { Role } from '@/domain/contract/names'
import type { Thread, Unit } from '@/domain/contract/shapes'
import { withNames } from '@/domain/mention'
import { numbersOf } from '@/domain/unit-number'
import { seeAll, VISIT } from '../../commands/acts/article'
import { type ActivityRun, type EventPlace, eventsOfOthers, MOMENT, runsOf } from '../../model/since'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { goToThreadCard, goToUnit } from '../../state/go-to'
import { useOnDesk } from '../../state/on-desk'
import { knownSeq, useSinceQuery } from '../../state/since'
import { DeskDialog } from '../dialogs/desk-dialog'
import { ThreadSummary } from '../margin/thread-summary'
import { openingWords } from '../rows/unit-row'
import { Redline } from '../text/redline'
import styles from './since.module.css'

/** What others did since the last visit, and how changed paragraphs read before. */
export function SinceDialog() {
  const t = useTranslations('desk.since')
  const { store } = useDesk()
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')} size="wide">
      <SinceList />
    </DeskDialog>
  )
}

function SinceList() {
  const t = useTranslations('desk.since')
  const desk = useDesk()
  const { me, store } = desk
  const { article, units, threads } = useOnDesk()
  const { data, isError, refetch } = useQuery({ ...useSinceQuery(), refetchOnMount: 'always' })
  const seenTo = useDeskState((state) => state.seenTo)
  const busy = useBusy(VISIT)
  if (!data && isError)
    return (
      <p role="alert">
        {t('failed')} <Button onClick={() => void refetch()}>{t('retry')}</Button>
      </p>
    )
  if (!data) return <p role="status">{t('loading')}</p>
  const numbers = numbersOf(units)
  const { all, isSeen } = eventsOfOthers(data, { meId: me.id, seenTo })
  const runs = runsOf(all)
  const isCut = data.events.length > 0 && (data.events[0]?.seq ?? 0) > data.since + 1
  return (
    <>
      {data.tooMany && <p className={styles.hint}>{t('tooMany')}</p>}
      {isCut && <p className={styles.hint}>{t('cut')}</p>}
      {!data.tooMany && runs.length === 0 && <p className={styles.hint}>{t('nothing')}</p>}
      <RunList runs={runs} units={units} threads={threads} numbers={numbers} />
      <Rereadings texts={data.texts} units={units} numbers={numbers} language={article.targetLanguage} />
      {!isSeen && (
        <p className={styles.actions}>
          <Button
            disabled={busy}
            onClick={async () => (await seeAll(desk, knownSeq(desk.client, desk.articleId))) && store.closeDialog()}
          >
            {t('markAllRead')}
          </Button>
        </p>
      )}
    </>
  )
}

type Props = {
  texts: Changes['texts']
  units: readonly Unit[]
  numbers: ReadonlyMap<string, number>
  language: string
}

/** Each changed paragraph, as a redline from how it read at the last visit. */
function Rereadings({ texts, units, numbers, language }: Props) {
  const t = useTranslations('desk.since')
  const desk = useDesk()
  const paragraphs = useMemo(() => inOrder(texts, units), [texts, units])
  if (paragraphs.length === 0) return null
  const goTo = (unitId: string) => {
    desk.store.closeDialog()
    goToUnit(desk, unitId)
  }
  return (
    <section className={styles.group}>
      <h3>{t('texts', { count: paragraphs.length })}</h3>
      <ol className={styles.texts}>
        {paragraphs.map(({ paragraphId, unitId, before, now }) => (
          <li key={paragraphId}>
            <button type="button" className={styles.number} onClick={() => goTo(unitId)}>
              <span aria-hidden="true">
                {numbers.has(unitId) ? desk.t('row.label', { number: numbers.get(unitId) ?? 0 }) : '–'}
              </span>
              <span className={styles.visuallyHidden}>{t('toUnit', { number: numbers.get(unitId) ?? 0 })}</span>
            </button>
            <p className={styles.text} lang={language} dir="auto">
              <Redline before={before} after={now} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A paragraph removed since then has an empty text. */
function inOrder(texts: Changes['texts'], units: readonly Unit[]) {
  const waiting = new Map(texts.map((text) => [text.paragraphId, text.text]))
  const paragraphs = units.flatMap(({ target }) => target)
  const there = paragraphs.flatMap(({ id: paragraphId, unitId, text: now }) => {
    const before = waiting.get(paragraphId)
    waiting.delete(paragraphId)
    return before === undefined || before === now ? [] : [{ paragraphId, unitId, before, now }]
  })
  const gone = texts.filter(({ paragraphId, text }) => waiting.has(paragraphId) && text !== '')
  return [...there, ...gone.map(({ paragraphId, unitId, text }) => ({ paragraphId, unitId, before: text, now: '' }))]
}

type RunListProps = {
  runs: readonly ActivityRun[]
  units: readonly Unit[]
  threads: readonly Thread[]
  numbers: ReadonlyMap<string, number>
}

/** The changes, latest first: who did what, when, and where. */
export function RunList({ runs, units, threads, numbers }: RunListProps) {
  const say = useRunWords()
  const format = useFormatter()
  return (
    <ol className={styles.runs}>
      {runs.toReversed().map((run) => (
        <li key={run.seq}>
          <span className={styles.said}>
            {say(run)} <time dateTime={run.at}>{format.dateTime(new Date(run.at), MOMENT)}</time>
          </span>
          <Places places={run.places} units={units} threads={threads} numbers={numbers} />
        </li>
      ))}
    </ol>
  )
}

type PlacesProps = Omit<RunListProps, 'runs'> & { places: readonly EventPlace[] }

/** A line for each place that still exists. */
function Places({ places, units, threads, numbers }: PlacesProps) {
  const desk = useDesk()
  const found = places.flatMap(({ of, id, commentId }) => {
    const thread = of === 'thread' ? threads.find((one) => one.id === id) : undefined
    const unit = units.find((one) => one.id === (thread ? thread.unitId : id) || (of === 'paragraph' && holds(one, id)))
    const body = thread?.comments.find((comment) => comment.id === commentId)?.body
    const reply = body && withNames(body)
    return thread || unit ? [{ key: commentId ?? id, thread, unit, reply }] : []
  })
  const goTo = ({ thread, unit }: (typeof found)[number]) => {
    desk.store.closeDialog()
    if (thread) goToThreadCard(desk, thread)
    else if (unit) goToUnit(desk, unit.id)
  }
  if (found.length === 0) return null
  return (
    <ul className={styles.places}>
      {found.map((place) => (
        <li key={place.key}>
          <button type="button" className={styles.place} onClick={() => goTo(place)}>
            {numbers.has(place.unit?.id ?? '') &&
              `${desk.t('row.label', { number: numbers.get(place.unit?.id ?? '') ?? 0 })} · `}
            {place.reply ||
              (place.thread ? <ThreadSummary thread={place.thread} /> : place.unit && openingWords(place.unit))}
          </button>
        </li>
      ))}
    </ul>
  )
}

const holds = ({ source, target }: Unit, paragraphId: string) =>
  [...source, ...target].some(({ id }) => id === paragraphId)

/** “Noh accepted 4 suggestions”. */
function useRunWords(): (run: ActivityRun) => ReactNode {
  const t = useTranslations('desk')
  return ({ what, actor, count, member }) => {
    const role = Role.safeParse(member?.role)
    return t.rich(`since.entry.${what}`, {
      name: actor?.name ?? 'Stet',
      count,
      member: member?.name ?? '',
      role: role.success ? t(`members.role.${role.data}`) : '',
      b: (name) => <b>{name}</b>,
    })
  }
}
