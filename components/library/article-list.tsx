import { useTranslations } from 'next-intl'
import type { Article } from '@/domain/contract/shapes'
import { COLUMNS } from './columns'
import styles from './library.module.css'
import { RemovableRow } from './removable-row'

const GROUPS = ['open', 'approved', 'others'] as const
type Group = (typeof GROUPS)[number]

/** The articles one may read, in the order that the server gives: one’s own that are open, one’s own approved, the others’. `words`: searched for. */
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
            <RemovableRow key={article.id} article={article}>
              {Object.entries(COLUMNS).map(([name, Column]) => (
                <Column key={name} article={article} words={words} />
              ))}
            </RemovableRow>
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
