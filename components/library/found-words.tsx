import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Marked } from '@/components/marked'
import { addressOfPlace, type Place } from '@/components/place'
import type { Article, Found } from '@/domain/contract/shapes'
import styles from './article-row.module.css'

type Props = { article: Article; found: Found; words: string }

/** Where a search found its words first. In a title they are marked where it stands. */
export function FoundWords({ article, found, words }: Props) {
  const t = useTranslations('library.foundIn')
  if (found.in === 'title') return null
  const lang = found.side === 'source' ? article.sourceLanguage : article.targetLanguage
  const place = placeOf(found)
  const excerpt = <Marked text={found.excerpt} words={words} />
  return (
    <p className={styles.found}>
      <span className={styles.where}>{t(found.side ?? 'comment')}</span>{' '}
      {place && (
        <Link href={addressOfPlace(article.id, place)} lang={place.at === 'unit' ? lang : undefined}>
          {excerpt}
        </Link>
      )}
    </p>
  )
}

function placeOf({ unitId, threadId }: Found): Place | undefined {
  if (threadId !== undefined) return { at: 'thread', id: threadId }
  return unitId === undefined ? undefined : { at: 'unit', id: unitId }
}
