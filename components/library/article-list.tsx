import { useTranslations } from 'next-intl'
import type { Article } from '@/domain/contract/shapes'
import { ArticleRow } from './article-row'
import styles from './library.module.css'

const GROUPS = ['open', 'approved', 'others'] as const
type Group = (typeof GROUPS)[number]

/** The articles one may read, in the order that the server gives: one’s own that are open, one’s own approved, the others’. */
export function ArticleList({ articles, words }: { articles: readonly Article[]; words: string }) {
  const t = useTranslations('library.groups')
  return GROUPS.map((group) => {
    const members = articles.filter((article) => groupOf(article) === group)
    if (members.length === 0) return null
    return (
      <section key={group} aria-labelledby={`group-${group}`}>
        <h2 id={`group-${group}`} className={styles.group}>
          {t(group)}
        </h2>
        <ul className={styles.list}>
          {members.map((article) => (
            <ArticleRow key={article.id} article={article} words={words} />
          ))}
        </ul>
      </section>
    )
  })
}

function groupOf({ role, status }: Article): Group {
  if (role === null) return 'others'
  return status === 'approved' ? 'approved' : 'open'
}
