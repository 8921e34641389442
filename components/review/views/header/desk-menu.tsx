'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Menu } from '@/components/ui/menu'
import { useDesk } from '../../state/desk-context'
import { DESK_MENU, Later } from '../later'
import styles from './header.module.css'

const NO_PROPS = {}

/** All of the article that has no place of its own in the header; on a narrow screen all of it. */
export function DeskMenu() {
  const t = useTranslations('desk.header')
  const { later } = useDesk()
  const [open, setOpen] = useState(false)
  return (
    <Menu
      open={open}
      onOpenChange={(opened) => later.open(() => setOpen(opened))}
      button={{ className: styles.icon, 'aria-label': t('menu'), title: t('menu'), children: <MenuIcon /> }}
    >
      <Later view={DESK_MENU} props={NO_PROPS} />
    </Menu>
  )
}

const MenuIcon = () => (
  <svg aria-hidden="true" viewBox="0 0 16 16" width={16} height={16} stroke="currentColor" strokeWidth={1.4}>
    <path d="M2 4h12M2 8h12M2 12h12" />
  </svg>
)
