'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { signOut } from '@/components/session/sign-in'
import { Button } from '@/components/ui/button'
import styles from './shell.module.css'

export function SignOutButton() {
  const t = useTranslations('shell')
  const [failed, setFailed] = useState(false)
  return (
    <span className={styles.out}>
      <Button
        variant="quiet"
        onClick={async () => {
          if (await signOut()) location.assign('/sign-in')
          else setFailed(true)
        }}
      >
        {t('signOut')}
      </Button>
      <span role="alert">{failed && t('signOutFailed')}</span>
    </span>
  )
}
