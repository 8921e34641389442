'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useAsk } from '@/components/use-ask'
import styles from './mine.module.css'

type Props = {
  /** Null: there is no more. */
  more: (() => Promise<void>) | null
  busy: boolean
  refusal: string | null
}

/** The button that asks for more of a list, and why it was refused. */
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

export type FirstPage<T> = { readonly items: readonly T[]; readonly nextCursor: string | null }

/** A list that the page brought the beginning of, and the rest of which is asked for piece by piece. */
export function useMore<T>(first: FirstPage<T>, load: (cursor: string) => Promise<FirstPage<T>>) {
  const [rest, setRest] = useState<FirstPage<T> | null>(null)
  const { ask, busy, refusal } = useAsk()
  const { nextCursor } = rest ?? first
  const more = async () => {
    if (nextCursor === null) return
    const next = await ask(() => load(nextCursor))
    if (next) setRest({ items: [...(rest?.items ?? []), ...next.items], nextCursor: next.nextCursor })
  }
  return { items: [...first.items, ...(rest?.items ?? [])], more: nextCursor === null ? null : more, busy, refusal }
}
