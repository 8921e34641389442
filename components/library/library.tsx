import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { addressOfSearch } from '@/components/search/search-query'
import { Keys } from '@/components/shell/keys'
import { Empty, Page } from '@/components/shell/page'
import type { Article } from '@/domain/contract/shapes'
import { ArticleList } from './article-list'
import { ImportButton } from './import/import-button'
import { ImportProvider } from './import/import-provider'
import styles from './library.module.css'
import { addressOf, addressOfRemoved, isFiltered, type LibraryQuery } from './library-query'
import { LibrarySearch } from './library-search'
import { RemovalProvider } from './removal/removal'
import { RemovedList } from './removal/removed-list'

type Props = {
  articles: readonly Article[]
  query: LibraryQuery
  /** Where this page of the list begins, and where the next does. */
  cursor: string | undefined
  nextCursor: string | null
  admin: boolean
  meId: string
  /** How many removed articles one may restore. */
  removed: number
}

export function Library({ articles, query, cursor, nextCursor, admin, meId, removed }: Props) {
  const t = useTranslations('library')
  const empty = articles.length === 0 && cursor === undefined && !isFiltered(query)
  return (
    <Page title={t('title')}>
      <ImportProvider>
        <RemovalProvider meId={meId}>
          {empty ? (
            <FirstArticle />
          ) : (
            <LibrarySearch query={query} admin={admin} beside={<ImportButton>{t('import')}</ImportButton>}>
              {query.q.trim() !== '' && <SearchAll words={query.q.trim()} />}
              {articles.length > 0 ? (
                <ArticleList articles={articles} words={query.q.trim()} />
              ) : (
                <NothingFound words={query.q.trim()} />
              )}
            </LibrarySearch>
          )}
        </RemovalProvider>
      </ImportProvider>
      <Pages cursor={cursor} nextCursor={nextCursor} address={(at) => addressOf(query, at)} />
      {removed > 0 && (
        <p className={styles.toRemoved}>
          <Link href={addressOfRemoved()} data-stop="">
            {t('removedList.link', { count: removed })}
          </Link>
        </p>
      )}
      {!empty && <Keys other="mine" more={{ '/': t('keys.search'), Delete: t('keys.remove') }} />}
    </Page>
  )
}

type RemovedProps = Pick<Props, 'articles' | 'cursor' | 'nextCursor' | 'admin'>

/** What has been removed from the library and can be restored. */
export function RemovedArticles({ articles, cursor, nextCursor, admin }: RemovedProps) {
  const t = useTranslations('library')
  return (
    <Page title={t('removedList.title')}>
      <RemovedList articles={articles} />
      <Pages cursor={cursor} nextCursor={nextCursor} address={addressOfRemoved} />
      <Keys other="library" open={t('keys.restore')} more={admin ? { Delete: t('keys.purge') } : {}} />
    </Page>
  )
}

type PagesProps = Pick<Props, 'cursor' | 'nextCursor'> & { address: (cursor?: string) => string }

/** To the next page of a list, and to its first. */
function Pages({ cursor, nextCursor, address }: PagesProps) {
  const t = useTranslations('library')
  if (cursor === undefined && nextCursor === null) return null
  return (
    <nav className={styles.turn} aria-label={t('pages')}>
      {nextCursor !== null && (
        <Link href={address(nextCursor)} data-stop="">
          {t('more')}
        </Link>
      )}
      {cursor !== undefined && (
        <Link href={address()} data-stop="">
          {t('firstPage')}
        </Link>
      )}
    </nav>
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

/** The library finds articles; this leads to each place of the words, in everything that is written. */
function SearchAll({ words }: { words: string }) {
  const t = useTranslations('library')
  return (
    <p className={styles.searchAll}>
      <Link href={addressOfSearch({ q: words })} data-stop="">
        {t('searchAll', { words })}
      </Link>
    </p>
  )
}

function NothingFound({ words }: { words: string }) {
  const t = useTranslations('library')
  return (
    <>
      <Empty>{t(words === '' ? 'nothingMatches' : 'nothingFound')}</Empty>
      <Link href="/" data-stop="">
        {t('showAll')}
      </Link>
    </>
  )
}
