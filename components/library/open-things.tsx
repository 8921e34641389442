import { useTranslations } from 'next-intl'
import type { Article } from '@/domain/contract/shapes'
import styles from './article-row.module.css'

/** What stands open in an article, in quiet words. */
export function OpenThings({ counts }: Pick<Article, 'counts'>) {
  const t = useTranslations('library')
  const { suggestions, gaps, issues, comments, findings } = counts
  const open = [
    suggestions.pending > 0 && t('pending', { count: suggestions.pending }),
    suggestions.conflict > 0 && t('conflict', { count: suggestions.conflict }),
    gaps.open > 0 && t('gaps', { count: gaps.open }),
    issues.open > 0 && t('issues', { count: issues.open }),
    comments.open > 0 && t('comments', { count: comments.open }),
    findings.open > 0 && t('findings', { count: findings.open }),
  ].filter((words) => words !== false)
  return (
    <p className={styles.facts}>
      {open.length === 0 ? t('nothingOpen') : open.map((words) => <span key={words}>{words}</span>)}
    </p>
  )
}
