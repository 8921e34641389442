'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { TermAt } from '@/domain/contract/term-routes'
import { unitTermsQuery } from '../../state/article-queries'
import { useTermMarks } from '../../state/use-term-marks'
import styles from './house-terms.module.css'

const NONE: readonly TermAt[] = []

/** The terms in the source of what is written, and how they are rendered; underlined there while this is shown. */
export function HouseTerms({ unitId }: { unitId: string }) {
  const t = useTranslations('desk.houseTerms')
  const { data } = useQuery(unitTermsQuery(unitId))
  const items = data?.items ?? NONE
  const pointed = useTermMarks(items)
  const shown = items.filter((one, at) => items.findIndex(({ quote }) => quote === one.quote) === at)
  if (shown.length === 0) return null
  return (
    <ul className={styles.terms} aria-label={t('title')}>
      {shown.map((term) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what it says besides is shown where it has the focus.
        <li key={term.quote} tabIndex={0} data-pointed={term.quote === pointed?.quote || undefined}>
          <span dir="auto">{term.quote}</span> <b dir="auto">{term.targets.join(' / ')}</b>
          {term.forbidden.length > 0 && <s dir="auto">{term.forbidden.join(', ')}</s>}
          <small>
            {[t(`of.${term.of}`), term.domain, term.note].filter((words) => words !== undefined).join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  )
}
