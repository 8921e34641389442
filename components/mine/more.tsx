'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import styles from './mine.module.css'

type Props = {
  /** Null: there is no more. */
  more: (() => Promise<void>) | null
  busy: boolean
  refusal: string | null
}

export function More({ more, busy, refusal }: Props) {
  const t = useTranslations('mine')
  return (
    <>
      {more && (
        <Button disabled={busy} data-stop="" onClick={() => void more()}>
          {t('more')}
        </Button>
      )}
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </>
  )
}
