'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { SentencePair } from '@/domain/contract/findings'
import type { MemoryMatch, RememberedSentence } from '@/domain/contract/memory-routes'
import type { Paragraph, Unit } from '@/domain/contract/shapes'
import { addressOfTarget } from '@/domain/link-target'
import type { Range } from '@/domain/text/splice'
import { memoryQuery, sentencesQuery } from '../../state/article-queries'
import { useDesk } from '../../state/desk-context'
import { loadedUnits } from '../../state/loaded'
import { useArticle } from '../../state/on-desk'
import { Redline } from '../text/redline'
import text from '../text/text.module.css'
import styles from './translated-before.module.css'

/** Words of a paragraph; null: all of them. */
type Words = { readonly paragraphId: string; readonly range: Range | null }
type Props = { unitId: string; words: Words }

/** What was made of sentences like the source of these words, in articles that were approved. Nothing, where there are none. */
export function TranslatedBefore({ unitId, words }: Props) {
  const unit = loadedUnits(useDesk()).find(({ id }) => id === unitId)
  return unit && unit.source.length > 0 ? <Remembered unit={unit} words={words} /> : null
}

function Remembered({ unit, words }: { unit: Unit; words: Words }) {
  const t = useTranslations('desk.memory')
  const id = useId()
  const { data: memory } = useQuery(memoryQuery(unit))
  const { data: sentences } = useQuery({ ...sentencesQuery(unit), enabled: (memory?.sentences.length ?? 0) > 0 })
  const about = memory?.sentences.filter((one) => renders(sentences?.pairs, one, words)) ?? []
  if (about.length === 0) return null
  return (
    <section aria-labelledby={id} className={styles.memory}>
      <p id={id} className={styles.label}>
        {t('title')}
      </p>
      <ul>
        {about.flatMap((one) =>
          one.matches.map((match) => (
            <Match key={`${one.start} ${match.target}`} match={match} source={textOf(unit.source, one)} />
          )),
        )}
      </ul>
    </section>
  )
}

function Match({
  match: { score, source, target, article, memory },
  source: own,
}: {
  match: MemoryMatch
  source: string
}) {
  const t = useTranslations('desk.memory')
  const { sourceLanguage, targetLanguage } = useArticle()
  return (
    <li>
      <span className={styles.score} title={t('alike', { score })}>
        <span aria-hidden="true">{score}</span>
        <span className={text.visuallyHidden}>{t('alike', { score })}</span>
      </span>
      <div>
        <p className={styles.target} lang={targetLanguage} dir="auto">
          {target}
        </p>
        {score < 100 && (
          <p className={styles.source} lang={sourceLanguage} dir="auto">
            <Redline before={own} after={source} />
          </p>
        )}
        <p className={styles.origin}>
          {article ? (
            <a href={addressOfTarget(article.id, { at: 'unit', id: article.unitId })} target="_blank" rel="noreferrer">
              {article.title || t('untitled')}
            </a>
          ) : (
            memory?.name
          )}
        </p>
      </div>
    </li>
  )
}

const textOf = (paragraphs: readonly Paragraph[], { paragraphId, start, end }: RememberedSentence): string =>
  paragraphs.find(({ id }) => id === paragraphId)?.text.slice(start, end) ?? ''

/** Whether a sentence of the source is one that the words render, or one of them. Not known: it may be. */
function renders(pairs: readonly SentencePair[] | undefined, sentence: RememberedSentence, words: Words): boolean {
  if (!pairs || words.range === null) return true
  const touch = (one: Place, other: Place) =>
    one.paragraphId === other.paragraphId && one.start <= other.end && other.start <= one.end
  const place = { paragraphId: words.paragraphId, ...words.range }
  const own = pairs.filter(({ source, target }) => [...source, ...target].some((one) => touch(one, place)))
  return own.length === 0 || own.some(({ source }) => source.some((one) => touch(one, sentence)))
}

type Place = Range & { readonly paragraphId: string }
