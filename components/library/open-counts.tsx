import { useTranslations } from 'next-intl'
import type { Article } from '@/domain/contract/shapes'
import styles from './columns.module.css'

/** What stands open in an article, in quiet words; what is decided as one counts once, as it does on its desk. */
export function OpenCounts({ counts }: Pick<Article, 'counts'>) {
  const t = useTranslations('library')
  const { suggestions, decisions, gaps, issues, comments, findings } = counts
  const undecided = decisions.pending + suggestions.conflict
  const open = [
    undecided > 0 && t('suggestions', { count: undecided, conflict: suggestions.conflict }),
    gaps.open > 0 && t('gaps', { count: gaps.open }),
    issues.open > 0 && t('issues', { count: issues.open }),
    comments.open > 0 && t('comments', { count: comments.open }),
    findings.open > 0 && t('findings', { count: findings.open }),
  ].filter((words) => words !== false)
  return (
    <p className={styles.facts}>
      {open.length === 0 ? (
        t('nothingOpen')
      ) : (
        <>
          {t('open')}
          {open.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </>
      )}
    </p>
  )
}
