import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Keys } from '@/components/shell/keys'
import { Empty, Page } from '@/components/shell/page'
import type { Article } from '@/domain/contract/shapes'
import { ArticleList } from './article-list'
import { type Asked, addressOf, isFiltered } from './asked'
import { BringIn } from './bring-in'
import { Finding } from './finding'
import { FirstArticle } from './first-article'
import { ImportProvider } from './import/import-provider'
import styles from './library.module.css'
import { RemovedProvider } from './removed'

type Props = {
  articles: readonly Article[]
  asked: Asked
  /** Where this page of the list begins, and where the next does. */
  cursor: string | undefined
  nextCursor: string | null
  admin: boolean
}

export function Library({ articles, asked, cursor, nextCursor, admin }: Props) {
  const t = useTranslations('library')
  const empty = articles.length === 0 && cursor === undefined && !isFiltered(asked)
  return (
    <Page title={t('title')}>
      <ImportProvider>
        <RemovedProvider>
          {empty ? (
            <FirstArticle />
          ) : (
            <Finding asked={asked} admin={admin} beside={<BringIn />}>
              {articles.length > 0 ? <ArticleList articles={articles} words={asked.q.trim()} /> : <NothingFound />}
            </Finding>
          )}
        </RemovedProvider>
      </ImportProvider>
      {(cursor !== undefined || nextCursor !== null) && (
        <nav className={styles.turn} aria-label={t('turn')}>
          {nextCursor !== null && (
            <Link href={addressOf(asked, nextCursor)} data-stop="">
              {t('more')}
            </Link>
          )}
          {cursor !== undefined && (
            <Link href={addressOf(asked)} data-stop="">
              {t('fromTheTop')}
            </Link>
          )}
        </nav>
      )}
      {!empty && <Keys other="mine" more={{ '/': t('keys.search'), Delete: t('keys.remove') }} />}
    </Page>
  )
}

function NothingFound() {
  const t = useTranslations('library')
  return (
    <>
      <Empty>{t('nothingFound')}</Empty>
      <Link href="/" data-stop="">
        {t('everything')}
      </Link>
    </>
  )
}
