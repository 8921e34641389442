'use client'

import { useTranslations } from 'next-intl'
import { DropdownMenu } from 'radix-ui'
import type { Unit } from '@/domain/contract/shapes'
import menu from '../header/menu.module.css'
import { useDesk } from '../state/desk-context'
import styles from './rows.module.css'
import { useUnitActions } from './unit-actions'

type Props = { unit: Unit; number: number; last: boolean; abilities: readonly string[] }

/** Mending which paragraphs belong together. */
export function UnitMenu({ unit, number, last, abilities }: Props) {
  const t = useTranslations('desk.row')
  const { store } = useDesk()
  const { merge, exclude } = useUnitActions()
  if (!abilities.includes('align')) return null
  const splittable = unit.source.length + unit.target.length > 1
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className={`${styles.number} ${styles.menu}`}
        aria-label={t('menu', { number })}
        tabIndex={-1}
      >
        <span aria-hidden="true">⋯</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className={menu.menu} align="end" sideOffset={4}>
        <DropdownMenu.Item className={menu.item} disabled={last} onSelect={() => void merge(unit)}>
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
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
