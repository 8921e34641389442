'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DropdownMenu } from 'radix-ui'
import type { Unit } from '@/domain/contract/shapes'
import { useAlignmentActions } from '../alignment/alignment-actions'
import { focusPlace, useMending } from '../alignment/mending'
import { isUnsure } from '../alignment/unsure'
import { useLink } from '../filters/use-link'
import menu from '../header/menu.module.css'
import { unitsQuery } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
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
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className={`${styles.number} ${styles.menu}`}
        aria-label={t('menu', { number })}
        tabIndex={-1}
      >
        <span aria-hidden="true">⋯</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className={menu.menu}
        align="end"
        sideOffset={4}
        collisionPadding={10}
        onCloseAutoFocus={(event) => {
          const { mending } = store.get()
          if (!mending) return
          // While pairs are mended the focus is where the keys act.
          event.preventDefault()
          focusPlace(mending.place)
        }}
      >
        {abilities.includes('align') && <Items unit={unit} mergeable={mergeable} last={last} />}
        <CopyLink unitId={unit.id} />
      </DropdownMenu.Content>
    </DropdownMenu.Root>
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
      {isUnsure(unit) && (
        <DropdownMenu.Item className={menu.item} onSelect={() => void confirm(unit)}>
          {t('confirm')}
        </DropdownMenu.Item>
      )}
      <DropdownMenu.Item className={menu.item} disabled={!mergeable} onSelect={() => void merge(unit)}>
        {t('merge')}
      </DropdownMenu.Item>
      <DropdownMenu.Item
        className={menu.item}
        disabled={!splittable}
        onSelect={() => store.set({ dialog: `split:${unit.id}` })}
      >
        {t('split')}
      </DropdownMenu.Item>
      <DropdownMenu.Item className={menu.item} onSelect={() => void exclude(unit)}>
        {t('exclude')}
      </DropdownMenu.Item>
      <DropdownMenu.Item className={menu.item} disabled={last} onSelect={() => void realign(unit)}>
        {t('realign')}
      </DropdownMenu.Item>
      <DropdownMenu.Separator className={paragraph.line} />
      <DropdownMenu.Item className={`${menu.item} ${paragraph.keyed}`} onSelect={() => enter(unit.id)}>
        {t('mend')} <kbd>L</kbd>
      </DropdownMenu.Item>
      <DropdownMenu.Separator className={paragraph.line} />
    </>
  )
}

function CopyLink({ unitId }: { unitId: string }) {
  const t = useTranslations('desk.link')
  const { toPlace } = useLink()
  return (
    <DropdownMenu.Item
      className={`${menu.item} ${paragraph.keyed}`}
      onSelect={() => void toPlace({ at: 'unit', id: unitId })}
    >
      {t('copy')} <kbd>Y</kbd>
    </DropdownMenu.Item>
  )
}
