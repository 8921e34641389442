'use client'

import { useTranslations } from 'next-intl'
import { Menu } from '@/components/ui/menu'
import menu from '@/components/ui/menu.module.css'
import { MenuLink } from '@/components/ui/menu-items'
import { useDesk, useDeskState } from '../state/desk-context'
import { exportAddress, FORMATS } from './exports'
import styles from './header.module.css'

/** The revised article as a document, with a word on what each is for. */
export function ExportMenu({ articleId }: { articleId: string }) {
  const t = useTranslations('desk.export')
  const { store } = useDesk()
  const open = useDeskState((state) => state.exportOpen)
  return (
    <Menu
      open={open}
      onOpenChange={(exportOpen) => store.set({ exportOpen })}
      button={{
        className: styles.button,
        children: (
          <>
            {t('button')} <kbd>E</kbd>
          </>
        ),
      }}
    >
      {FORMATS.map((format) => (
        <MenuLink key={format} href={exportAddress(articleId, format)} download>
          {t(`${format}.name`)}
          <span className={menu.hint}>{t(`${format}.use`)}</span>
        </MenuLink>
      ))}
    </Menu>
  )
}
