'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-items'
import type { Unit } from '@/domain/contract/shapes'
import { confirmPair, excludeUnit, mergeUnit, realignFrom } from '../../commands/acts/alignment'
import { editAlignment, focusPlace } from '../../commands/alignment-editing'
import { keysOf } from '../../commands/commands'
import { copyLinkTo } from '../../commands/links'
import { isUncertain } from '../../model/alignment'
import { useDesk } from '../../state/desk-context'
import { useUnits } from '../../state/on-desk'
import { Keys } from '../command-button'
import paragraph from './paragraph-menu.module.css'
import styles from './rows.module.css'

type Props = {
  unit: Unit
  number: number
  /** Whether the next unit is part of the article, so that the two can be merged. */
  mergeable: boolean
  last: boolean
  abilities: readonly string[]
}

/** The menu of a unit: a link to it, and alignment. */
export function UnitMenu({ unit, number, mergeable, last, abilities }: Props) {
  const t = useTranslations('desk.row')
  const { store, elements } = useDesk()
  const [open, setOpen] = useState(false)
  return (
    <Menu
      open={open}
      onOpenChange={setOpen}
      button={{
        className: `${styles.number} ${styles.menu}`,
        'aria-label': t('menu', { number }),
        tabIndex: -1,
        children: <span aria-hidden="true">⋯</span>,
      }}
      giveBack={(button) => {
        const { alignmentCursor } = store.get()
        // In alignment mode the focus goes to the chosen place.
        if (alignmentCursor) focusPlace({ elements }, alignmentCursor.place)
        else button.focus({ preventScroll: true })
      }}
    >
      {abilities.includes('align') && <Items unit={unit} mergeable={mergeable} last={last} />}
      <CopyLink unitId={unit.id} />
    </Menu>
  )
}

function Items({ unit, mergeable, last }: Pick<Props, 'unit' | 'mergeable' | 'last'>) {
  const t = useTranslations('desk.row')
  const desk = useDesk()
  const units = useUnits()
  const splittable = unit.source.length + unit.target.length > 1
  return (
    <>
      {isUncertain(unit) && <MenuItem onSelect={() => void confirmPair(desk, unit)}>{t('confirm')}</MenuItem>}
      <MenuItem disabled={!mergeable} onSelect={() => void mergeUnit(desk, unit)}>
        {t('merge')}
      </MenuItem>
      <MenuItem disabled={!splittable} onSelect={() => desk.store.openDialog(`split:${unit.id}`)}>
        {t('split')}
      </MenuItem>
      <MenuItem onSelect={() => void excludeUnit(desk, unit)}>{t('exclude')}</MenuItem>
      <MenuItem disabled={last} onSelect={() => void realignFrom(desk, unit)}>
        {t('realign')}
      </MenuItem>
      <hr className={paragraph.line} />
      <MenuItem className={paragraph.keyed} onSelect={() => editAlignment(desk, units, unit.id)}>
        {t('editAlignment')} <Keys names={keysOf('editAlignment')} />
      </MenuItem>
      <hr className={paragraph.line} />
    </>
  )
}

function CopyLink({ unitId }: { unitId: string }) {
  const t = useTranslations('desk.link')
  const desk = useDesk()
  return (
    <MenuItem className={paragraph.keyed} onSelect={() => void copyLinkTo(desk, { at: 'unit', id: unitId })}>
      {t('copy')} <Keys names={keysOf('copyLink')} />
    </MenuItem>
  )
}
