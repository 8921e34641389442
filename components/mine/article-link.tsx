import Link from 'next/link'
import { LeadTitle, OtherTitle } from '@/components/library/article-titles'
import { useTitles } from '@/components/titles'
import type { ArticleNamed } from '@/domain/contract/mine'
import styles from './mine.module.css'

export function ArticleLink({ article }: { article: ArticleNamed }) {
  return (
    <>
      <Link href={`/articles/${article.id}`} className={styles.title} data-stop="">
        <LeadTitle article={article} />
      </Link>
      <OtherTitle article={article} />
    </>
  )
}

/** An article’s name in the text of a line. */
export function ArticleHeading({ article }: { article: ArticleNamed }) {
  const { lead } = useTitles()(article)
  return (
    <span lang={lead.lang} dir="auto">
      <span className={styles.heading}>{lead.text}</span>
    </span>
  )
}
