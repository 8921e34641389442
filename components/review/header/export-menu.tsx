'use client'

import { useTranslations } from 'next-intl'
import { DropdownMenu } from 'radix-ui'
import { useDesk, useDeskState } from '../state/desk-context'
import { exportAddress, FORMATS } from './exports'
import styles from './header.module.css'
import menu from './menu.module.css'

/** The revised article as a document, with a word on what each is for. */
export function ExportMenu({ articleId }: { articleId: string }) {
  const t = useTranslations('desk.export')
  const { store } = useDesk()
  const open = useDeskState((state) => state.exportOpen)
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={(exportOpen) => store.set({ exportOpen })}>
      <DropdownMenu.Trigger className={styles.button}>
        {t('button')} <kbd>E</kbd>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className={menu.menu} align="end" sideOffset={6}>
        {FORMATS.map((format) => (
          <DropdownMenu.Item key={format} asChild>
            <a className={menu.item} href={exportAddress(articleId, format)} download>
              {t(`${format}.name`)}
              <span className={menu.hint}>{t(`${format}.use`)}</span>
            </a>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
