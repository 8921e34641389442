'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { plainWords } from '@/components/redline/change-words'
import { narrow } from '@/components/redline/narrow'
import { Button } from '@/components/ui/button'
import type { BulkDecided } from '@/domain/contract/answers'
import type { Thread } from '@/domain/contract/shapes'
import { oneOfEach } from '@/domain/groups'
import type { Skip } from '@/domain/manuscript/bulk'
import { contextOf } from '@/domain/text/context'
import { numbersOf } from '@/domain/unit-number'
import { type BulkRow, rowsOf } from '../../model/bulk-selection'
import type { BulkForesight } from '../../model/foresight'
import { undoAct } from '../../state/act'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import { GroupSummary, ThreadSummary } from '../margin/thread-summary'
import styles from './bulk.module.css'

type Props = {
  decided: BulkDecided
  decision: 'accept' | 'reject'
  onAgain: () => void
}

/** What was decided, what was skipped and why, and a button that undoes all of it. */
export function BulkResult({ decided: { applied, skipped }, decision, onAgain }: Props) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const undo = useDeskState(({ toast }) => toast?.undo)
  const result = useRef<HTMLParagraphElement>(null)
  const close = () => desk.store.closeDialog()

  // The button that had the focus is gone, so the result gets it.
  useEffect(() => result.current?.focus(), [])

  const counts = useDecided(applied, skipped)
  const outcome = t(decision === 'accept' ? 'done.bulkAccepted' : 'done.bulkRejected', {
    applied: counts.applied,
    skipped: counts.skipped,
  })
  return (
    <>
      <p ref={result} className={styles.result} tabIndex={-1}>
        {outcome}
      </p>
      {skipped.length > 0 && (
        <section>
          <h3>{t('bulk.wereSkipped')}</h3>
          <BulkList items={skipped} />
        </section>
      )}
      <div className={styles.foot}>
        <Button variant="primary" onClick={close}>
          {t('bulk.close')}
        </Button>
        {undo && applied.length > 0 && (
          <Button
            onClick={() => {
              close()
              undoAct(desk, undo)
            }}
          >
            {t('bulk.undoAll')}
          </Button>
        )}
        <Button onClick={onAgain}>{t('bulk.again')}</Button>
      </div>
    </>
  )
}

type Skipped = Pick<Skip, 'threadId' | 'reason'> & { readonly by?: string | undefined }

/** A group counts once. */
function useDecided(applied: readonly string[], skipped: readonly Skipped[]) {
  const { threads } = useOnDesk()
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  const count = (ids: readonly string[]) => oneOfEach(ids.map((id) => byId.get(id) ?? { id })).length
  return { applied: count(applied), skipped: count(skipped.map(({ threadId }) => threadId)) }
}

type PreviewProps = {
  decision: 'accept' | 'reject'
  rows: readonly BulkRow[]
  off: ReadonlySet<string>
  foreseen: BulkForesight
  onTick: (id: string) => void
}

/** How many of the rows will be decided, and how many skipped: a group is one. */
export function decisionsIn(rows: readonly BulkRow[], { applied, skipped }: BulkForesight) {
  const [done, left] = [new Set(applied), new Set(skipped.map(({ threadId }) => threadId))]
  const count = (ids: ReadonlySet<string>) => rows.filter(({ parts }) => parts.some(({ id }) => ids.has(id))).length
  return { applied: count(done), skipped: count(left) }
}

/** What will be decided and what skipped, before it happens: a row each, which can be unticked. */
export function BulkPreview({ decision, rows, off, foreseen, onTick }: PreviewProps) {
  const t = useTranslations('desk.bulk')
  const counts = decisionsIn(rows, foreseen)
  const heading = t(decision === 'accept' ? 'willApply' : 'willReject', { count: counts.applied })
  const left = counts.skipped > 0 ? t('willSkip', { count: counts.skipped }) : ''
  const skips = new Map(foreseen.skipped.map((skip) => [skip.threadId, skip]))
  return (
    <div className={styles.preview}>
      <p role="status" className={styles.visuallyHidden}>
        {[heading, left].filter(Boolean).join(', ')}
      </p>
      <h3>{[heading, left].filter(Boolean).join(' · ')}</h3>
      <ol className={styles.list}>
        {rows.slice(0, MOST).map(({ id, parts }) => (
          <BulkLine
            key={id}
            parts={parts}
            skip={parts.map((part) => skips.get(part.id)).find(Boolean)}
            ticked={!off.has(id)}
            onTick={() => onTick(id)}
          />
        ))}
      </ol>
      {rows.length > MOST && <p className={styles.by}>{t('andMore', { count: rows.length - MOST })}</p>}
    </div>
  )
}

/** More rows than these aren't drawn: nobody ticks them one by one. */
const MOST = 500

/** Those skipped, and why: a line each, of a group one. */
function BulkList({ items }: { items: readonly Skipped[] }) {
  const { threads } = useOnDesk()
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  const skips = new Map(items.map((skip) => [skip.threadId, skip]))
  const rows = rowsOf(items.flatMap(({ threadId }) => byId.get(threadId) ?? []))
  return (
    <ol className={styles.list}>
      {rows.slice(0, MOST).map(({ id, parts }) => (
        <BulkLine key={id} parts={parts} skip={skips.get(id)} />
      ))}
    </ol>
  )
}

type LineProps = {
  parts: readonly Thread[]
  skip: Skipped | undefined
  ticked?: boolean
  onTick?: () => void
}

/** Place, words in their context, author, and why it is skipped. */
function BulkLine({ parts, skip, ticked = true, onTick }: LineProps) {
  const t = useTranslations('desk.bulk')
  const { t: say } = useDesk()
  const { units, threads, article } = useOnDesk()
  const numbers = useMemo(() => numbersOf(units), [units])
  const [thread] = parts
  if (!thread) return null
  const number = numbers.get(thread.unitId ?? '')
  const by = skip?.by === undefined ? undefined : threads.find(({ id }) => id === skip.by)?.author.name
  const line = (
    <>
      <span className={styles.number}>{number !== undefined && t('unit', { number })}</span>
      <span className={styles.words} lang={article.targetLanguage} dir="auto">
        {parts.length > 1 ? <GroupSummary parts={parts} /> : <InContext thread={thread} />}
      </span>
      <span className={styles.by}>{thread.author.name}</span>
      {ticked && skip && (
        <span className={styles.why}>
          <Why reason={skip.reason} byName={by} />
        </span>
      )}
    </>
  )
  if (!onTick) return <li>{line}</li>
  const words = parts.length > 1 ? say('group.rewrites', { count: parts.length }) : plainWords(say, thread)
  return (
    <li>
      <label className={styles.row}>
        <input
          type="checkbox"
          checked={ticked}
          onChange={onTick}
          aria-label={t('tick', { name: thread.author.name, words })}
        />
        {line}
      </label>
    </li>
  )
}

/** A change between the words beside it, those that it leaves as they are too. */
function InContext({ thread }: { thread: Thread }) {
  const { anchor, suggestion } = thread
  if (!anchor || suggestion?.structure) return <ThreadSummary thread={thread} />
  const { before, after } = contextOf(anchor, undefined)
  const original = suggestion?.original ?? ''
  const { start, end } = narrow(original, suggestion?.replacement ?? '').range
  return (
    <>
      <span className={styles.beside}>
        {before}
        {original.slice(0, start)}
      </span>
      <ThreadSummary thread={thread} />
      <span className={styles.beside}>
        {original.slice(end)}
        {after}
      </span>
    </>
  )
}

function Why({ reason, byName }: Pick<Skip, 'reason'> & { byName: string | undefined }) {
  const t = useTranslations('desk.bulk.skip')
  switch (reason) {
    case 'overlaps':
    case 'superseded':
      return byName === undefined ? t(`${reason}Unknown`) : t(reason, { name: byName })
    case 'not-found':
    case 'already-decided':
    case 'own':
    case 'not-own':
    case 'group':
    case 'conflict':
      return t(reason)
  }
}
