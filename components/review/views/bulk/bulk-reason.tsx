'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { sendingKeys } from '../../state/typing'
import styles from './bulk.module.css'

type Props = {
  /** The policy of the article wants one. */
  asked: boolean
  words: string
  onWords: (words: string) => void
  onSend: () => void
  onLeave: () => void
}

/** Why they are rejected, once for all. */
export function BulkReason({ asked, words, onWords, onSend, onLeave }: Props) {
  const t = useTranslations('desk.bulk')
  const id = useId()
  return (
    <div className={styles.reason}>
      <label htmlFor={id}>{t(asked ? 'reasonAsked' : 'reasonOptional')}</label>
      <textarea
        id={id}
        rows={2}
        required={asked}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={sendingKeys({ send: onSend, leave: onLeave })}
      />
    </div>
  )
}
