'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useDesk } from '../../state/desk-context'
import { sourceChangesQuery } from '../../state/new-version'
import { useArticle } from '../../state/on-desk'
import { Redline } from '../text/redline'
import styles from './source-changed.module.css'

type Props = { unitId: string; since: number; language: string }

/** The source of a unit has changed since it was last signed off: what changed, once it is asked for. */
export function SourceChanged({ unitId, since, language }: Props) {
  const t = useTranslations('desk.sourceChanged')
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className={styles.changed}>
      <button type="button" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {t('flag')}
      </button>
      {open && (
        <div id={id}>
          <WhatChanged unitId={unitId} since={since} language={language} />
        </div>
      )}
    </div>
  )
}

function WhatChanged({ unitId, since, language }: Props) {
  const t = useTranslations('desk.sourceChanged')
  const { articleId } = useDesk()
  const { seq } = useArticle()
  const { data, isError } = useQuery({
    ...sourceChangesQuery(articleId, since, seq),
    select: ({ units }) => units.find((unit) => unit.unitId === unitId)?.paragraphs ?? [],
  })
  if (isError) return <p role="alert">{t('failed')}</p>
  if (!data) return <p role="status">{t('loading')}</p>
  const changed = data.filter(({ before, after }) => before !== after)
  if (changed.length === 0) return <p>{t('none')}</p>
  return changed.map(({ paragraphId, before, after }) => (
    <p key={paragraphId} className={styles.redline} lang={language} dir="auto">
      <Redline before={before} after={after} />
    </p>
  ))
}
