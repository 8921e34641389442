'use client'

import { useTranslations } from 'next-intl'
import select from '@/components/ui/select.module.css'
import type { ReturnPreview } from '@/domain/contract/returns'
import { useArticle } from '../../state/on-desk'
import styles from './returns.module.css'

type Unsure = ReturnPreview['paragraphs'][number]

type Props = {
  preview: ReturnPreview
  /** What was chosen by hand, by the paragraph of the file; null: one of its own. */
  pairs: Readonly<Record<number, string | null>>
  onPair: (index: number, paragraphId: string | null) => void
}

/** Paragraphs of the file that have lost their mark and whose words are others: which of the text each is. */
export function UnsureParagraphs({ preview: { paragraphs, unsure }, pairs, onPair }: Props) {
  const t = useTranslations('desk.return.pairs')
  if (paragraphs.length === 0) return null
  return (
    <section aria-label={t('title')}>
      <h3 className={styles.subtitle}>{t('title')}</h3>
      <p className={styles.soft}>{t('why')}</p>
      <ol className={styles.pairs}>
        {paragraphs.map((paragraph) => {
          const chosen = pairs[paragraph.index]
          return (
            <Paragraph
              key={paragraph.index}
              paragraph={paragraph}
              chosen={chosen === undefined ? paragraph.paragraphId : chosen}
              onPair={(paragraphId) => onPair(paragraph.index, paragraphId)}
            />
          )
        })}
      </ol>
      {unsure > paragraphs.length && <p className={styles.soft}>{t('more', { count: unsure - paragraphs.length })}</p>}
    </section>
  )
}

type ParagraphProps = {
  paragraph: Unsure
  chosen: string | null
  onPair: (paragraphId: string | null) => void
}

function Paragraph({ paragraph: { index, text, candidates }, chosen, onPair }: ParagraphProps) {
  const t = useTranslations('desk.return.pairs')
  const { targetLanguage } = useArticle()
  const one = candidates.find(({ paragraphId }) => paragraphId === chosen)
  const words = { lang: targetLanguage, dir: 'auto' as const }
  return (
    <li>
      <p className={styles.words} {...words}>
        {text}
      </p>
      <div>
        <select
          className={select.select}
          data-wide=""
          aria-label={t('is', { number: index + 1 })}
          value={chosen ?? ''}
          onChange={({ target: { value } }) => onPair(value === '' ? null : value)}
        >
          {candidates.map(({ paragraphId, unitNumber, text: begins, likeness }) => (
            <option key={paragraphId} value={paragraphId}>
              {t('option', { number: unitNumber ?? 0, words: begins.slice(0, BRIEF), likeness })}
            </option>
          ))}
          <option value="">{t('own')}</option>
        </select>
        {one && (
          <p className={styles.words} data-was="" {...words}>
            {one.text}
          </p>
        )}
      </div>
    </li>
  )
}

/** UTF-16 code units by which one tells it among the others. */
const BRIEF = 40
