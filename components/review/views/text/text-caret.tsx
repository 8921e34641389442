'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { drawnIn } from '../../model/rows'
import { type CaretStep, shownText, stepFrom, toRaw, toShown } from '../../model/text-caret'
import { type Desk, useDesk, useDeskState } from '../../state/desk-context'
import { onceDrawn } from '../../state/elements'
import { goToUnit } from '../../state/go-to'
import { isComposing } from '../../state/keys'
import { useShown } from '../../state/on-desk'
import { domCaret, drawnRuns, dropSelection, placeAt, pointAt, selectRaw } from '../../state/selection'
import { type TextCaret as Caret, DRAWN } from '../../state/slices/focus'
import styles from './text-caret.module.css'

type Props = { caret: Caret; sheet: RefObject<HTMLElement | null> }

/**
 * The caret of who reads the text by keys: arrows move it, Shift selects, and what is selected is selected in the browser
 * too, so that every command takes it. It has the focus itself; a screen reader is told where it goes.
 */
export function TextCaret({ caret, sheet }: Props) {
  const t = useTranslations('desk.textCaret')
  const desk = useDesk()
  const { store, elements } = desk
  const mark = useRef<HTMLDivElement>(null)
  const units = useShown().units
  const view = useDeskState((state) => state.view)
  const { paragraphId, anchor, focus } = caret

  // biome-ignore lint/correctness/useExhaustiveDependencies: another view shows other words.
  useLayoutEffect(() => {
    const paragraph = elements.get('paragraph', paragraphId)
    if (!paragraph || !mark.current || !sheet.current) return
    const runs = drawnRuns(paragraph)
    const [from, to] = [Math.min(anchor, focus), Math.max(anchor, focus)]
    const start = toRaw(runs, from, from < to)
    selectRaw(paragraph, { start, end: from === to ? start : toRaw(runs, to) })
    stand(mark.current, sheet.current, domCaret(paragraph, toRaw(runs, focus)) ?? paragraph)
    mark.current.scrollIntoView({ block: 'nearest' })
  }, [elements, sheet, paragraphId, anchor, focus, view])

  useEffect(() => {
    mark.current?.focus({ preventScroll: true })
    onceDrawn(() => mark.current?.focus({ preventScroll: true }))
  }, [])

  const side = elements.get('paragraph', paragraphId)?.dataset.side
  useEffect(() => {
    store.say(t(side === 'source' ? 'inSource' : 'inTranslation'))
  }, [store, t, side])

  const press = (event: KeyboardEvent) => {
    const move = isComposing(event) ? null : moveOf(event)
    const paragraph = elements.get('paragraph', paragraphId)
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      leave(desk)
    } else if (move && paragraph) {
      event.preventDefault()
      event.stopPropagation()
      const next = goOn(desk, units, caret, paragraph, move, event.shiftKey)
      if (!next) return
      store.putTextCaret(next)
      tell(desk, t, caret, next)
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing can be typed here.
    <div
      ref={mark}
      role="textbox"
      aria-readonly="true"
      aria-multiline="true"
      aria-label={t('label')}
      tabIndex={-1}
      className={styles.caret}
      onKeyDown={press}
      onBlur={({ currentTarget }) => currentTarget.ownerDocument.hasFocus() && store.putTextCaret(null)}
    />
  )
}

type Move = { readonly step: CaretStep | 'line'; readonly by: 1 | -1 }

function moveOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): Move | null {
  const far = ctrlKey || altKey || metaKey
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return { step: far ? 'word' : 'character', by: key === 'ArrowRight' ? 1 : -1 }
    case 'ArrowDown':
    case 'ArrowUp':
      return { step: far ? 'sentence' : 'line', by: key === 'ArrowDown' ? 1 : -1 }
    case 'End':
    case 'Home':
      return { step: 'paragraph', by: key === 'End' ? 1 : -1 }
    default:
      return null
  }
}

type Units = ReturnType<typeof useShown>['units']

/** Where a key leads; at the end of a paragraph to the next one, unless words are being selected. */
function goOn(desk: Desk, units: Units, caret: Caret, paragraph: HTMLElement, move: Move, extends_: boolean) {
  const runs = drawnRuns(paragraph)
  const text = shownText(runs)
  const { step, by } = move
  const [first, last] = [Math.min(caret.anchor, caret.focus), Math.max(caret.anchor, caret.focus)]
  // As everywhere, an arrow first leaves what is selected.
  if (step === 'character' && !extends_ && first < last) {
    const at = by === 1 ? last : first
    return { ...caret, anchor: at, focus: at }
  }
  const to =
    step === 'line'
      ? lineBeside(paragraph, caret.focus, by)
      : stepFrom(text, caret.focus, step, by, paragraph.lang || 'en')
  if (to !== null && to !== caret.focus) return { ...caret, focus: to, anchor: extends_ ? caret.anchor : to }
  if (extends_) return step === 'line' ? { ...caret, focus: by === 1 ? text.length : 0 } : null
  return beside(desk, units, caret, paragraph, by)
}

/** The place a line further on, in shown letters; null: it is in another paragraph. */
function lineBeside(paragraph: HTMLElement, focus: number, by: 1 | -1): number | null {
  const runs = drawnRuns(paragraph)
  const here = domCaret(paragraph, toRaw(runs, focus))?.getBoundingClientRect()
  if (!here) return null
  const line = Number.parseFloat(getComputedStyle(paragraph).lineHeight)
  const point = pointAt(here.left + 1, here.top + here.height / 2 + by * line)
  const place = point && placeAt(point.node, point.offset)
  if (place?.paragraph !== paragraph) return null
  // Between two paragraphs a browser answers with the line nearest to it.
  const there = domCaret(paragraph, place.offset)?.getBoundingClientRect()
  return there && (there.top - here.top) * by > 1 ? toShown(runs, place.offset) : null
}

/** The end or the beginning of the paragraph before or behind, on the same side. */
function beside(
  { elements, store }: Desk,
  units: Units,
  caret: Caret,
  paragraph: HTMLElement,
  by: 1 | -1,
): Caret | null {
  const side = paragraph.dataset.side === 'source' ? 'source' : 'target'
  const { text } = DRAWN[store.get().view]
  const all = units.filter(({ excluded }) => !excluded).flatMap((unit) => drawnIn(unit, side, text))
  const next = all[all.findIndex(({ id }) => id === caret.paragraphId) + by]
  const element = next && elements.get('paragraph', next.id)
  if (!next || !element) return null
  store.focusUnit(next.unitId)
  const at = by === 1 ? 0 : shownText(drawnRuns(element)).length
  return { paragraphId: next.id, anchor: at, focus: at }
}

/** Says what is selected, or else what the caret went over. */
function tell(
  { elements, store }: Desk,
  t: ReturnType<typeof useTranslations<'desk.textCaret'>>,
  was: Caret,
  now: Caret,
) {
  const paragraph = elements.get('paragraph', now.paragraphId)
  if (!paragraph) return
  const text = shownText(drawnRuns(paragraph))
  const between = (a: number, b: number) => text.slice(Math.min(a, b), Math.max(a, b))
  const selected = between(now.anchor, now.focus)
  if (selected !== '') return store.say(t('selected', { words: selected }))
  const passed = was.paragraphId === now.paragraphId ? between(was.focus, now.focus) : text
  store.say(passed.trim() === '' ? t('space') : passed)
}

function leave(desk: Desk) {
  const { store } = desk
  const { unitId } = store.get()
  dropSelection()
  store.select(null)
  store.putTextCaret(null)
  if (unitId !== null) goToUnit(desk, unitId)
}

function stand(mark: HTMLElement, sheet: HTMLElement, at: Range | HTMLElement) {
  const place = at.getBoundingClientRect()
  const frame = sheet.getBoundingClientRect()
  mark.style.left = `${place.left - frame.left - 1}px`
  mark.style.top = `${place.top - frame.top}px`
  mark.style.height = `${place.height}px`
}
