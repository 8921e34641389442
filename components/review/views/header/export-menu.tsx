'use client'

import { useTranslations } from 'next-intl'
import { Menu } from '@/components/ui/menu'
import menu from '@/components/ui/menu.module.css'
import { MenuLink } from '@/components/ui/menu-items'
import { exportArticle, exportName, exportOf } from '../../commands/acts/export'
import { useCommand } from '../../commands/use-command'
import { EXPORTS, exportAddress } from '../../model/exports'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { Keys } from '../command-button'
import styles from './export-menu.module.css'
import header from './header.module.css'

const GROUPS = Object.keys(EXPORTS) as (keyof typeof EXPORTS)[]

/** The article as a document, by what one wants it for. */
export function ExportMenu() {
  const t = useTranslations('desk.export')
  const desk = useDesk()
  const { articleId, store } = desk
  const busy = useBusy(exportOf(articleId))
  const open = useDeskState((state) => state.exportOpen)
  const { keys, title } = useCommand('export')
  return (
    <Menu
      open={open}
      onOpenChange={store.openExports}
      button={{
        className: header.button,
        title,
        'aria-busy': busy,
        children: (
          <>
            {busy ? t('busy') : t('button')} <Keys names={keys} />
          </>
        ),
      }}
    >
      {GROUPS.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not field sets.
        <div key={group} role="group" aria-label={t(`${group}.name`)} className={styles.group}>
          <p className={styles.name} aria-hidden="true">
            {t(`${group}.name`)} <span className={menu.hint}>{t(`${group}.use`)}</span>
          </p>
          <div className={styles.formats}>
            {EXPORTS[group].map((one) => (
              <MenuLink
                key={one.format + one.content}
                className={styles.format}
                href={exportAddress(articleId, one)}
                download
                aria-label={exportName(desk.t, one)}
                onClick={(event) => {
                  event.preventDefault()
                  void exportArticle(desk, one)
                }}
              >
                {one.format === 'csv' ? t(`${one.content}.name`) : t(`formats.${one.format}`)}
              </MenuLink>
            ))}
          </div>
        </div>
      ))}
    </Menu>
  )
}
