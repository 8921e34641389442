import { useTranslations } from 'next-intl'
import { WithBreaks } from '@/components/redline/with-breaks'
import type { Range } from '@/domain/text/splice'
import { excerpt } from '../../model/excerpt'
import styles from '../margin/card.module.css'
import text from './text.module.css'

type Props = {
  text: string
  range: Range
  language: string
  /** Words that are to stand in their place. */
  instead?: string
}

/** Words marked in their sentence; where there are none, the place between two. */
export function Excerpted({ text: whole, range, language, instead }: Props) {
  const t = useTranslations('desk.text')
  const { before, words, after, cut } = excerpt(whole, range, language)
  const proposed = instead !== undefined && instead !== words
  return (
    <span lang={language} dir="auto">
      {cut.before && '… '}
      {before}
      <mark className={styles.mark} data-empty={words === '' || undefined}>
        {proposed && words !== '' ? (
          <>
            <span className={text.spoken}>{t('deletion')} </span>
            <del className={text.deleted}>{words}</del>
          </>
        ) : (
          words
        )}
      </mark>
      {proposed && instead !== '' && (
        <>
          <span className={text.spoken}> {t('insertion')} </span>
          <ins className={text.inserted}>
            <WithBreaks words={instead} />
          </ins>
        </>
      )}
      {after}
      {cut.after && ' …'}
    </span>
  )
}
