'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from './button'
import styles from './copy-text.module.css'

/** A text to take along, and a button that copies it. Where the browser does not let it, the text is marked to be copied by key. */
export function CopyText({ text }: { text: string }) {
  const t = useTranslations('ui')
  const shown = useRef<HTMLElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'marked' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      // No clipboard over plain http, or not allowed.
      if (shown.current) getSelection()?.selectAllChildren(shown.current)
      setOutcome('marked')
    }
  }
  return (
    <>
      <code ref={shown} className={styles.text}>
        {text}
      </code>
      <Button onClick={() => void copy()}>{t('copy')}</Button>{' '}
      <span role="status" className={styles.outcome}>
        {outcome && t(outcome)}
      </span>
    </>
  )
}
