'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SIZES } from '@/components/text-size'
import { Menu } from '@/components/ui/menu'
import menu from '@/components/ui/menu.module.css'
import { MenuChoice, MenuItem } from '@/components/ui/menu-items'
import { useCommand } from '../../commands/use-command'
import { useDesk, useDeskState } from '../../state/desk-context'
import { VIEWS } from '../../state/slices/focus'
import { chooseTextSize } from '../../state/text-size'
import { Keys } from '../command-button'
import styles from './header.module.css'

/** Text size and highlighting. The menu stays open, so that the effect of a choice can be seen. */
export function LookMenu() {
  const t = useTranslations('desk')
  const desk = useDesk()
  const smaller = useCommand('textSmaller')
  const larger = useCommand('textLarger')
  const terms = useCommand('terms')
  const [open, setOpen] = useState(false)
  const size = useDeskState((state) => state.textSize)
  const highlighted = useDeskState((state) => state.terms)
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
          {t('textSize.title')} <Keys names={[...smaller.keys, ...larger.keys]} />
        </div>
        {SIZES.map((name) => (
          <MenuChoice
            key={name}
            className={menu.choice}
            chosen={name === size}
            stays
            onSelect={() => chooseTextSize(desk, name)}
          >
            {t(`textSize.${name}`)}
            {name === size && tick}
          </MenuChoice>
        ))}
      </div>
      <hr className={menu.line} />
      <MenuItem
        role="menuitemcheckbox"
        aria-checked={highlighted}
        className={menu.choice}
        title={terms.reason ?? undefined}
        onSelect={terms.run}
      >
        <span>
          {t('terms.title')} <Keys names={terms.keys} />
        </span>
        {highlighted && tick}
      </MenuItem>
    </Menu>
  )
}

/** Switches between the imported translation, the redline and the revised text. */
export function ViewSwitch() {
  const t = useTranslations('desk.view')
  const { store } = useDesk()
  const view = useDeskState((state) => state.view)
  return (
    <fieldset className={styles.views}>
      <legend className={styles.visuallyHidden}>{t('label')}</legend>
      {VIEWS.map((name) => (
        <label key={name} title={t(`${name}Hint`)}>
          <input
            type="radio"
            name="view"
            className={styles.visuallyHidden}
            checked={view === name}
            onChange={() => store.chooseView(name)}
          />
          {t(name)}
        </label>
      ))}
    </fieldset>
  )
}
