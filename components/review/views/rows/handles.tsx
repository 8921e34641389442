'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMending } from '../../commands/mending'
import { offersAt } from '../../model/alignment-offers'
import type { At } from '../../model/places'
import { unitsQuery } from '../../state/article-queries'
import { useDesk } from '../../state/desk-context'
import styles from './place.module.css'
import { Sign } from './sign'

const HANDLES = [
  ['up', '⇧↑'],
  ['split', 'S'],
  ['down', '⇧↓'],
] as const

/** Beside a paragraph: what moves it to another row, or begins one with it. For the mouse; the keys do the same. */
export function Handles({ at }: { at: At }) {
  const t = useTranslations('desk.alignment')
  const { articleId } = useDesk()
  const { data: units = [] } = useQuery(unitsQuery(articleId))
  const { mend } = useMending(units)
  const offers = offersAt(units, at)
  return (
    <div className={styles.handles} data-side={at.side}>
      {HANDLES.filter(([deed]) => offers[deed]).map(([deed, key]) => (
        <button
          key={deed}
          type="button"
          className={styles.handle}
          aria-label={t(deed)}
          title={`${t(deed)} (${key})`}
          tabIndex={-1}
          onClick={() => mend(deed, at)}
        >
          <Sign of={deed} />
        </button>
      ))}
    </div>
  )
}
