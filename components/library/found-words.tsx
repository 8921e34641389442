import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Marked } from '@/components/marked'
import type { Article, Found } from '@/domain/contract/shapes'
import styles from './article-row.module.css'

type Props = { article: Article; found: Found; words: string }

/** Where a search found its words first. In a title they are marked where it stands. */
export function FoundWords({ article, found, words }: Props) {
  const t = useTranslations('library.foundIn')
  if (found.in === 'title') return null
  const lang = found.side === 'source' ? article.sourceLanguage : article.targetLanguage
  const excerpt = <Marked text={found.excerpt} words={words} />
  return (
    <p className={styles.found}>
      <span className={styles.where}>{t(found.side ?? 'comment')}</span>{' '}
      {found.threadId === undefined ? (
        <span lang={lang}>{excerpt}</span>
      ) : (
        <Link href={`/articles/${article.id}?thread=${found.threadId}`}>{excerpt}</Link>
      )}
    </p>
  )
}
