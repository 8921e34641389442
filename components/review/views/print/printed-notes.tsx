'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { DAY_AND_TIME } from '@/components/use-moment'
import type { Thread } from '@/domain/contract/shapes'
import { oneOfEach } from '@/domain/groups'
import { withNames } from '@/domain/mention'
import { numbersOf } from '@/domain/unit-number'
import { VALUES } from '../../model/filter'
import { useChanges } from '../../state/changes'
import { useDeskState } from '../../state/desk-context'
import { useOnDesk, useParts } from '../../state/on-desk'
import { usePrinting } from '../../state/printing'
import { DRAWN } from '../../state/slices/focus'
import { authorsOf, kindWords, useFilterWords } from '../../state/words'
import { ThreadSummary } from '../margin/thread-summary'
import styles from './print.module.css'

/** On paper only: after the article every change and note that the filter shows, unit by unit; what is one decision once. */
export function PrintedNotes() {
  return usePrinting() ? (
    <>
      <Missing />
      <Notes />
    </>
  ) : null
}

/** A browser that prints doesn't wait: the paper says what isn't on it. */
function Missing() {
  const t = useTranslations('desk.print')
  const { whole, units, article } = useOnDesk()
  const comparing = useDeskState(({ view }) => DRAWN[view].text === 'both')
  const changes = useChanges()
  if (whole && !(comparing && !changes.whole)) return null
  return (
    <p className={styles.missing}>
      {whole ? t('changesMissing') : t('unitsMissing', { units: units.length, of: article.counts.units })}
    </p>
  )
}

function Notes() {
  const t = useTranslations('desk')
  const { units, shown } = useOnDesk()
  const numbers = useMemo(() => numbersOf(units), [units])
  const notes = useMemo(() => oneOfEach(shown.threads), [shown.threads])
  if (notes.length === 0) return null
  return (
    <section className={styles.notes}>
      <h2>{t('print.notes')}</h2>
      <ol>
        {notes.map((thread) => (
          <Note key={thread.id} thread={thread} number={numbers.get(thread.unitId ?? '')} />
        ))}
      </ol>
    </section>
  )
}

function Note({ thread, number }: { thread: Thread; number: number | undefined }) {
  const t = useTranslations('desk')
  const format = useFormatter()
  const { wordsOf } = useFilterWords(useMemo(() => authorsOf([thread]), [thread]))
  const parts = useParts(thread.id)
  const { author, createdAt, anchor, suggestion, gap, comments } = thread
  const when = (at: string) => format.dateTime(new Date(at), DAY_AND_TIME)
  const status = VALUES.status(thread, new Date()).at(-1)
  const heading = [
    number === undefined ? t('print.article') : t('print.unit', { number }),
    kindWords(t, thread, parts),
    author.name,
    when(createdAt),
    ...(status ? [wordsOf('status', status)] : []),
    ...(suggestion?.decidedBy ? [suggestion.decidedBy.name] : []),
  ]
  return (
    <li>
      <p className={styles.heading}>{heading.join(' · ')}</p>
      {!suggestion && anchor && anchor.quote !== '' && <q dir="auto">{anchor.quote}</q>}
      {/* What others say is in their comments. */}
      {(suggestion || gap) && (
        <p dir="auto">
          <ThreadSummary thread={thread} />
        </p>
      )}
      {[suggestion?.reason, suggestion?.decisionNote, gap?.resolutionNote].map(
        (words) => words && <p key={words}>{words}</p>,
      )}
      {comments
        .filter(({ deletedAt }) => deletedAt === undefined)
        .map((comment) => (
          <p key={comment.id} dir="auto">
            <b>{comment.author.name}</b> {withNames(comment.body)}
          </p>
        ))}
    </li>
  )
}
