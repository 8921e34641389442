'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ProviderRefusal } from '@/domain/contract/names'
import styles from './session.module.css'
import { startAtProvider } from './sign-in'

type Props = {
  /** The provider’s name. */
  name: string
  /** Where the sign-in leads, an address within Stet. */
  next: string
  /** What the last one came to. */
  refusal?: ProviderRefusal | undefined
}

/** Leads to the provider; says above the button why one comes from there without being signed in. */
export function ProviderButton({ name, next, refusal }: Props) {
  const t = useTranslations('session')
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<ProviderRefusal | 'unreachable' | undefined>(refusal)
  useEffect(() => {
    // Whoever goes back to this page finds it as they left it.
    const wake = () => setBusy(false)
    addEventListener('pageshow', wake)
    return () => removeEventListener('pageshow', wake)
  }, [])
  async function start() {
    setBusy(true)
    const start = await startAtProvider(next)
    if (start.is === 'found') return location.assign(start.url)
    setWhy(start.is)
    setBusy(false)
  }
  return (
    <div className={styles.provider}>
      <p className={styles.outcome} role="alert">
        {why && t(`refused.${why}`, { name })}
      </p>
      <Button variant="primary" disabled={busy} aria-busy={busy} onClick={() => void start()}>
        {t(busy ? 'toProvider' : 'withProvider', { name })}
      </Button>
    </div>
  )
}
