'use client'

import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type RefObject, useMemo } from 'react'
import type { LedgerWords } from '@/domain/contract/findings'
import { drawnWindows, isAt, windowsOf } from '../../model/terms'
import { ledgerPlacesQuery, ledgerQuery, seenKey } from '../../state/article-queries'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useUnits } from '../../state/on-desk'
import { useHighlights } from '../../state/use-highlights'
import { CommandButton } from '../command-button'
import bar from './alignment-bar.module.css'
import styles from './terms-bar.module.css'

/** Highlights names and numbers in the drawn rows, and shows at the foot how often the one in focus occurs. */
export function TermsBar({ rows }: { rows: RefObject<HTMLElement | null> }) {
  const t = useTranslations('desk.terms')
  const { articleId } = useDesk()
  const units = useUnits()
  const drawn = useDeskState((state) => state.drawn)
  const term = useDeskState((state) => state.term)
  const windows = useMemo(() => windowsOf(units), [units])
  const { items, failed } = useQueries({
    queries: drawnWindows(windows, drawn).map((window) => ({
      ...ledgerQuery(articleId, window),
      placeholderData: keepPreviousData,
    })),
    combine: together,
  })
  useHighlights(rows, items)
  return (
    <section className={bar.bar} aria-label={t('title')} data-ledger-bar="">
      {term ? (
        <>
          <FocusedTerm term={term} />
          <CommandButton command="previousOccurrence" className={bar.tool} aria-label={t('previous')}>
            ‹
          </CommandButton>
          <CommandButton command="nextOccurrence" className={bar.tool} aria-label={t('next')}>
            ›
          </CommandButton>
        </>
      ) : (
        <>
          <strong className={bar.title}>{t('title')}</strong>
          <span className={styles.legend}>
            <i data-kind="name">{t('names')}</i> <i data-kind="number">{t('numbers')}</i>
          </span>
          <span className={styles.hint}>{t(failed ? 'failed' : 'hint')}</span>
        </>
      )}
      <CommandButton command="terms" className={bar.tool}>
        {t('leave')}
      </CommandButton>
    </section>
  )
}

/** The same object as long as no answer changes. */
const together = (results: readonly { data?: { items: LedgerWords[] } | undefined; isError: boolean }[]) => ({
  items: results.flatMap(({ data }) => data?.items ?? []),
  failed: results.some(({ isError }) => isError),
})

/** The words, how often they occur on each side, and which occurrence this is. */
function FocusedTerm({ term }: { term: LedgerWords }) {
  const t = useTranslations('desk.terms')
  const { articleId } = useDesk()
  const seq = useQueryClient().getQueryData<number>(seenKey(articleId)) ?? 0
  const { data } = useQuery(ledgerPlacesQuery(articleId, term.key, seq))
  const places = data?.items ?? []
  const source = places.filter(({ side }) => side === 'source').length
  const index = places.findIndex((one) => isAt(one, term)) + 1
  return (
    <>
      <strong className={styles.words} data-kind={term.kind}>
        {term.quote}
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
