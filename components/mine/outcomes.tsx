import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Outcome } from '@/domain/contract/names'
import styles from './mine.module.css'

/** Chooses suggestions by what became of them; the choice stands in the address. */
export function Outcomes({ outcome }: { outcome: Outcome | undefined }) {
  const t = useTranslations('mine')
  return (
    <nav className={styles.outcomes} aria-label={t('byOutcome')}>
      {([undefined, ...Outcome.options] as const).map((name) => (
        <Link
          key={name ?? 'all'}
          href={name === undefined ? '/mine' : `/mine?outcome=${name}`}
          scroll={false}
          aria-current={name === outcome ? 'true' : undefined}
        >
          {t(`outcomes.${name ?? 'all'}`)}
        </Link>
      ))}
    </nav>
  )
}
