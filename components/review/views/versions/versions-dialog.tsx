'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Paragraph, Version } from '@/domain/contract/shapes'
import { redline } from '@/domain/text/redline'
import { versionsQuery } from '../../state/article-queries'
import { useDesk } from '../../state/desk-context'
import { useArticle, useUnits } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import { Redline } from '../text/redline'
import { VersionList } from './version-list'
import styles from './versions.module.css'

/** How a paragraph came to read as it does: every version, and what differs between any two. */
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
        // A paragraph that is no longer in the article keeps its versions; no later one will come.
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
            {t('nth', { number: index + 1, words: paragraph.text.slice(0, 60) })}
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
  const from = versions.find(({ version }) => version === chosen.from) ?? beforeOf(versions, to) ?? to
  if (!from || !to) return null
  return (
    <>
      <Compared from={from} to={to} />
      <VersionList
        versions={versions}
        from={from.version}
        to={to.version}
        onChoose={(change) => setChosen((now) => ({ ...now, ...change }))}
      />
    </>
  )
}

const beforeOf = <V extends { version: number }>(versions: readonly V[], to: V | undefined): V | undefined =>
  versions.findLast(({ version }) => to !== undefined && version < to.version)

type ComparedProps = { from: Version; to: Version }

/** One version as a correction of another; how much differs is said before it is read. */
function Compared({ from, to }: ComparedProps) {
  const { targetLanguage } = useArticle()
  const t = useTranslations('desk.versions')
  const count = useMemo(() => redline(from.text, to.text).length, [from.text, to.text])
  const said =
    from.version === to.version
      ? t(from.version === 1 ? 'only' : 'itself')
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
