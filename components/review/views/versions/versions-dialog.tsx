'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { DAY_AND_TIME } from '@/components/use-moment'
import type { Side } from '@/domain/contract/names'
import type { Paragraph, Person, Thread, Unit } from '@/domain/contract/shapes'
import { groupsIn } from '@/domain/groups'
import { redline } from '@/domain/text/redline'
import { summaryOf } from '../../model/groups'
import { abridged, redlinePieces } from '../../model/redline-pieces'
import { type VersionRow, versionRows } from '../../model/version-rows'
import { roundsQuery, versionsQuery } from '../../state/article-queries'
import { useDesk } from '../../state/desk-context'
import { goToThreadCard } from '../../state/go-to'
import { useArticle, useThreads, useUnits } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import { Redline, RedlinePieces } from '../text/redline'
import styles from './versions.module.css'

/** The version history of a paragraph, and the difference between any two versions. */
export function VersionsDialog({ paragraphId }: { paragraphId: string }) {
  const t = useTranslations('desk.versions')
  const { store } = useDesk()
  const units = useUnits()
  const unit = units.find(({ source, target }) => [...source, ...target].some(({ id }) => id === paragraphId))
  const paragraph = unit && [...unit.source, ...unit.target].find(({ id }) => id === paragraphId)
  const side = paragraph?.side ?? 'target'
  return (
    <DeskDialog open onClose={() => store.closeDialog()} title={t('title')} size="wide">
      {unit && <SideSwitch unit={unit} side={side} />}
      {unit && unit[side].length > 1 && <Which paragraphs={unit[side]} chosen={paragraphId} />}
      <Versions
        // A removed paragraph keeps its versions and gets no later one.
        paragraph={{ id: paragraphId, version: paragraph?.version ?? 0, side }}
      />
    </DeskDialog>
  )
}

/** The versions of the source, or of the translation. */
function SideSwitch({ unit, side }: { unit: Unit; side: Side }) {
  const t = useTranslations('desk.versions')
  const { store } = useDesk()
  if (unit.source.length === 0 || unit.target.length === 0) return null
  return (
    <fieldset className={styles.side}>
      <legend className={styles.hidden}>{t('side')}</legend>
      {SIDES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="side"
            checked={one === side}
            onChange={() => store.openDialog(`versions:${unit[one][0]?.id ?? ''}`)}
          />{' '}
          {t(one)}
        </label>
      ))}
    </fieldset>
  )
}

const SIDES = ['source', 'target'] as const satisfies readonly Side[]

/** The paragraphs of the unit that is in focus. */
function Which({ paragraphs, chosen }: { paragraphs: readonly Paragraph[]; chosen: string }) {
  const t = useTranslations('desk.versions')
  const { store } = useDesk()
  const id = useId()
  return (
    <div className={styles.which}>
      <label htmlFor={id}>{t('paragraph')}</label>
      <select id={id} value={chosen} onChange={({ target }) => store.openDialog(`versions:${target.value}`)}>
        {paragraphs.map((paragraph, index) => (
          <option key={paragraph.id} value={paragraph.id}>
            {t('option', { number: index + 1, words: paragraph.text.slice(0, 60) })}
          </option>
        ))}
      </select>
    </div>
  )
}

type VersionsProps = {
  paragraph: Pick<Paragraph, 'id' | 'version' | 'side'>
}

function Versions({ paragraph }: VersionsProps) {
  const t = useTranslations('desk.versions')
  const { data: versions, isError, refetch } = useQuery(versionsQuery(paragraph.id, paragraph.version))
  const rows = useMemo(() => versionRows(versions ?? []), [versions])
  const [chosen, setChosen] = useState<Choice>({})
  if (isError)
    return (
      <p role="alert">
        {t('failed')} <Button onClick={() => void refetch()}>{t('retry')}</Button>
      </p>
    )
  if (!versions) return <p role="status">{t('loading')}</p>
  const first = rows[0]
  const last = rows.at(-1)
  const to = rows.find(({ number }) => number === chosen.to) ?? last
  const from = rows.find(({ number }) => number === chosen.from) ?? first
  if (!from || !to) return null
  const whole = from === first && to === last
  return (
    <>
      <Compared from={from} to={to} whole={whole} side={paragraph.side} />
      {rows.length > 1 && (
        <Button className={styles.all} aria-pressed={whole} onClick={() => setChosen({})}>
          {t('importedToNow')}
        </Button>
      )}
      <VersionList
        rows={rows}
        from={from.number}
        to={to.number}
        side={paragraph.side}
        onChoose={(change) => setChosen((now) => ({ ...now, ...change }))}
      />
    </>
  )
}

type ComparedProps = {
  from: VersionRow
  to: VersionRow
  /** From the first version to the one that is read now. */
  whole: boolean
  side: Side
}

/** A redline from one version to another, preceded by the number of changes. */
function Compared({ from, to, whole, side }: ComparedProps) {
  const language = useLanguageOf(side)
  const t = useTranslations('desk.versions')
  const [before, after] = [from.last.text, to.last.text]
  const count = useMemo(() => redline(before, after).length, [before, after])
  const said =
    from === to
      ? t(from.number === 1 ? 'only' : 'itself')
      : whole
        ? t('whole', { count })
        : t('compared', { from: from.number, to: to.number, count })
  return (
    <section className={styles.compared}>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <p className={styles.text} lang={language} dir="auto">
        <Redline before={before} after={after} />
      </p>
    </section>
  )
}

function useLanguageOf(side: Side): string {
  const { sourceLanguage, targetLanguage } = useArticle()
  return side === 'source' ? sourceLanguage : targetLanguage
}

type Choice = { from?: number; to?: number }
type Props = {
  rows: readonly VersionRow[]
  from: number
  to: number
  side: Side
  onChoose: (choice: Choice) => void
}

/** What happened to the paragraph, the newest first. Two columns of radio buttons say which two versions are compared. */
export function VersionList({ rows, from, to, side, onChoose }: Props) {
  const t = useTranslations('desk.versions')
  const approved = useApproved(rows)
  const several = rows.length > 1
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          {several && (
            <>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
            </>
          )}
          <th scope="col">{t('what')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.toReversed().map((row) => (
          <tr key={row.number}>
            {several &&
              (['from', 'to'] as const).map((which) => (
                <td key={which}>
                  <input
                    type="radio"
                    name={which}
                    aria-label={t(`${which}Version`, { version: row.number })}
                    checked={{ from, to }[which] === row.number}
                    onChange={() => onChoose({ [which]: row.number })}
                  />
                </td>
              ))}
            <td>
              <VersionDetails row={row} side={side} />
              {approved.get(row.number)?.map((round) => (
                <span key={round} className={styles.round}>
                  {t('round', { round })}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The rounds that ended with a row's version, by the row's number. */
function useApproved(rows: readonly VersionRow[]): ReadonlyMap<number, number[]> {
  const { articleId } = useDesk()
  const { status } = useArticle()
  const { data: rounds = [] } = useQuery(roundsQuery(articleId, status))
  const approved = new Map<number, number[]>()
  for (const { round, at } of rounds) {
    const number = rows.findLast(({ last }) => last.at <= at)?.number
    if (number !== undefined) approved.set(number, [...(approved.get(number) ?? []), round])
  }
  return approved
}

/** What happened, by whom and when, and what it changed. */
function VersionDetails({ row, side }: { row: VersionRow; side: Side }) {
  const t = useTranslations('desk.versions')
  const format = useFormatter()
  const desk = useDesk()
  const happened = useWhatHappened(side)(row)
  const threads = useThreads()
  const { at, threadId } = row.versions[0]
  const thread = threads.find(({ id }) => id === threadId)
  const lead = (to: Thread) => {
    desk.store.closeDialog()
    goToThreadCard(desk, to)
  }
  return (
    <>
      <span className={styles.name}>
        <b>{t('version', { version: row.number })}</b> · {happened.join(' · ')}
      </span>
      <ShortChange row={row} side={side} />
      <span className={styles.who}>
        <time dateTime={at}>{format.dateTime(new Date(at), DAY_AND_TIME)}</time>
        {thread && (
          <button type="button" className={styles.lead} onClick={() => lead(thread)}>
            {t('thread')}
          </button>
        )}
      </span>
    </>
  )
}

/** What an event did to a paragraph, and who did it: "Accepted: rewrite by Ann", "decided by Ben". */
function useWhatHappened(side: Side): (row: VersionRow) => readonly string[] {
  const t = useTranslations('desk.versions')
  const format = useFormatter()
  const threads = useThreads()
  const groups = useMemo(() => groupsIn(threads), [threads])
  const named = (people: readonly (Person | null | undefined)[]) =>
    format.list(new Set(people.flatMap((person) => person?.name ?? [])))
  return ({ number, versions, undoes }) => {
    const [{ threadId, splice, structure }] = versions
    const by = named(versions.map(({ author }) => author))
    const also = named(versions.flatMap(({ alsoBy = [] }) => alsoBy))
    const decided = named(versions.map(({ decidedBy }) => decidedBy))
    const parts = groups.get(threadId ?? '')
    const isWhole = parts && versions.every((one) => parts.some(({ id }) => id === one.threadId))
    const kind = !isWhole ? 'suggestion' : summaryOf(parts).same ? 'replacement' : 'rewrite'
    const what =
      number === 1 && threadId === undefined && splice === null
        ? t('imported')
        : undoes.length > 0
          ? t('undone', { names: by, versions: format.list(undoes.map(String)) })
          : threadId !== undefined
            ? t('accepted', { kind, names: by, count: versions.length })
            : by !== '' && t(side === 'source' ? 'newSource' : 'by', { names: by })
    return [
      what,
      structure && t(`structure.${structure}`),
      also !== '' && t('also', { names: also }),
      decided !== '' && t('decided', { names: decided }),
    ].filter((words) => typeof words === 'string')
  }
}

/** The changed words, with a few beside them. */
function ShortChange({ row: { before, last }, side }: { row: VersionRow; side: Side }) {
  const language = useLanguageOf(side)
  const pieces = useMemo(
    () => (before === null ? [] : abridged(redlinePieces(before, redline(before, last.text)))),
    [before, last.text],
  )
  if (pieces.every(({ type }) => type === 'kept')) return null
  return (
    <span className={styles.change} lang={language} dir="auto">
      <RedlinePieces pieces={pieces} />
    </span>
  )
}
