import { useTranslations } from 'next-intl'
import { Initials } from '@/components/ui/initials'
import type { Article } from '@/domain/contract/shapes'
import styles from './article-row.module.css'

const SHOWN = 5

/** Who is on an article: the initials to the eye, the names to a screen reader. */
export function Who({ members }: { members: NonNullable<Article['members']> }) {
  const t = useTranslations('library')
  if (members.length === 0) return null
  const names = members.map(({ name }) => name)
  return (
    <p className={styles.who}>
      <span className={styles.spoken}>{t('who', { names: names.join(', ') })}</span>
      <span className={styles.initials} aria-hidden="true">
        {members.slice(0, SHOWN).map(({ userId, name }) => (
          <Initials key={userId} id={userId} name={name} />
        ))}
      </span>
      {members.length > SHOWN && (
        <span aria-hidden="true" title={names.slice(SHOWN).join(', ')}>
          +{members.length - SHOWN}
        </span>
      )}
    </p>
  )
}
