'use client'

import { useQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import type { KindAndLevel } from '@/domain/tracked/line'
import { partsInPlace } from '../../model/alternatives'
import { showsSettled } from '../../model/filter'
import { inPlaceIn } from '../../model/in-place'
import { coversWords, type FindingWords, findingMarks, marksIn } from '../../model/marks'
import { runsOf } from '../../model/segments'
import { proposalsIn } from '../../model/threads'
import { versionsQuery } from '../../state/article-queries'
import { useDeskState, useElement } from '../../state/desk-context'
import { useKeptSelection } from '../../state/selection'
import { DRAWN } from '../../state/slices/focus'
import { IN_PLACE_POPOVER, Later } from '../later'
import { ParagraphText } from '../text/paragraph-text'
import styles from './paragraph.module.css'
import { JoinMark } from './structure-marks'

type Props = {
  paragraph: Paragraph
  threads: readonly Thread[]
  /** The words of its findings. */
  found: readonly FindingWords[]
  language: string
}

/** One paragraph in the chosen view: imported, redline or revised. */
export const ParagraphView = memo(function ParagraphView({ paragraph, threads, found, language }: Props) {
  const view = useDeskState((state) => state.view)
  const settled = useDeskState(showsSettled)
  const focused = useDeskState(({ threadId }) =>
    [...threads, ...found].some(({ id }) => id === threadId) ? threadId : null,
  )
  const drafts = useDeskState((state) => state.drafts)
  const edited = useDeskState(({ form }) =>
    form?.name === 'edit' && DRAWN[view].marks && threads.some(({ id }) => id === form.threadId) ? form.threadId : null,
  )
  const imported = DRAWN[view].text === 'imported'
  const shown = useShown(paragraph, imported)
  const marks = useMemo(
    () => [
      ...marksIn(shown, DRAWN[view].marks ? threads : [], drafts, { focused, settled, edited }),
      ...(DRAWN[view].marks ? findingMarks(shown.text, found) : []),
    ],
    [shown, view, threads, found, drafts, focused, settled, edited],
  )
  const inPlace = useMemo(
    () =>
      imported
        ? []
        : inPlaceIn(
            paragraph,
            drafts,
            threads.find(({ id }) => id === edited),
          ),
    [imported, paragraph, drafts, threads, edited],
  )
  const writtenId = useDeskState(
    ({ draftId }) => (inPlace.find(({ id }) => id === draftId) ?? inPlace.find(({ field }) => field === 'edit'))?.id,
  )
  const written = inPlace.find(({ id }) => id === writtenId)
  const highlighted = useMemo(() => {
    const parts = focused === null ? undefined : partsInPlace(threads).get(focused)
    return new Set(parts?.map(({ id }) => id) ?? (focused === null ? [] : [focused]))
  }, [threads, focused])
  const runs = useMemo(() => runsOf(shown.kind, shown.text), [shown])
  const joins = DRAWN[view].marks ? proposalsIn(threads, 'join-next', focused) : []
  const whole =
    threads.some(({ id, anchor }) => id === focused && anchor === null) ||
    found.some((words) => words.id === focused && !coversWords(words))
  const element = useElement('paragraph', paragraph.id)
  useKeptSelection(paragraph.id, shown.version, [runs, marks])
  const Element = elementOf(paragraph)
  return (
    <>
      <Element
        ref={element}
        className={`${styles.paragraph} ${styles[paragraph.kind] ?? ''}`}
        lang={language}
        dir="auto"
        data-paragraph={paragraph.id}
        data-side={paragraph.side}
        data-version={shown.version}
        data-level={paragraph.level}
        data-whole={whole ? '' : undefined}
      >
        <ParagraphText runs={runs} marks={marks} inPlace={inPlace} highlighted={highlighted} />
        {joins.map((join) => (
          <JoinMark key={join.thread.id} join={join} at={shown.text.length} focused={focused} />
        ))}
      </Element>
      {written && <Later key={written.id} view={IN_PLACE_POPOVER} props={{ at: written }} />}
    </>
  )
})

/** The imported text of a changed paragraph is fetched only in the view that shows it. */
function useShown(paragraph: Paragraph, original: boolean): Paragraph {
  const changed = original && paragraph.version > 1
  const { data } = useQuery({ ...versionsQuery(paragraph.id, paragraph.version), enabled: changed })
  const first = changed ? data?.[0] : undefined
  return useMemo(
    () => (first ? { ...paragraph, text: first.text, version: first.version } : paragraph),
    [paragraph, first],
  )
}

/** The element of a paragraph by its kind. */
export function elementOf({ kind, level = 1 }: KindAndLevel) {
  switch (kind) {
    case 'heading':
      return level <= 1 ? 'h2' : level === 2 ? 'h3' : 'h4'
    case 'quote':
      return 'blockquote'
    case 'code':
      return 'pre'
    case 'paragraph':
    case 'list-item':
    case 'caption':
      return 'p'
  }
}
