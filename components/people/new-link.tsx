'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import { Dialog } from '@/components/ui/dialog'
import { DAY_AND_TIME } from '@/components/use-moment'
import type { OneTimeLink } from '@/domain/contract/people'
import styles from './people.module.css'

type Props = {
  title: string
  message: 'passwordLinkMeans' | 'invited' | 'invitedMail'
  email: string
  made: OneTimeLink
  onClose: () => void
}

/** A link that was made: shown once, to be copied. */
export function NewLink({ title, message, email, made, onClose }: Props) {
  const t = useTranslations('people')
  const format = useFormatter()
  const until = format.dateTime(new Date(made.expiresAt), DAY_AND_TIME)
  return (
    <Dialog open onClose={onClose} title={title}>
      <p className={styles.why}>{t(message, { email, until })}</p>
      <CopyText text={made.link} />
    </Dialog>
  )
}
