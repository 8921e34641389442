'use client'

import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { Button } from '@/components/ui/button'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { locate } from '@/domain/text/locate'
import { useSuggestionActions } from '../../commands/suggestion-actions'
import { useDesk, useDeskState, useTyped } from '../../state/desk-context'
import { sendingKeys } from '../../state/typing'
import { useGoTo } from '../../state/use-go-to'
import { Excerpted } from '../text/excerpted'
import styles from './card.module.css'

type Props = { thread: Thread; paragraph: Paragraph; language: string }

/**
 * Proposes a suggestion again on the text as it stands: where the machine guesses that it belongs, or on other words that
 * a person selects. The wording can be mended on the way.
 */
export function Repropose({ thread, paragraph, language }: Props) {
  const t = useTranslations('desk.conflict')
  const id = useId()
  const { store } = useDesk()
  const slot = `${thread.id}:repropose`
  const proposed = thread.suggestion?.replacement ?? ''
  const [words, setWords] = useTyped(slot, proposed)
  const selected = useDeskState((state) => (state.selected?.paragraphId === paragraph.id ? state.selected : null))
  const guess = useMemo(() => thread.anchor && locate(paragraph.text, thread.anchor), [paragraph.text, thread.anchor])
  const { repropose, busy } = useSuggestionActions()
  const { toCard } = useGoTo()
  const place = selected ?? guess
  const same = place !== null && paragraph.text.slice(place.start, place.end) === words
  const ready = place !== null && !same && !busy
  const send = async () => {
    if (!ready) return
    const { start, end } = place
    const version = selected?.version ?? paragraph.version
    const body = { version, start, end, ...(words !== proposed && { replacement: words }) }
    if (!(await repropose(thread, body))) return
    store.set(({ typed: { [slot]: _sent, ...typed } }) => ({ typed, selected: null }))
    getSelection()?.removeAllRanges()
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
            <Excerpted text={paragraph.text} range={place} language={language} instead={words} />
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
        onKeyDown={sendingKeys({ send: () => void send(), leave: () => toCard(thread.id) })}
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

/** A change of a whole paragraph has no words to look for: it is proposed again as it was. */
export function ProposeAgain({ thread, version }: { thread: Thread; version: number }) {
  const t = useTranslations('desk.conflict')
  const { repropose, busy } = useSuggestionActions()
  return (
    <div className={styles.actions}>
      <Button variant="primary" disabled={busy} onClick={() => void repropose(thread, { version, start: 0, end: 0 })}>
        {t('again')}
      </Button>
    </div>
  )
}
