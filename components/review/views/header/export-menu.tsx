'use client'

import { useTranslations } from 'next-intl'
import { Menu } from '@/components/ui/menu'
import menu from '@/components/ui/menu.module.css'
import { MenuLink } from '@/components/ui/menu-items'
import { useExport } from '../../commands/use-export'
import { EXPORT_PURPOSES, exportAddress, exportsFor } from '../../model/exports'
import { useDesk, useDeskState } from '../../state/desk-context'
import styles from './export-menu.module.css'
import header from './header.module.css'

/** The article as a document, by what one wants it for. */
export function ExportMenu({ articleId }: { articleId: string }) {
  const t = useTranslations('desk.export')
  const { store } = useDesk()
  const { busy, nameOf, send } = useExport()
  const open = useDeskState((state) => state.exportOpen)
  return (
    <Menu
      open={open}
      onOpenChange={(exportOpen) => store.set({ exportOpen })}
      button={{
        className: header.button,
        'aria-busy': busy,
        children: (
          <>
            {busy ? t('busy') : t('button')} <kbd>E</kbd>
          </>
        ),
      }}
    >
      {EXPORT_PURPOSES.map((purpose) => (
        // biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not field sets.
        <div key={purpose} role="group" aria-label={t(`${purpose}.name`)} className={styles.group}>
          <p className={styles.name} aria-hidden="true">
            {t(`${purpose}.name`)} <span className={menu.hint}>{t(`${purpose}.use`)}</span>
          </p>
          <div className={styles.formats}>
            {exportsFor(purpose).map((one) => (
              <MenuLink
                key={one.format + one.content}
                className={styles.format}
                href={exportAddress(articleId, one)}
                download
                aria-label={nameOf(one)}
                onClick={(event) => {
                  event.preventDefault()
                  void send(one)
                }}
              >
                {purpose === 'tables' ? t(`${one.content}.name`) : t(`formats.${one.format}`)}
              </MenuLink>
            ))}
          </div>
        </div>
      ))}
    </Menu>
  )
}
