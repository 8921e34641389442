import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Keys } from '@/components/shell/keys'
import { Empty, Page } from '@/components/shell/page'
import type { SearchHit } from '@/domain/contract/search-routes'
import styles from './search.module.css'
import { type Choice, SearchForm } from './search-form'
import { SearchHitRow } from './search-hit-row'
import { addressOfSearch, isNarrowed, type SearchAsked } from './search-query'

type Props = {
  asked: SearchAsked
  hits: readonly SearchHit[]
  /** Where this page of the list begins, and where the next does. */
  cursor: string | undefined
  nextCursor: string | null
  people: readonly Choice[]
  articles: readonly Choice[]
  admin: boolean
}

/** Everything that one may read, by its words. */
export function Search({ asked, hits, cursor, nextCursor, people, articles, admin }: Props) {
  const t = useTranslations('search')
  return (
    <Page title={t('title')}>
      <SearchForm asked={asked} people={people} articles={articles}>
        {asked.q.trim() === '' ? (
          <Empty>{t('lead')}</Empty>
        ) : hits.length === 0 ? (
          <NothingFound asked={asked} />
        ) : (
          <ol className={styles.list} aria-label={t('results')}>
            {hits.map((hit) => (
              <SearchHitRow key={`${hit.kind} ${idOf(hit)}`} hit={hit} asked={asked} admin={admin} />
            ))}
          </ol>
        )}
        <Pages asked={asked} cursor={cursor} nextCursor={nextCursor} />
      </SearchForm>
      <Keys other="library" more={{ '/': t('keys.words'), F: t('keys.kind') }} />
    </Page>
  )
}

const idOf = ({ paragraphId, threadId, findingId, personId, articleId, at, excerpt }: SearchHit) =>
  findingId ?? (threadId === undefined ? (paragraphId ?? personId ?? articleId) : `${threadId} ${at} ${excerpt}`)

function NothingFound({ asked }: { asked: SearchAsked }) {
  const t = useTranslations('search')
  return (
    <>
      <Empty>{t('nothing')}</Empty>
      {isNarrowed(asked) && (
        <Link href={addressOfSearch({ q: asked.q })} data-stop="">
          {t('everywhere')}
        </Link>
      )}
    </>
  )
}

function Pages({ asked, cursor, nextCursor }: Pick<Props, 'asked' | 'cursor' | 'nextCursor'>) {
  const t = useTranslations('library')
  if (cursor === undefined && nextCursor === null) return null
  return (
    <nav className={styles.turn} aria-label={t('pages')}>
      {nextCursor !== null && (
        <Link href={addressOfSearch(asked, nextCursor)} data-stop="">
          {t('more')}
        </Link>
      )}
      {cursor !== undefined && (
        <Link href={addressOfSearch(asked)} data-stop="">
          {t('firstPage')}
        </Link>
      )}
    </nav>
  )
}
