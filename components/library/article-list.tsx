import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { Article } from '@/domain/contract/shapes'
import { ArticleMenu } from './article-menu'
import styles from './library.module.css'

/** The articles one may read, newest change first. */
export function ArticleList({ articles }: { articles: readonly Article[] }) {
  return (
    <ul className={styles.list}>
      {articles.map((article) => (
        <ArticleRow key={article.id} article={article} />
      ))}
    </ul>
  )
}

function ArticleRow({ article }: { article: Article }) {
  const t = useTranslations('library')
  const status = useTranslations('desk.status')
  const format = useFormatter()
  const { counts, title, dueAt } = article
  const left = [
    counts.suggestions.pending > 0 && t('pending', { count: counts.suggestions.pending }),
    counts.suggestions.conflict > 0 && t('conflict', { count: counts.suggestions.conflict }),
    counts.gaps.open > 0 && t('gaps', { count: counts.gaps.open }),
    counts.issues.open > 0 && t('issues', { count: counts.issues.open }),
    counts.comments.open > 0 && t('comments', { count: counts.comments.open }),
    counts.findings.open > 0 && t('findings', { count: counts.findings.open }),
  ].filter((words) => words !== false)
  return (
    <li className={styles.row}>
      <div className={styles.titles}>
        <Link href={`/articles/${article.id}`} className={styles.title} lang={article.targetLanguage}>
          {title.target || title.source || t('untitled')}
        </Link>
        {title.target !== '' && title.source !== '' && (
          <p className={styles.source} lang={article.sourceLanguage}>
            {title.source}
          </p>
        )}
        <p className={styles.facts}>
          <span data-status={article.status} className={styles.status}>
            {status(article.status)}
          </span>
          <span>{t('read', { done: counts.signedOff, all: counts.units })}</span>
          {left.map((words) => (
            <span key={words}>{words}</span>
          ))}
          {dueAt && (
            <span>
              {t('due', { date: format.dateTime(new Date(dueAt), { dateStyle: 'medium', timeZone: 'UTC' }) })}
            </span>
          )}
        </p>
      </div>
      <p className={styles.changed}>
        <time dateTime={article.updatedAt}>{format.relativeTime(new Date(article.updatedAt))}</time>
      </p>
      <ArticleMenu article={article} />
    </li>
  )
}
