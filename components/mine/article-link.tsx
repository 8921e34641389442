import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ArticleNamed } from '@/domain/contract/mine'
import styles from './mine.module.css'

export function ArticleLink({ article }: { article: ArticleNamed }) {
  return (
    <Link href={`/articles/${article.id}`} className={styles.title} lang={languageOf(article)} data-stop="">
      {useTitle()(article)}
    </Link>
  )
}

/** An article’s name in the text of a line. */
export function ArticleHeading({ article }: { article: ArticleNamed }) {
  return <span lang={languageOf(article)}>{useTitle()(article)}</span>
}

function useTitle() {
  const t = useTranslations('library')
  return ({ title }: ArticleNamed) => title.target || title.source || t('untitled')
}

const languageOf = ({ title, sourceLanguage, targetLanguage }: ArticleNamed) =>
  title.target === '' && title.source !== '' ? sourceLanguage : targetLanguage
