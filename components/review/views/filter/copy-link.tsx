'use client'

import { useTranslations } from 'next-intl'
import type { LinkTarget } from '@/domain/link-target'
import { keysOf } from '../../commands/commands'
import { copyLinkTo } from '../../commands/links'
import { useDesk } from '../../state/desk-context'
import styles from './filters.module.css'

const [KEY] = keysOf('copyLink')

/** The button at the corner of an open card that copies a link to it. */
export function CopyLink({ place }: { place: LinkTarget }) {
  const t = useTranslations('desk.link')
  const desk = useDesk()
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={t('copy')}
      aria-keyshortcuts={KEY}
      title={`${t('copy')} (${KEY})`}
      onClick={() => void copyLinkTo(desk, place)}
    >
      <svg
        viewBox="0 0 16 16"
        width="14"
        height="14"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
      >
        <path d="M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.4-2.4A2.6 2.6 0 0 0 9 3.3l-.9.9M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9" />
      </svg>
    </button>
  )
}
