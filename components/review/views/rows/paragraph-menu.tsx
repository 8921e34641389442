'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Menu } from '@/components/ui/menu'
import { MenuChoice, MenuItem } from '@/components/ui/menu-items'
import type { Paragraph } from '@/domain/contract/shapes'
import { isRightToLeft } from '@/domain/text/direction'
import { proposeStructure } from '../../commands/acts/inline-edits'
import { keysOf } from '../../commands/commands'
import { insert, rewrite } from '../../commands/inline-edits'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useUnits } from '../../state/on-desk'
import { KIND_CHOICES, kindNamed, nameOfKind, paragraphKindWords } from '../../state/words'
import { Keys } from '../command-button'
import styles from './paragraph-menu.module.css'

type Props = { paragraph: Paragraph; label: string; abilities: readonly string[] }

/** The menu of a paragraph, opened by the ¶ beside it. */
export function ParagraphMenu({ paragraph, label, abilities }: Props) {
  const t = useTranslations('desk.paragraph')
  const { store, elements } = useDesk()
  const open = useDeskState(({ menuId }) => menuId === paragraph.id)
  const near = useDeskState(({ unitId }) => unitId === paragraph.unitId)
  return (
    <Menu
      open={open}
      onOpenChange={(opened) => store.openParagraphMenu(opened ? paragraph.id : null)}
      button={{
        className: isRightToLeft(paragraph.text) ? `${styles.pilcrow} ${styles.atLeft}` : styles.pilcrow,
        'aria-label': label,
        title: `${label} (${keysOf('menu')[0]})`,
        tabIndex: near ? 0 : -1,
        children: <span aria-hidden="true">¶</span>,
      }}
      giveBack={() => {
        // Returns the focus to the row; a dialog opened by an item takes the focus itself.
        if (store.get().dialog === null) elements.get('unit', paragraph.unitId)?.focus({ preventScroll: true })
      }}
    >
      {abilities.includes('suggest') && (
        <>
          <Changes paragraph={paragraph} />
          <hr className={styles.line} />
        </>
      )}
      <MenuItem className={styles.keyed} onSelect={() => store.openDialog(`versions:${paragraph.id}`)}>
        <span>{t('versions')}</span> <Keys names={keysOf('versions')} />
      </MenuItem>
    </Menu>
  )
}

function Changes({ paragraph }: { paragraph: Paragraph }) {
  const t = useTranslations('desk.paragraph')
  const units = useUnits()
  const desk = useDesk()
  const last = units.flatMap(({ target }) => target).at(-1)?.id === paragraph.id
  return (
    <>
      <MenuItem className={styles.keyed} onSelect={() => rewrite(desk, paragraph)}>
        <span>{t('rewrite')}</span> <Keys names={keysOf('rewrite')} />
      </MenuItem>
      <MenuItem
        disabled={last}
        onSelect={() => void proposeStructure(desk, { paragraph, structure: { op: 'join-next' } })}
      >
        {t('join')}
      </MenuItem>
      <MenuItem onSelect={() => insert(desk, paragraph.unitId, paragraph.id)}>{t('insertAfter')}</MenuItem>
      <MenuItem onSelect={() => void proposeStructure(desk, { paragraph, structure: { op: 'remove' } })}>
        {t('remove')}
      </MenuItem>
      <ChangeKind paragraph={paragraph} />
    </>
  )
}

/** The kinds expand inside the menu: a phone has no room for a submenu. */
function ChangeKind({ paragraph }: { paragraph: Paragraph }) {
  const t = useTranslations('desk.paragraph')
  const desk = useDesk()
  const [unfolded, setUnfolded] = useState(false)
  const present = nameOfKind(paragraph)
  const choices = kindNamed(present) ? KIND_CHOICES : [...KIND_CHOICES, paragraph]
  const choose = (name: string) => {
    const choice = kindNamed(name)
    if (!choice || name === present) return
    void proposeStructure(desk, { paragraph, structure: { op: 'kind', to: choice.kind, level: choice.level } })
  }
  return (
    <>
      <MenuItem className={styles.keyed} aria-expanded={unfolded} stays onSelect={() => setUnfolded(!unfolded)}>
        {t('changeKind')} <span aria-hidden="true">{unfolded ? '⌄' : '›'}</span>
      </MenuItem>
      {unfolded && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is none of a menu's parts
        <div role="group" aria-label={t('changeKind')}>
          {choices.map((choice) => (
            <MenuChoice
              key={nameOfKind(choice)}
              className={styles.choice}
              chosen={nameOfKind(choice) === present}
              onSelect={() => choose(nameOfKind(choice))}
            >
              {nameOfKind(choice) === present && (
                <span className={styles.tick} aria-hidden="true">
                  ✓
                </span>
              )}
              {paragraphKindWords(desk.t, choice.kind, choice.level)}
            </MenuChoice>
          ))}
        </div>
      )}
    </>
  )
}
