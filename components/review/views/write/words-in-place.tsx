'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useLayoutEffect } from 'react'
import { leaveInPlace, sendInPlace } from '../../commands/in-place'
import { type InPlace, inPlaceKey } from '../../model/in-place'
import { useDesk, useElement, useTyped } from '../../state/desk-context'
import { sendingKeys } from '../../state/keys'
import { placeCaret, trimLastLine, wordsIn, writeIn } from '../../state/selection'
import styles from '../text/text.module.css'

type Props = {
  at: InPlace
  /** The old words as the paragraph draws them. */
  children: ReactNode
}

/**
 * Words written where they stand: the old ones struck as soon as the new ones differ, then the new ones in a field that
 * wraps with the text around it. The browser alone writes in the field while one types, so that an input method isn't
 * disturbed; what it holds is read from it.
 */
export function WordsInPlace({ at, children }: Props) {
  const t = useTranslations('desk.compose')
  const desk = useDesk()
  const { store, elements } = desk
  const { id, field, old, initial } = at
  const [words, setWords] = useTyped(inPlaceKey(at), initial)
  const element = useElement('editor', id)
  const same = words === old

  useLayoutEffect(() => {
    const node = elements.get('editor', id)
    if (node && wordsIn(node) !== words) writeIn(node, words)
  }, [elements, id, words])

  // What was just opened gets the focus: a suggestion with its words selected, so that typing replaces them; an edit behind them.
  useEffect(() => {
    const { draftId, typed } = store.get()
    const node = elements.get('editor', id)
    if (node && (field === 'edit' || draftId === id))
      placeCaret(node, field === 'edit' || inPlaceKey({ id, field }) in typed ? 'end' : 'all')
  }, [store, elements, field, id])

  return (
    <>
      <del className={same ? styles.standIn : styles.old} aria-hidden={same || undefined}>
        {children}
      </del>
      {/* biome-ignore lint/a11y/useSemanticElements: a text area doesn't wrap with the text around it. */}
      <span
        ref={element}
        role="textbox"
        aria-multiline="true"
        aria-label={t('replacement')}
        aria-describedby={`${id}-hint`}
        tabIndex={0}
        className={same ? styles.writing : styles.written}
        contentEditable="plaintext-only"
        suppressContentEditableWarning
        data-at={at.end}
        data-draft={field === 'replacement' ? '' : undefined}
        data-threads={id}
        dir="auto"
        onFocus={() => store.focusDraft(field === 'replacement' ? id : null)}
        onInput={({ currentTarget, nativeEvent }) => {
          if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) trimLastLine(currentTarget)
          setWords(wordsIn(currentTarget))
        }}
        onKeyDown={sendingKeys({
          send: () => void sendInPlace(desk, at),
          leave: () => leaveInPlace(desk, at),
        })}
      />
    </>
  )
}
