'use client'

import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type RefObject, useMemo } from 'react'
import type { LedgerWords, Unit } from '@/domain/contract/shapes'
import { useLedgerSteps } from '../../commands/ledger-steps'
import { isAt, shownOf, windowsOf } from '../../model/ledger-windows'
import { ledgerPlacesQuery, ledgerQuery, seenKey } from '../../state/article-queries'
import { useDesk, useDeskState } from '../../state/desk-context'
import styles from './ledger.module.css'
import bar from './mend-bar.module.css'
import { useLighting } from './use-lighting'

type Props = { units: readonly Unit[]; rows: RefObject<HTMLElement | null> }

/** Lights the names and numbers of what is drawn, and says at the foot how often the one in focus is written. */
export function LitLedger({ units, rows }: Props) {
  const t = useTranslations('desk.ledger')
  const { articleId } = useDesk()
  const shown = useDeskState((state) => state.drawn)
  const lit = useDeskState((state) => state.term)
  const windows = useMemo(() => windowsOf(units), [units])
  const { items, failed } = useQueries({
    queries: shownOf(windows, shown).map((window) => ({
      ...ledgerQuery(articleId, window),
      placeholderData: keepPreviousData,
    })),
    combine: together,
  })
  useLighting(rows, items)
  const { toggle, toPlace } = useLedgerSteps(units)
  return (
    <section className={bar.bar} aria-label={t('title')} data-ledger-bar="">
      {lit ? (
        <Lit words={lit} />
      ) : (
        <>
          <strong className={bar.title}>{t('title')}</strong>
          <span className={styles.legend}>
            <i data-kind="name">{t('names')}</i> <i data-kind="number">{t('numbers')}</i>
          </span>
          <span className={styles.hint}>{t(failed ? 'failed' : 'hint')}</span>
        </>
      )}
      {lit && (
        <>
          <button type="button" className={bar.tool} aria-label={t('previous')} onClick={() => void toPlace(-1)}>
            ‹ <kbd>,</kbd>
          </button>
          <button type="button" className={bar.tool} aria-label={t('next')} onClick={() => void toPlace(1)}>
            › <kbd>.</kbd>
          </button>
        </>
      )}
      <button type="button" className={bar.tool} onClick={toggle}>
        {t('leave')} <kbd>Q</kbd>
      </button>
    </section>
  )
}

/** One object for as long as no answer changes. */
const together = (results: readonly { data?: { items: LedgerWords[] } | undefined; isError: boolean }[]) => ({
  items: results.flatMap(({ data }) => data?.items ?? []),
  failed: results.some(({ isError }) => isError),
})

/** The words, how often they are written on each side, and which of the places this one is. */
function Lit({ words }: { words: LedgerWords }) {
  const t = useTranslations('desk.ledger')
  const { articleId } = useDesk()
  const seq = useQueryClient().getQueryData<number>(seenKey(articleId)) ?? 0
  const { data } = useQuery(ledgerPlacesQuery(articleId, words.key, seq))
  const places = data?.items ?? []
  const source = places.filter(({ side }) => side === 'source').length
  const index = places.findIndex((one) => isAt(one, words)) + 1
  return (
    <>
      <strong className={styles.words} data-kind={words.kind}>
        {words.quote}
      </strong>
      {data && (
        <>
          <span className={styles.hint}>{t('counts', { source, target: places.length - source })}</span>
          {index > 0 && <span className={styles.step}>{t('step', { index, count: data.count })}</span>}
        </>
      )}
    </>
  )
}
