'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Version } from '@/domain/contract/shapes'
import { redline } from '@/domain/text/redline'
import { Redline } from '../text/live-redline'
import styles from './versions.module.css'

type Props = { from: Version; to: Version; language: string }

/** One version as a correction of another; how much differs is said before it is read. */
export function Compared({ from, to, language }: Props) {
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
      <p className={styles.text} lang={language} dir="auto">
        <Redline before={from.text} after={to.text} />
      </p>
    </section>
  )
}
