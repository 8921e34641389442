'use client'

import { useTranslations } from 'next-intl'
import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './dialog.module.css'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  /** `wide`: for what has two columns. */
  size?: 'wide' | undefined
  children: ReactNode
}

/** A dialog over the page: holds the focus, closes with Esc, and gives the focus back. */
export function Dialog({ open, onClose, title, size, children }: Props) {
  const t = useTranslations('ui')
  return (
    <Primitive.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles.veil} />
        <Primitive.Content className={styles.dialog} data-size={size} aria-describedby={undefined}>
          <div className={styles.head}>
            <Primitive.Title className={styles.title}>{title}</Primitive.Title>
            <Primitive.Close className={styles.close} aria-label={t('close')}>
              <span aria-hidden="true">×</span>
            </Primitive.Close>
          </div>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
