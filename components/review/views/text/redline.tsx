'use client'

import { useTranslations } from 'next-intl'
import { memo, useDeferredValue, useMemo } from 'react'
import { WithBreaks } from '@/components/redline/with-breaks'
import { hasBlankLine } from '@/domain/manuscript/paragraph-break'
import { redline } from '@/domain/text/redline'
import type { Range } from '@/domain/text/splice'
import { excerpt, type RedlinePiece, redlinePieces } from '../../model/redline-pieces'
import card from '../margin/card.module.css'
import styles from './text.module.css'

type Props = { before: string; after: string }

/** A redline of what is being typed. Deferred, so that it doesn't slow the typing. */
export function LiveRedline({ before, after }: Props) {
  return <Redline before={before} after={useDeferredValue(after)} />
}

/** A redline from one text to another. */
export const Redline = memo(function Redline({ before, after }: Props) {
  const pieces = useMemo(() => redlinePieces(before, redline(before, after)), [before, after])
  return <RedlinePieces pieces={pieces} />
})

export function RedlinePieces({ pieces }: { pieces: readonly RedlinePiece[] }) {
  const t = useTranslations('desk.text')
  return pieces.map(({ type, at, text }, index) => {
    if (type === 'kept') return <span key={at}>{text}</span>
    return type === 'gone' ? (
      <del key={`-${at}`} className={givesWay(text, pieces[index + 1]) ? styles.given : styles.deleted}>
        <span className={styles.visuallyHidden}>{t('deletion')} </span>
        {text}
      </del>
    ) : (
      <ins key={`+${at}`} className={styles.inserted}>
        <span className={styles.visuallyHidden}>{t('insertion')} </span>
        <WithBreaks words={text} />
      </ins>
    )
  })
}

/** The space that gives way to a ¶: struck out it would look like a hyphen. */
const givesWay = (gone: string, next: RedlinePiece | undefined) =>
  gone.trim() === '' && next?.type === 'new' && hasBlankLine(next.text)

type ExcerptProps = {
  text: string
  range: Range
  language: string
  /** Words that replace the range. */
  instead?: string
}

/** A range marked in its sentence; an empty range marks a place between words. */
export function ExcerptText({ text: whole, range, language, instead }: ExcerptProps) {
  const t = useTranslations('desk.text')
  const { before, words, after, cut } = excerpt(whole, range, language)
  const proposed = instead !== undefined && instead !== words
  return (
    <span lang={language} dir="auto">
      {cut.before && '…\u00a0'}
      {before}
      <mark className={card.mark} data-empty={words === '' || undefined}>
        {proposed && words !== '' ? (
          <>
            <span className={styles.visuallyHidden}>{t('deletion')} </span>
            <del className={styles.deleted}>{words}</del>
          </>
        ) : (
          words
        )}
      </mark>
      {proposed && instead !== '' && (
        <>
          <span className={styles.visuallyHidden}> {t('insertion')} </span>
          <ins className={styles.inserted}>
            <WithBreaks words={instead} />
          </ins>
        </>
      )}
      {after}
      {cut.after && '\u00a0…'}
    </span>
  )
}
