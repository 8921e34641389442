import { useTranslations } from 'next-intl'
import type { Thread } from '@/domain/contract/shapes'
import styles from './card.module.css'
import { Quote } from './quote'

export function IssueBody({ thread }: { thread: Thread }) {
  const t = useTranslations('desk')
  return (
    <>
      <Quote thread={thread} />
      {thread.issue && (
        <p className={styles.soft}>{t('severity.label', { severity: t(`severity.${thread.issue.severity}`) })}</p>
      )}
    </>
  )
}
