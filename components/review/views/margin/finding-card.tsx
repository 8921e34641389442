'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Change } from '@/components/redline/change'
import type { Finding } from '@/domain/contract/shapes'
import { useChecks } from '../../state/checks'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useElement } from '../../state/use-element'
import { CopyLink } from '../filter/copy-link'
import styles from './findings.module.css'
import { JudgeFinding } from './judge-finding'
import margin from './margin.module.css'

type Props = {
  finding: Finding
  abilities: readonly string[]
  /** Of the translation. */
  language: string
}

/** What a check saw: its sentence beside the words, and what to make of it once it is in focus. */
export const FindingCard = memo(function FindingCard({ finding, abilities, language }: Props) {
  const t = useTranslations('desk')
  const { store } = useDesk()
  const { id, unitId, paragraphId, check, message } = finding
  const open = useDeskState(({ threadId }) => threadId === id)
  const element = useElement('card', id)
  const title = useChecks().titleOf(check)
  const head = <span className={`${margin.kind} ${styles.title}`}>{title}</span>
  return (
    <article
      ref={element}
      className={`${margin.card} ${styles.card}`}
      data-card={id}
      data-about={paragraphId}
      data-of={unitId}
      data-open={open || undefined}
      aria-label={t('findings.label', { check: title })}
      tabIndex={-1}
    >
      {open ? (
        <div className={styles.body}>
          <div className={margin.top}>
            {head}
            <CopyLink place={{ at: 'finding', id }} />
          </div>
          <p className={styles.message}>{message}</p>
          <Expected finding={finding} language={language} />
          <JudgeFinding finding={finding} abilities={abilities} />
        </div>
      ) : (
        <button
          type="button"
          className={`${margin.face} ${styles.face}`}
          aria-expanded={false}
          onClick={() => store.focusThread(finding)}
        >
          {head}
          <span className={margin.gist}>{message}</span>
        </button>
      )}
    </article>
  )
})

/** The words that should stand there, where the check knows them. The source isn't corrected: there the sentence says it. */
function Expected({ finding: { side, quote, expected }, language }: Pick<Props, 'finding' | 'language'>) {
  if (side === 'source' || expected === undefined) return null
  return (
    <p className={styles.expected} lang={language} dir="auto">
      <Change original={quote} replacement={expected} />
    </p>
  )
}
