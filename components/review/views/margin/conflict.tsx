'use client'

import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { SuggestedChange } from '@/components/redline/change'
import { Button } from '@/components/ui/button'
import { useMoment } from '@/components/use-moment'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { locate } from '@/domain/text/locate'
import { repropose } from '../../commands/acts/suggestions'
import { useBusy, useDesk, useDeskState, useTyped } from '../../state/desk-context'
import { leaveForCard } from '../../state/go-to'
import { sendingKeys } from '../../state/keys'
import { useOnDesk } from '../../state/on-desk'
import { dropSelection } from '../../state/selection'
import { ExcerptText, Redline } from '../text/redline'
import styles from './card.module.css'

type Props = { thread: Thread; offers: Offers }

/** The original suggestion, the current text, and a form to suggest it again. It is never applied automatically. */
export function Conflict({ thread, offers }: Props) {
  const t = useTranslations('desk')
  const { article, units } = useOnDesk()
  const { suggestion, anchor, paragraphId, createdAt } = thread
  const when = useMoment()
  if (!suggestion) return null
  const paragraph = units.flatMap(({ target }) => target).find(({ id }) => id === paragraphId)
  const date = when(createdAt)
  const language = article.targetLanguage
  return (
    <>
      <div className={styles.warning}>
        <strong>{t('suggestion.conflict')}</strong> {t('suggestion.conflictWhy')}
      </div>
      <dl className={styles.then}>
        <dt>{t('conflict.proposed', { date })}</dt>
        <dd lang={language} dir="auto">
          {suggestion.structure ? (
            <SuggestedChange thread={thread} />
          ) : (
            <Redline before={suggestion.original} after={suggestion.replacement} />
          )}
        </dd>
        {suggestion.reason && <dd className={styles.words}>{suggestion.reason}</dd>}
        {!suggestion.structure && <Now paragraph={paragraph} anchor={anchor} language={language} />}
      </dl>
      {offers.rebase &&
        (suggestion.structure
          ? (paragraph || paragraphId === null) && <ProposeAgain thread={thread} version={paragraph?.version ?? 1} />
          : paragraph && <Repropose thread={thread} paragraph={paragraph} language={language} />)}
    </>
  )
}

type NowProps = { paragraph: Paragraph | undefined; anchor: Thread['anchor']; language: string }

function Now({ paragraph, anchor, language }: NowProps) {
  const t = useTranslations('desk.conflict')
  if (!paragraph || !anchor) return <dt>{t('removed')}</dt>
  return (
    <>
      <dt>{t('now')}</dt>
      <dd>
        <ExcerptText text={paragraph.text} range={anchor} language={language} />
      </dd>
    </>
  )
}

type ReproposeProps = { thread: Thread; paragraph: Paragraph; language: string }

/**
 * Suggests a suggestion again on the current text: where Stet guesses that it belongs, or on other words that
 * a person selects. The wording can be changed.
 */
function Repropose({ thread, paragraph, language }: ReproposeProps) {
  const t = useTranslations('desk.conflict')
  const id = useId()
  const desk = useDesk()
  const proposed = thread.suggestion?.replacement ?? ''
  const [words, setWords] = useTyped(`${thread.id}:repropose`, proposed)
  const selected = useDeskState((state) => (state.selected?.paragraphId === paragraph.id ? state.selected : null))
  const guess = useMemo(() => thread.anchor && locate(paragraph.text, thread.anchor), [paragraph.text, thread.anchor])
  const busy = useBusy(thread.id)
  const place = selected ?? guess
  const same = place !== null && paragraph.text.slice(place.start, place.end) === words
  const ready = place !== null && !same && !busy
  const send = async () => {
    if (!ready) return
    const { start, end } = place
    const version = selected?.version ?? paragraph.version
    const body = { version, start, end, ...(words !== proposed && { replacement: words }) }
    if (!(await repropose(desk, { thread, body }))) return
    desk.store.forgetTyped(thread.id, ['repropose'])
    desk.store.clearSelection()
    dropSelection()
  }
  return (
    <form
      className={styles.again}
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div>
        <p className={styles.label} role="status">
          {t(selected ? 'chosen' : guess ? 'guess' : 'noGuess')}
        </p>
        {place && (
          <blockquote className={styles.quote} data-guess={!selected || undefined}>
            <ExcerptText text={paragraph.text} range={place} language={language} instead={words} />
          </blockquote>
        )}
      </div>
      {!selected && guess && <p className={styles.soft}>{t('orSelect')}</p>}
      <label className={styles.label} htmlFor={id}>
        {t('wording')}
      </label>
      <textarea
        id={id}
        className={styles.field}
        data-article=""
        lang={language}
        dir="auto"
        rows={1}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={sendingKeys({ send: () => void send(), leave: () => leaveForCard(desk, thread.id) })}
      />
      {same && <p className={styles.soft}>{t('same')}</p>}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={!ready}>
          {t('here')}
        </Button>
      </div>
    </form>
  )
}

/** A structural change has no words to locate: it is suggested again unchanged. */
function ProposeAgain({ thread, version }: { thread: Thread; version: number }) {
  const t = useTranslations('desk.conflict')
  const desk = useDesk()
  const busy = useBusy(thread.id)
  return (
    <div className={styles.actions}>
      <Button
        variant="primary"
        disabled={busy}
        onClick={() => void repropose(desk, { thread, body: { version, start: 0, end: 0 } })}
      >
        {t('again')}
      </Button>
    </div>
  )
}
