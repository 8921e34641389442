'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { autofocus } from '@/components/ui/autofocus'
import { Button } from '@/components/ui/button'
import type { Hit } from '@/domain/contract/answers'
import { replaceIn, replaceWords } from '../../commands/acts/groups'
import { REPLACE } from '../../commands/write-commands'
import { placesQuery } from '../../state/article-queries'
import { useBusy, useDesk, useTyped } from '../../state/desk-context'
import { sendingKeys } from '../../state/keys'
import { useArticle } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import styles from './bulk.module.css'
import { ReplaceHits, useTicks } from './replace-hits'

/** Finds words in the translation and suggests others at the places ticked, as one group. */
export function ReplaceDialog() {
  const t = useTranslations('desk')
  const desk = useDesk()
  const busy = useBusy(replaceIn(desk.articleId))
  const { targetLanguage } = useArticle()
  const [find, setFind] = useTyped(REPLACE.find)
  const [words, setWords] = useTyped(REPLACE.with)
  const [reason, setReason] = useTyped(REPLACE.reason)
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWords, setWholeWords] = useState(false)
  const [stale, setStale] = useState(false)
  const body = { find, replacement: words, matchCase, wholeWords }
  const { hits, isSearching, error, searchAgain } = usePlaces(body)
  const ticks = useTicks(hits)
  const ready = ticks.chosen.length > 0 && !isSearching && !busy
  const close = () => desk.store.closeDialog()
  const send = async () => {
    if (!ready) return
    setStale(false)
    const only = ticks.chosen.map(({ paragraphId, version, start }) => ({ paragraphId, version, start }))
    const why = reason.trim() === '' ? {} : { reason }
    const onStale = () => {
      setStale(true)
      searchAgain()
    }
    if (await replaceWords(desk, { body: { ...body, ...why, only }, onStale })) desk.store.forgetTyped('replace')
  }
  return (
    <DeskDialog open onClose={close} title={t('replace.title')} size="wide">
      <form
        aria-busy={busy}
        onKeyDown={sendingKeys({ send: () => void send(), leave: close })}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <div className={styles.filters}>
          <WordsField label={t('replace.find')} value={find} onValue={setFind} focused />
          <WordsField label={t('replace.with')} value={words} onValue={setWords} />
          <WordsField label={t('replace.reason')} value={reason} onValue={setReason} />
        </div>
        <div className={styles.decision}>
          <Tick label={t('replace.matchCase')} on={matchCase} onChange={setMatchCase} />
          <Tick label={t('replace.wholeWords')} on={wholeWords} onChange={setWholeWords} />
          {targetLanguage.startsWith('ko') && <span className={styles.by}>{t('replace.wholeHint')}</span>}
        </div>
        <p role="status" className={styles.found}>
          {isSearching ? (
            <>
              <progress aria-hidden="true" /> {t('replace.searching')}
            </>
          ) : (
            hits && (hits.length === 0 ? t('replace.none') : t('replace.chosen', counted(ticks.chosen, hits)))
          )}
        </p>
        {error !== null && <p className={styles.warning}>{desk.refusalWords(error)}</p>}
        {stale && <p className={styles.warning}>{t('replace.stale')}</p>}
        {hits && hits.length > 0 && <ReplaceHits hits={hits} ticks={ticks} />}
        <div className={styles.foot}>
          <Button type="submit" variant="primary" disabled={!ready}>
            {t('replace.send', { count: ticks.chosen.length })} <kbd>{t('key.send')}</kbd>
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
          <span role="status" className={styles.running}>
            {busy && (
              <>
                <progress aria-hidden="true" /> {t('replace.sending', { count: ticks.chosen.length })}
              </>
            )}
          </span>
        </div>
      </form>
    </DeskDialog>
  )
}

const counted = (chosen: readonly Hit[], hits: readonly Hit[]) => ({ chosen: chosen.length, count: hits.length })

type Search = { find: string; replacement: string; matchCase: boolean; wholeWords: boolean }

/** Where the words stand, searched as they are typed and again when the article changes; null: nothing is asked yet. */
function usePlaces(body: Search) {
  const { articleId } = useDesk()
  const { seq } = useArticle()
  const asked = body.find.trim() !== ''
  const { data, isFetching, isPlaceholderData, error, refetch } = useQuery({
    ...placesQuery(articleId, body, seq),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  return {
    hits: asked && error === null && data ? data : null,
    isSearching: asked && (isFetching || isPlaceholderData),
    error: asked ? error : null,
    searchAgain: () => void refetch(),
  }
}

type FieldProps = { label: string; value: string; onValue: (value: string) => void; focused?: boolean }

const WordsField = ({ label, value, onValue, focused = false }: FieldProps) => (
  <label className={styles.field}>
    {label}
    <input
      type="text"
      value={value}
      dir="auto"
      ref={focused ? autofocus : undefined}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onValue(event.target.value)}
    />
  </label>
)

type TickProps = { label: string; on: boolean; onChange: (on: boolean) => void }

const Tick = ({ label, on, onChange }: TickProps) => (
  <label>
    <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} /> {label}
  </label>
)
