import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { MarkedRanges } from '@/components/marked'
import { useMoment } from '@/components/use-moment'
import type { SearchHit } from '@/domain/contract/search-routes'
import { addressOfHit } from './address-of-hit'
import styles from './search.module.css'
import { addressOfSearch, type SearchAsked } from './search-query'

type Props = { hit: SearchHit; asked: SearchAsked; admin: boolean }

/** The words in their context, where they stand, by whom and when. */
export function SearchHitRow({ hit, asked, admin }: Props) {
  const t = useTranslations('search')
  const moment = useMoment()
  const { kind, articleId, title, excerpt, ranges, language, author, check, side } = hit
  const address = addressOfHit(hit, admin)
  const words = <MarkedRanges text={excerpt} ranges={ranges} />
  const untitled = useTranslations('library')('untitled')
  return (
    <li className={styles.row}>
      <p className={styles.what}>
        <span>{kind === 'paragraph' && side ? t(`sides.${side}`) : t(`one.${kind}`)}</span>
        {check && <span>: {check}</span>}
      </p>
      {kind === 'person' ? (
        <p className={styles.words}>
          <Link href={address} data-stop="">
            {title}
          </Link>{' '}
          <span className={styles.email}>{words}</span>
        </p>
      ) : (
        <Link href={address} className={styles.words} lang={language} dir="auto" data-stop="">
          {words}
        </Link>
      )}
      {kind !== 'person' && (
        <p className={styles.facts}>
          {kind !== 'article' && (
            <span className={styles.title} dir="auto">
              {title || untitled}
            </span>
          )}
          {author && <span>{author.name}</span>}
          <time dateTime={hit.at}>{moment(hit.at)}</time>
          {asked.articleId === undefined && articleId !== undefined && (
            <Link href={addressOfSearch({ ...asked, articleId, kind: undefined })}>{t('onlyHere')}</Link>
          )}
        </p>
      )}
    </li>
  )
}
