'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SIZES } from '@/components/text-size'
import { Menu } from '@/components/ui/menu'
import menu from '@/components/ui/menu.module.css'
import { MenuChoice, MenuItem } from '@/components/ui/menu-items'
import { useTextSize } from '../../commands/use-text-size'
import { useDesk, useDeskState } from '../../state/desk-context'
import styles from './header.module.css'

/** How large the article is read, and what is lit in it. It stays open, so that one sees what a choice does. */
export function LookMenu() {
  const t = useTranslations('desk')
  const { store } = useDesk()
  const { choose } = useTextSize()
  const [open, setOpen] = useState(false)
  const size = useDeskState((state) => state.textSize)
  const ledger = useDeskState((state) => state.terms)
  const tick = <span className={menu.chosen}>✓</span>
  return (
    <Menu
      open={open}
      onOpenChange={setOpen}
      button={{
        className: styles.icon,
        'aria-label': t('textSize.menu'),
        title: t('textSize.menu'),
        children: (
          <span aria-hidden="true" className={styles.letters}>
            A<small>A</small>
          </span>
        ),
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not field sets. */}
      <div role="group" aria-label={t('textSize.title')}>
        <div className={menu.label} aria-hidden="true">
          {t('textSize.title')} <kbd>−</kbd> <kbd>+</kbd>
        </div>
        {SIZES.map((name) => (
          <MenuChoice key={name} className={menu.choice} chosen={name === size} stays onSelect={() => choose(name)}>
            {t(`textSize.${name}`)}
            {name === size && tick}
          </MenuChoice>
        ))}
      </div>
      <hr className={menu.line} />
      <MenuItem
        role="menuitemcheckbox"
        aria-checked={ledger}
        className={menu.choice}
        onSelect={() => store.toggleTerms()}
      >
        <span>
          {t('ledger.title')} <kbd>Q</kbd>
        </span>
        {ledger && tick}
      </MenuItem>
    </Menu>
  )
}
