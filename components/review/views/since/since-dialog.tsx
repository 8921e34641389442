'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import type { Changes } from '@/domain/contract/answers'
import type { Unit } from '@/domain/contract/shapes'
import { seeAll, VISIT } from '../../commands/acts/article'
import { runsOf } from '../../model/activity-runs'
import { eventsOfOthers } from '../../model/since'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { goToUnit } from '../../state/go-to'
import { useOnDesk, useUnitNumbers } from '../../state/on-desk'
import { knownSeq, useSinceQuery } from '../../state/since'
import { DeskDialog } from '../dialogs/desk-dialog'
import { Redline } from '../text/redline'
import { RunList } from './run-list'
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
  const { article, units } = useOnDesk()
  const numbers = useUnitNumbers()
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
  const { all, isSeen } = eventsOfOthers(data, { meId: me.id, seenTo })
  const runs = runsOf(all)
  const isCut = data.events.length > 0 && (data.events[0]?.seq ?? 0) > data.since + 1
  return (
    <>
      {data.tooMany && <p className={styles.hint}>{t('tooMany')}</p>}
      {isCut && <p className={styles.hint}>{t('cut')}</p>}
      {!data.tooMany && runs.length === 0 && <p className={styles.hint}>{t('nothing')}</p>}
      <RunList runs={runs} onGo={store.closeDialog} />
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
