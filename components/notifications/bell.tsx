'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from './bell.module.css'
import { useNotified } from './live'

const MOST = 99

/** The way to the notifications, and how many are unread. */
export function Bell({ here }: { here?: boolean }) {
  const t = useTranslations('notifications')
  const unread = useNotified()?.unread ?? 0
  const words = t('bell', { count: unread })
  return (
    <Link
      href="/notifications"
      className={styles.bell}
      aria-label={words}
      title={words}
      aria-current={here ? 'page' : undefined}
      prefetch={false}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        width={16}
        height={16}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.4}
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        <path d="M8 2.2a3.9 3.9 0 0 0-3.9 3.9c0 3-1.1 4.3-1.6 4.9h11c-.5-.6-1.6-1.9-1.6-4.9A3.9 3.9 0 0 0 8 2.2z" />
        <path d="M6.6 13.2a1.6 1.6 0 0 0 2.8 0" />
      </svg>
      {unread > 0 && (
        <span className={styles.count} aria-hidden="true">
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  )
}
