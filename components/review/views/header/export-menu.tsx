'use client'

import { useTranslations } from 'next-intl'
import { Menu } from '@/components/ui/menu'
import menu from '@/components/ui/menu.module.css'
import { MenuLink } from '@/components/ui/menu-items'
import { exportArticle, exportName, exportOf } from '../../commands/acts/article'
import { useCommand } from '../../commands/use-command'
import { EXPORT_PURPOSES, exportAddress, exportsFor } from '../../model/exports'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { returnFocus } from '../../state/go-to'
import { Keys } from '../command-button'
import styles from './export-menu.module.css'
import header from './header.module.css'

/** The export menu, by purpose. */
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
      giveBack={(button) => {
        button.focus({ preventScroll: true })
        // On a narrow screen it is opened from the menu, and has no button to be seen.
        if (!button.checkVisibility({ visibilityProperty: true })) returnFocus(desk)
      }}
      button={{
        className: `${header.button} ${header.export}`,
        title,
        'aria-busy': busy,
        children: (
          <>
            {busy ? t('busy') : t('button')} <Keys names={keys} />
          </>
        ),
      }}
    >
      <Exports />
    </Menu>
  )
}

/** Drawn when the menu is open: the addresses ask the browser for its time zone, which is slow. */
function Exports() {
  const t = useTranslations('desk.export')
  const desk = useDesk()
  const { articleId } = desk
  const report = useCommand('report')
  return EXPORT_PURPOSES.map((purpose) => (
    // biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not field sets.
    <div key={purpose} role="group" aria-label={t(`${purpose}.name`)} className={styles.group}>
      <p className={styles.name} aria-hidden="true">
        {t(`${purpose}.name`)} <span className={menu.hint}>{t(`${purpose}.use`)}</span>
      </p>
      <div className={styles.formats}>
        {purpose === 'report' && (
          <MenuLink className={styles.format} href={`/articles/${articleId}/report`} title={report.title}>
            {t('onScreen')}
          </MenuLink>
        )}
        {exportsFor(purpose).map((one) => (
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
            {purpose === 'tables' ? t(`${one.content}.name`) : t(`formats.${one.format}`)}
          </MenuLink>
        ))}
      </div>
    </div>
  ))
}
