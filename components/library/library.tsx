import { useTranslations } from 'next-intl'
import { Empty, Page } from '@/components/shell/page'
import type { ArticleStatus } from '@/domain/contract/names'
import type { Article } from '@/domain/contract/shapes'
import { ArticleList } from './article-list'
import { BringIn } from './bring-in'
import { FirstArticle } from './first-article'
import { ImportProvider } from './import/import-provider'
import styles from './library.module.css'
import { RemovedProvider } from './removed'
import { SearchForm } from './search-form'

type Props = {
  articles: readonly Article[]
  nextCursor: string | null
  q: string
  status: ArticleStatus | undefined
}

export function Library({ articles, nextCursor, q, status }: Props) {
  const t = useTranslations('library')
  const asked = q !== '' || status !== undefined
  return (
    <Page title={t('title')}>
      <ImportProvider>
        <div className={styles.tools}>
          <SearchForm q={q} status={status} />
          <BringIn />
        </div>
        <RemovedProvider>
          {articles.length > 0 ? (
            <ArticleList articles={articles} />
          ) : asked ? (
            <Empty>{t('nothingFound')}</Empty>
          ) : (
            <FirstArticle />
          )}
        </RemovedProvider>
      </ImportProvider>
      {nextCursor !== null && (
        <a
          className={styles.more}
          href={`/?${new URLSearchParams({ ...(q && { q }), ...(status && { status }), cursor: nextCursor })}`}
        >
          {t('more')}
        </a>
      )}
    </Page>
  )
}
