'use client'

import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import type { Unsent } from '../../model/unsent'
import styles from './removed.module.css'

/** What was being written, to be taken along. */
export function UnsentList({ unsent, gone = false }: { unsent: readonly Unsent[]; gone?: boolean }) {
  const t = useTranslations('desk.removed')
  if (unsent.length === 0) return null
  return (
    <section className={styles.unsent} aria-label={t('unsent')}>
      <p>{t(gone ? 'unsentGone' : 'unsentKept')}</p>
      <ul>
        {unsent.map(({ id, kind, quote, words }) => (
          <li key={id}>
            <p className={styles.what} dir="auto">
              {quote === undefined ? t(`kind.${kind}`) : t('about', { kind: t(`kind.${kind}`), quote })}
            </p>
            <CopyText text={words} />
          </li>
        ))}
      </ul>
    </section>
  )
}
