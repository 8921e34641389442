'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-items'
import type { Unit } from '@/domain/contract/shapes'
import { useAlignmentActions } from '../../commands/alignment-actions'
import { focusPlace, useMending } from '../../commands/mending'
import { useLink } from '../../commands/use-link'
import { isUnsure } from '../../model/unsure'
import { unitsQuery } from '../../state/article-queries'
import { useDesk } from '../../state/desk-context'
import paragraph from './paragraph-menu.module.css'
import styles from './rows.module.css'

type Props = {
  unit: Unit
  number: number
  /** Whether the unit behind is part of the article, so that the two can be made one. */
  mergeable: boolean
  last: boolean
  abilities: readonly string[]
}

/** A link to the unit, and mending which paragraphs belong together. */
export function UnitMenu({ unit, number, mergeable, last, abilities }: Props) {
  const t = useTranslations('desk.row')
  const { store } = useDesk()
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
        const { mending } = store.get()
        // While pairs are mended the focus is where the keys act.
        if (mending) focusPlace(mending.place)
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
  const { articleId, store } = useDesk()
  const { merge, exclude, realign, confirm } = useAlignmentActions()
  const { data: units = [] } = useQuery(unitsQuery(articleId))
  const { enter } = useMending(units)
  const splittable = unit.source.length + unit.target.length > 1
  return (
    <>
      {isUnsure(unit) && <MenuItem onSelect={() => void confirm(unit)}>{t('confirm')}</MenuItem>}
      <MenuItem disabled={!mergeable} onSelect={() => void merge(unit)}>
        {t('merge')}
      </MenuItem>
      <MenuItem disabled={!splittable} onSelect={() => store.set({ dialog: `split:${unit.id}` })}>
        {t('split')}
      </MenuItem>
      <MenuItem onSelect={() => void exclude(unit)}>{t('exclude')}</MenuItem>
      <MenuItem disabled={last} onSelect={() => void realign(unit)}>
        {t('realign')}
      </MenuItem>
      <hr className={paragraph.line} />
      <MenuItem className={paragraph.keyed} onSelect={() => enter(unit.id)}>
        {t('mend')} <kbd>L</kbd>
      </MenuItem>
      <hr className={paragraph.line} />
    </>
  )
}

function CopyLink({ unitId }: { unitId: string }) {
  const t = useTranslations('desk.link')
  const { toPlace } = useLink()
  return (
    <MenuItem className={paragraph.keyed} onSelect={() => void toPlace({ at: 'unit', id: unitId })}>
      {t('copy')} <kbd>Y</kbd>
    </MenuItem>
  )
}
