'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Finding } from '@/domain/contract/findings'
import { useChecks } from '../../state/checks'
import { useDesk, useDeskState, useElement } from '../../state/desk-context'
import { CopyLink } from '../filter/copy-link'
import { FINDING_BODY, Later } from '../later'
import styles from './findings.module.css'
import margin from './margin.module.css'
import { UnsentMark } from './unsent-mark'

type Props = { finding: Finding }

/** The card of a finding: the check's message, and buttons to promote or dismiss it if it is in focus. */
export const FindingCard = memo(function FindingCard({ finding }: Props) {
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
          <Later view={FINDING_BODY} props={{ finding }} />
        </div>
      ) : (
        <button
          type="button"
          className={`${margin.face} ${styles.face}`}
          aria-expanded={false}
          onClick={() => store.focusThread(finding)}
        >
          {head}
          <span className={margin.summary}>{message}</span>
          <UnsentMark id={id} />
        </button>
      )}
    </article>
  )
})
