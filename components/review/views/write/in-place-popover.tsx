'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { GrowingText } from '@/components/ui/growing-text'
import { hasBlankLine } from '@/domain/manuscript/paragraph-break'
import { keysOf } from '../../commands/commands'
import { leaveInPlace, sendInPlace } from '../../commands/in-place'
import { rewriteWith } from '../../commands/inline-edits'
import { type Draft, fieldKey } from '../../model/draft'
import { type InPlace, inPlaceKey } from '../../model/in-place'
import { useBusy, useDesk, useDeskState, useTyped } from '../../state/desk-context'
import type { Elements } from '../../state/elements'
import { showWhole, useInSight } from '../../state/in-sight'
import { sendingKeys } from '../../state/keys'
import { useThreads } from '../../state/on-desk'
import { Keys } from '../command-button'
import card from '../margin/card.module.css'
import { FixOf } from '../margin/card-fixes'
import { FindingSays } from '../margin/card-words'
import { AlsoSuggested } from './base-change'
import { DraftCategory } from './draft-fields'
import { HouseTerms } from './house-terms'
import styles from './in-place.module.css'
import { TranslatedBefore } from './translated-before'

type Props = { at: InPlace }

/** What belongs to words written in place, under them: why, of which category, and the button that sends them. */
export function InPlacePopover({ at }: Props) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const { elements } = desk
  const { id, field, old } = at
  const draft = useDeskState(({ drafts }) => drafts.find((one) => one.id === id))
  const thread = useThreads().find((one) => one.id === id)
  const author = thread?.author.name ?? ''
  const unitId = draft?.place?.unitId ?? thread?.unitId
  const [words] = useTyped(inPlaceKey(at), at.initial)
  const busy = useBusy(id)
  const popover = useRef<HTMLElement>(null)
  usePlace(popover, elements, id)
  useInSight(
    () => popover.current,
    () => elements.get('editor', id),
  )
  const ready = !busy && (field === 'edit' || words !== old)
  const send = () => void (ready && sendInPlace(desk, at))
  const leave = () => leaveInPlace(desk, at)
  return (
    <section
      ref={popover}
      className={styles.popover}
      aria-label={draft ? t('compose.title.suggestion') : t('suggestion.acceptWithEdits')}
      onFocus={() => draft && desk.store.focusDraft(id)}
      onKeyDown={sendingKeys({ send, leave })}
    >
      <p id={`${id}-hint`} className={styles.hint} role="status">
        {hint()}
      </p>
      {draft?.fixesId !== undefined && <FixOf threadId={draft.fixesId} />}
      {draft?.quote !== undefined && <FindingSays message={draft.quote} />}
      {draft && <Why draft={draft} />}
      <div className={styles.actions}>
        <Button variant="primary" disabled={!ready} onClick={send}>
          {draft ? t('compose.send.suggestion') : t('suggestion.acceptEdited')} <kbd>{t('key.send')}</kbd>
        </Button>
        <Button onClick={leave}>
          {t('cancel')} <kbd>Esc</kbd>
        </Button>
        {draft && old === '' && <RewriteInstead draft={draft} words={words} />}
      </div>
      {unitId && <HouseTerms unitId={unitId} />}
      {draft?.place && <AlsoSuggested place={draft.place} />}
      {draft?.place && <TranslatedBefore unitId={draft.place.unitId} words={draft.place} />}
    </section>
  )

  function hint(): string {
    if (hasBlankLine(words)) return t('suggestion.splits')
    if (words === '' && old !== '') return t('compose.willDelete')
    if (!draft) return t('suggestion.editLabel', { name: author })
    return old === '' ? t('compose.insertion') : t('compose.emptyLine')
  }
}

/** The category and the reason of a suggestion, both optional. */
function Why({ draft }: { draft: Draft }) {
  const t = useTranslations('desk.compose')
  const id = `${draft.id}-reason`
  const [reason, setReason] = useTyped(fieldKey(draft, 'reason'), draft.initial.reason ?? '')
  return (
    <div className={styles.why}>
      <DraftCategory draft={draft} optional />
      <div className={card.labelled}>
        <label className={card.label} htmlFor={id}>
          {t('reason')}
        </label>
        <GrowingText
          id={id}
          className={styles.reason}
          dir="auto"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </div>
  )
}

/** Turns words that are put in at the caret into a rewriting of their paragraph. */
function RewriteInstead({ draft, words }: { draft: Draft; words: string }) {
  const t = useTranslations('desk.compose')
  const desk = useDesk()
  const { place } = draft
  if (!place?.range) return null
  const { paragraphId, range } = place
  return (
    <button
      type="button"
      className={card.text}
      onClick={() => {
        rewriteWith(desk, paragraphId, range.start, words)
        desk.store.removeDraft(draft.id)
      }}
    >
      {t('rewrite')} <Keys names={keysOf('rewrite')} />
    </button>
  )
}

/** Keeps it under the words. It stays at its side of the column while the words wrap; on a narrow screen it is a sheet at the foot. */
function usePlace(popover: { readonly current: HTMLElement | null }, elements: Elements, id: string) {
  const height = useRef(0)
  const place = () => {
    const element = popover.current
    const editable = elements.get('editor', id)
    if (!element || !editable) return
    const words = editable.getBoundingClientRect()
    // A sheet at the foot of the window stands nowhere in the page.
    const frame = element.offsetParent?.getBoundingClientRect()
    if (frame) element.style.top = `${Math.round(words.bottom - frame.top + GAP)}px`
    if (frame && element.style.left === '') {
      const left = Math.min(words.left - frame.left, frame.width - element.offsetWidth)
      element.style.left = `${Math.round(Math.max(0, left))}px`
    }
    const grew = height.current > 0 && words.height > height.current
    height.current = words.height
    if (grew && editable.matches(':focus')) showWhole(element, editable)
  }
  // After each letter, since the words may have gone on to the next line.
  useLayoutEffect(place)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it measures anew each time.
  useEffect(() => {
    const around = popover.current?.parentElement
    if (!around) return
    const observer = new ResizeObserver(place)
    observer.observe(around)
    return () => observer.disconnect()
  }, [])
}

/** Pixels between the words and what is under them. */
const GAP = 7
