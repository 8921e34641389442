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

/** A link that was made, in a dialog of its own. */
export const NewLink = ({ title, onClose, ...link }: Props) => (
  <Dialog open onClose={onClose} title={title}>
    <LinkToSend {...link} />
  </Dialog>
)

/** A link that was made: shown once, to be copied. */
export function LinkToSend({ message, email, made }: Omit<Props, 'title' | 'onClose'>) {
  const t = useTranslations('people')
  const format = useFormatter()
  const until = format.dateTime(new Date(made.expiresAt), DAY_AND_TIME)
  return (
    <>
      <p className={styles.why}>{t(message, { email, until })}</p>
      <CopyText text={made.link} />
    </>
  )
}
