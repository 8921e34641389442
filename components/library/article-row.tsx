import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Marked } from '@/components/marked'
import type { Article } from '@/domain/contract/shapes'
import styles from './article-row.module.css'
import { useDueWords } from './due-words'
import { FoundWords } from './found-words'
import { OpenThings } from './open-things'
import { RemovableRow } from './removable-row'
import { Who } from './who'

/** An article in the library: what it is, how far it is, until when and by whom. `words`: searched for. */
export function ArticleRow({ article, words }: { article: Article; words: string }) {
  const t = useTranslations('library')
  const status = useTranslations('desk.status')
  const format = useFormatter()
  const { counts, title, found, members = [] } = article
  const due = useDueWords()(article)
  return (
    <RemovableRow article={article}>
      <div className={styles.about}>
        <Link
          href={`/articles/${article.id}`}
          className={styles.title}
          lang={article.targetLanguage}
          dir="auto"
          data-stop=""
        >
          <Marked text={title.target || title.source || t('untitled')} words={words} />
        </Link>
        {title.target !== '' && title.source !== '' && (
          <p className={styles.source} lang={article.sourceLanguage} dir="auto">
            <Marked text={title.source} words={words} />
          </p>
        )}
        {found && <FoundWords article={article} found={found} words={words} />}
        <OpenThings counts={counts} />
      </div>
      <div className={styles.state}>
        <p>
          <span data-status={article.status} className={styles.status}>
            {status(article.status)}
          </span>{' '}
          · <span>{t('read', { done: counts.signedOff, all: counts.units })}</span>
        </p>
        <progress aria-hidden="true" className={styles.progress} max={counts.units || 1} value={counts.signedOff} />
        {due && <p data-late={due.late || undefined}>{due.words}</p>}
        <p className={styles.changed}>
          <time dateTime={article.updatedAt}>
            {t('changed', { when: format.relativeTime(new Date(article.updatedAt)) })}
          </time>
        </p>
      </div>
      <Who members={members} />
    </RemovableRow>
  )
}
