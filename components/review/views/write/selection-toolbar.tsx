'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { ThreadKind } from '@/domain/contract/names'
import type { Thread } from '@/domain/contract/shapes'
import { moveThread } from '../../commands/acts/threads'
import { moveDraft } from '../../commands/drafts'
import { DRAFT_COMMANDS } from '../../commands/write-commands'
import { DRAFT_KINDS } from '../../model/draft'
import { hasNoWords } from '../../model/threads'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useArticle, useOnDesk } from '../../state/on-desk'
import { CommandButton } from '../command-button'
import styles from './toolbar.module.css'

type Props = { desk: RefObject<HTMLElement | null> }

/** The toolbar at the selected words, to open a thread on them. */
export function SelectionToolbar({ desk: around }: Props) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const { abilities } = useArticle()
  const selected = useDeskState((state) => state.selected)
  const across = useDeskState((state) => state.across)
  const linking = useDeskState((state) => state.linkingId !== null)
  const lost = useDeskState(({ drafts, draftId }) => drafts.find(({ id, lost }) => lost && id === draftId))
  const gone = useThreadToMove()
  const bar = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if ((selected ?? across) && bar.current && around.current) placeToolbar(bar.current, around.current)
  }, [selected, across, around])

  if (!selected && !across) return null
  const holds = (kind: ThreadKind) => (selected ? kind !== 'suggestion' || selected.side === 'target' : kind === 'gap')
  const offered = DRAFT_KINDS.filter(({ kind, ability }) => abilities.includes(ability) && holds(kind))
  const movable = selected && gone
  if (!linking && !movable && offered.length === 0) return null
  return (
    <div
      ref={bar}
      className={styles.toolbar}
      role="toolbar"
      aria-label={t(linking ? 'toolbar.link' : 'toolbar.label')}
      // The words stay selected while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={(event) => event.key === 'Escape' && desk.store.clearSelection()}
    >
      {linking ? (
        <CommandButton command="link" className={styles.choice}>
          {t('toolbar.linkHere')}
        </CommandButton>
      ) : (
        <>
          {movable && (
            <button type="button" className={styles.choice} onClick={() => moveThread(desk, movable, selected)}>
              {t('toolbar.move')}
            </button>
          )}
          {lost && selected && (
            <button type="button" className={styles.choice} onClick={() => moveDraft(desk, lost, selected)}>
              {t('toolbar.place')}
            </button>
          )}
          {offered.map(({ kind }) => (
            <CommandButton key={kind} command={DRAFT_COMMANDS[kind]} className={styles.choice} data-kind={kind}>
              {t(`toolbar.${kind}`)}
            </CommandButton>
          ))}
        </>
      )}
    </div>
  )
}

/** The thread in focus, if its words are gone and the person may move it to others. */
function useThreadToMove(): Thread | undefined {
  const { article, threads } = useOnDesk()
  const threadId = useDeskState((state) => state.threadId)
  const thread = threads.find(({ id }) => id === threadId)
  return thread && hasNoWords(thread) && article.abilities.includes('resolve-thread') ? thread : undefined
}

/** Places it above the selection; below on a touch screen (whose own menu is above) or if there is no room. */
function placeToolbar(bar: HTMLElement, desk: HTMLElement) {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return
  const words = selection.getRangeAt(0).getBoundingClientRect()
  const frame = desk.getBoundingClientRect()
  const below = matchMedia('(pointer: coarse)').matches || words.top < 150
  const left = words.left + words.width / 2 - frame.left - bar.offsetWidth / 2
  bar.style.left = `${Math.max(4, Math.min(left, frame.width - bar.offsetWidth - 4))}px`
  bar.style.top = `${(below ? words.bottom + 10 : words.top - bar.offsetHeight - 8) - frame.top}px`
  bar.dataset.placed = ''
}
