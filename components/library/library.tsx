import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Keys } from '@/components/shell/keys'
import { Empty, Page } from '@/components/shell/page'
import type { Article } from '@/domain/contract/shapes'
import { ArticleList } from './article-list'
import { ImportButton } from './import/import-button'
import { ImportProvider } from './import/import-provider'
import styles from './library.module.css'
import { addressOf, isFiltered, type LibraryQuery } from './library-query'
import { LibrarySearch } from './library-search'
import { RemovalProvider } from './removal'

type Props = {
  articles: readonly Article[]
  query: LibraryQuery
  /** Where this page of the list begins, and where the next does. */
  cursor: string | undefined
  nextCursor: string | null
  admin: boolean
}

export function Library({ articles, query, cursor, nextCursor, admin }: Props) {
  const t = useTranslations('library')
  const empty = articles.length === 0 && cursor === undefined && !isFiltered(query)
  return (
    <Page title={t('title')}>
      <ImportProvider>
        <RemovalProvider>
          {empty ? (
            <FirstArticle />
          ) : (
            <LibrarySearch query={query} admin={admin} beside={<ImportButton>{t('import')}</ImportButton>}>
              {articles.length > 0 ? <ArticleList articles={articles} words={query.q.trim()} /> : <NothingFound />}
            </LibrarySearch>
          )}
        </RemovalProvider>
      </ImportProvider>
      {(cursor !== undefined || nextCursor !== null) && (
        <nav className={styles.turn} aria-label={t('pages')}>
          {nextCursor !== null && (
            <Link href={addressOf(query, nextCursor)} data-stop="">
              {t('more')}
            </Link>
          )}
          {cursor !== undefined && (
            <Link href={addressOf(query)} data-stop="">
              {t('firstPage')}
            </Link>
          )}
        </nav>
      )}
      {!empty && <Keys other="mine" more={{ '/': t('keys.search'), Delete: t('keys.remove') }} />}
    </Page>
  )
}

/** The library before anything is in it: what goes in, and the way there. */
function FirstArticle() {
  const t = useTranslations('library')
  return (
    <div className={styles.first}>
      <Empty>{t('empty')}</Empty>
      <ImportButton>{t('first')}</ImportButton>
      <p>{t('firstDrop')}</p>
    </div>
  )
}

function NothingFound() {
  const t = useTranslations('library')
  return (
    <>
      <Empty>{t('nothingFound')}</Empty>
      <Link href="/" data-stop="">
        {t('showAll')}
      </Link>
    </>
  )
}
