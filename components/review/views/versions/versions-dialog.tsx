'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { DAY_AND_TIME } from '@/components/use-moment'
import type { Paragraph, Thread, Version } from '@/domain/contract/shapes'
import { redline } from '@/domain/text/redline'
import { roundsQuery, versionsQuery } from '../../state/article-queries'
import { useDesk } from '../../state/desk-context'
import { goToThreadCard } from '../../state/go-to'
import { useArticle, useThreads, useUnits } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import { Redline } from '../text/redline'
import styles from './versions.module.css'

/** The version history of a paragraph, and the difference between any two versions. */
export function VersionsDialog({ paragraphId }: { paragraphId: string }) {
  const t = useTranslations('desk.versions')
  const { store } = useDesk()
  const units = useUnits()
  const unit = units.find(({ target }) => target.some(({ id }) => id === paragraphId))
  const paragraph = unit?.target.find(({ id }) => id === paragraphId)
  return (
    <DeskDialog open onClose={() => store.closeDialog()} title={t('title')} size="wide">
      {unit && unit.target.length > 1 && <Which paragraphs={unit.target} chosen={paragraphId} />}
      <Versions
        // A removed paragraph keeps its versions and gets no later one.
        paragraph={{ id: paragraphId, version: paragraph?.version ?? 0 }}
      />
    </DeskDialog>
  )
}

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
  paragraph: Pick<Paragraph, 'id' | 'version'>
}

function Versions({ paragraph }: VersionsProps) {
  const t = useTranslations('desk.versions')
  const { data: versions, isError, refetch } = useQuery(versionsQuery(paragraph.id, paragraph.version))
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({})
  if (isError)
    return (
      <p role="alert">
        {t('failed')} <Button onClick={() => void refetch()}>{t('retry')}</Button>
      </p>
    )
  if (!versions) return <p role="status">{t('loading')}</p>
  const last = versions.at(-1)
  const to = versions.find(({ version }) => version === chosen.to) ?? last
  const from = versions.find(({ version }) => version === chosen.from) ?? versions[0]
  if (!from || !to) return null
  return (
    <>
      <Compared from={from} to={to} whole={from === versions[0] && to === last} />
      <VersionList
        versions={versions}
        from={from.version}
        to={to.version}
        onChoose={(change) => setChosen((now) => ({ ...now, ...change }))}
      />
    </>
  )
}

type ComparedProps = {
  from: Version
  to: Version
  /** From the first version to the one that is read now. */
  whole: boolean
}

/** A redline from one version to another, preceded by the number of changes. */
function Compared({ from, to, whole }: ComparedProps) {
  const { targetLanguage } = useArticle()
  const t = useTranslations('desk.versions')
  const count = useMemo(() => redline(from.text, to.text).length, [from.text, to.text])
  const said =
    from.version === to.version
      ? t(from.version === 1 ? 'only' : 'itself')
      : whole
        ? t('whole', { count })
        : t('compared', { from: from.version, to: to.version, count })
  return (
    <section className={styles.compared}>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <p className={styles.text} lang={targetLanguage} dir="auto">
        <Redline before={from.text} after={to.text} />
      </p>
    </section>
  )
}

type Choice = { from?: number; to?: number }
type Props = {
  versions: readonly Version[]
  from: number
  to: number
  onChoose: (choice: Choice) => void
}

/** The versions, the newest first. Two columns of radio buttons say which two are compared. */
export function VersionList({ versions, from, to, onChoose }: Props) {
  const t = useTranslations('desk.versions')
  const threads = useThreads()
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  const approved = useApproved(versions)
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          <th scope="col">{t('from')}</th>
          <th scope="col">{t('to')}</th>
          <th scope="col">{t('what')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.toReversed().map((version) => (
          <tr key={version.version}>
            <td>
              <input
                type="radio"
                name="from"
                aria-label={t('fromVersion', { version: version.version })}
                checked={from === version.version}
                onChange={() => onChoose({ from: version.version })}
              />
            </td>
            <td>
              <input
                type="radio"
                name="to"
                aria-label={t('toVersion', { version: version.version })}
                checked={to === version.version}
                onChange={() => onChoose({ to: version.version })}
              />
            </td>
            <td>
              <VersionDetails version={version} thread={byId.get(version.threadId ?? '')} />
              {approved.get(version.version)?.map((round) => (
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

/** The rounds that ended with a version, by its number. */
function useApproved(versions: readonly Version[]): ReadonlyMap<number, number[]> {
  const { articleId } = useDesk()
  const { status } = useArticle()
  const { data: rounds = [] } = useQuery(roundsQuery(articleId, status))
  const approved = new Map<number, number[]>()
  for (const { round, at } of rounds) {
    const version = versions.findLast((one) => one.at <= at)?.version
    if (version !== undefined) approved.set(version, [...(approved.get(version) ?? []), round])
  }
  return approved
}

/** Who made a version, when, and its structural changes. */
function VersionDetails({ version, thread }: { version: Version; thread: Thread | undefined }) {
  const t = useTranslations('desk.versions')
  const format = useFormatter()
  const desk = useDesk()
  const { author, alsoBy = [], decidedBy, structure, undoes, threadId, splice } = version
  const imported = threadId === undefined && splice === null
  const people = [
    author && t(undoes === undefined ? 'by' : 'undoneBy', { name: author.name }),
    alsoBy.length > 0 && t('also', { names: alsoBy.map(({ name }) => name).join(', ') }),
    decidedBy && t('accepted', { name: decidedBy.name }),
  ].filter(Boolean)
  const happened = [
    undoes !== undefined && t('undoes', { version: undoes }),
    structure && t(`structure.${structure}`),
  ].filter(Boolean)
  const lead = (to: Thread) => {
    desk.store.closeDialog()
    goToThreadCard(desk, to)
  }
  return (
    <>
      <span className={styles.name}>
        <b>{t('version', { version: version.version })}</b>
        {imported && <> · {t('imported')}</>}
        {happened.length > 0 && <> · {happened.join(' · ')}</>}
      </span>
      <span className={styles.who}>
        {people.length > 0 && <>{people.join(' · ')} · </>}
        <time dateTime={version.at}>{format.dateTime(new Date(version.at), DAY_AND_TIME)}</time>
        {thread && (
          <button type="button" className={styles.lead} onClick={() => lead(thread)}>
            {t('thread')}
          </button>
        )}
      </span>
    </>
  )
}
