'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { structureWords } from '@/components/redline/change-words'
import { DAY_AND_TIME } from '@/components/use-moment'
import type { ComparedLine } from '@/domain/contract/compare'
import type { Thread } from '@/domain/contract/shapes'
import { addressOfTarget } from '@/domain/link-target'
import {
  hiddenBy,
  type LinePart,
  type LineWords,
  narrowed,
  partsOf,
  threadsById,
  withChanges,
} from '../../model/changes'
import { useChangesOf } from '../../state/changes'
import { useDesk } from '../../state/desk-context'
import { goToThreadCard } from '../../state/go-to'
import { useShown, useThreads } from '../../state/on-desk'
import { elementOf } from '../rows/paragraph'
import paragraph from '../rows/paragraph.module.css'
import text from '../text/text.module.css'
import styles from './changes.module.css'

type Props = {
  unitId: string
  language: string
  /** The translation as it reads now: drawn where nothing changed. */
  children: ReactNode
}

/** The translation of a unit with every change since the import, each by who proposed and who accepted it. */
export function ChangedColumn({ unitId, language, children }: Props) {
  const compared = useChangesOf(unitId)
  const threads = useThreads()
  const { matches } = useShown()
  const byId = threadsById(threads)
  const lines = useMemo(
    () => compared && withChanges(compared.lines, hiddenBy(byId, matches)),
    [compared, byId, matches],
  )
  if (!lines) return children
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines have nothing but their order.
    <Line key={index} line={line} language={language} threads={byId} />
  ))
}

type LineProps = { line: ComparedLine; language: string; threads: ReadonlyMap<string, Thread> }

function Line({ line, language, threads }: LineProps) {
  const t = useTranslations('desk.changes')
  const { kind, level, words, was, end } = line
  const Element = elementOf({ kind, level })
  return (
    <>
      {was && (
        <p className={styles.kind}>
          <Change thread={threads.get(was.threadId)} threadId={was.threadId}>
            <KindWords thread={threads.get(was.threadId)} />
          </Change>
        </p>
      )}
      <Element
        className={`${paragraph.paragraph} ${paragraph[kind] ?? ''}`}
        lang={language}
        dir="auto"
        data-level={level}
      >
        {partsOf(narrowed(words)).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts have nothing but their order.
          <Part key={index} part={part} threads={threads} />
        ))}
        {end && (
          <Change thread={threads.get(end.threadId)} threadId={end.threadId} label={t(`end.${end.is}`)}>
            <span className={end.is === 'inserted' ? text.inserted : text.deleted}>¶</span>
          </Change>
        )}
      </Element>
    </>
  )
}

function KindWords({ thread }: { thread: Thread | undefined }) {
  const t = useTranslations('desk')
  const structure = thread?.suggestion?.structure
  return structure ? structureWords(t, structure) : t('versions.structure.kind')
}

function Part({ part, threads }: { part: LinePart; threads: ReadonlyMap<string, Thread> }) {
  const t = useTranslations('desk.text')
  const words = part.words.map((one, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words have nothing but their order.
    <Words key={index} of={one} />
  ))
  if (part.threadId === undefined) return words
  const label = part.words.map((one) => `${t(one.change?.is === 'deleted' ? 'deletion' : 'insertion')} ${one.words}`)
  return (
    <Change thread={threads.get(part.threadId)} threadId={part.threadId} label={label.join(' ')}>
      {words}
    </Change>
  )
}

function Words({ of: { words, style, change } }: { of: LineWords }) {
  let inner: ReactNode = words.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={line} />, line]))
  if (style.code) inner = <code className={text.code}>{inner}</code>
  if (style.emphasis) inner = <em>{inner}</em>
  if (style.strong) inner = <strong>{inner}</strong>
  if (style.href !== undefined) inner = <span className={text.link}>{inner}</span>
  switch (change?.is) {
    case undefined:
      return inner
    case 'inserted':
      return <ins className={text.inserted}>{inner}</ins>
    case 'deleted':
      // A struck space would look like a hyphen.
      return <del className={words.trim() === '' ? text.given : text.deleted}>{inner}</del>
  }
}

type Place = { left: number; top: number } | { left: number; bottom: number }

/** In pixels: as wide as the note may be, and as high as it usually is. */
const NOTE_SIZE = { width: 300, height: 150 }

/** Under the first line of a change, or above it where there is more room. */
function placeBy(element: Element): Place {
  const [box] = element.getClientRects()
  if (!box) return { left: 0, top: 0 }
  const left = Math.max(8, Math.min(box.left, innerWidth - NOTE_SIZE.width - 8))
  return box.bottom + NOTE_SIZE.height > innerHeight && box.top > NOTE_SIZE.height
    ? { left, bottom: innerHeight - box.top }
    : { left, top: box.bottom }
}

type ChangeProps = {
  thread: Thread | undefined
  threadId: string
  /** Its name, where the words alone don't say what came and what went. */
  label?: string
  children: ReactNode
}

/** What changed; pointed at, focused or touched it tells by whom and when. It leads to its thread. */
function Change({ thread, threadId, label, children }: ChangeProps) {
  const desk = useDesk()
  const id = useId()
  const element = useRef<HTMLAnchorElement>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const touchedOpen = useRef(true)
  const open = () => element.current && setPlace(placeBy(element.current))
  const shown = place !== null
  useEffect(() => {
    if (!shown) return
    const follow = () => element.current && setPlace(placeBy(element.current))
    addEventListener('scroll', follow, { passive: true })
    return () => removeEventListener('scroll', follow)
  }, [shown])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a change shows what its focus shows.
    <span onMouseEnter={open} onMouseLeave={() => setPlace(null)}>
      <a
        ref={element}
        className={styles.change}
        href={addressOfTarget(desk.articleId, { at: 'thread', id: threadId })}
        aria-label={label}
        data-pending={thread?.suggestion?.decision === 'pending' || undefined}
        aria-describedby={shown ? id : undefined}
        onFocus={open}
        onBlur={() => setPlace(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !shown) return
          event.stopPropagation()
          setPlace(null)
        }}
        onPointerDown={({ pointerType }) => {
          touchedOpen.current = pointerType === 'mouse' || shown
        }}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          // The first touch tells, the second leads on.
          if (event.detail > 0 && !touchedOpen.current) return open()
          if (thread) goToThreadCard(desk, thread)
        }}
      >
        {children}
      </a>
      {place && thread && <Note id={id} thread={thread} place={place} />}
    </span>
  )
}

function Note({ id, thread, place }: { id: string; thread: Thread; place: Place }) {
  const t = useTranslations('desk.changes')
  const format = useFormatter()
  const locale = useLocale()
  const when = (at: string) => format.dateTime(new Date(at), DAY_AND_TIME)
  const { author, createdAt, suggestion, comments } = thread
  const { decidedBy, decidedAt, decision, appliedText, replacement, reason } = suggestion ?? {}
  const edited = decision === 'accepted' && appliedText !== undefined && appliedText !== replacement
  return (
    <span id={id} role="tooltip" className={styles.note} style={place} lang={locale} dir="ltr">
      <span>{t('proposed', { name: author.name, at: when(createdAt) })}</span>
      <span>
        {decision === 'accepted' && decidedBy && decidedAt
          ? t(edited ? 'edited' : 'accepted', { name: decidedBy.name, at: when(decidedAt) })
          : t('pending')}
      </span>
      {reason && <q className={styles.reason}>{reason}</q>}
      <span className={styles.lead}>{t('lead', { comments: comments.length })}</span>
    </span>
  )
}
