import type { ComponentProps } from 'react'
import styles from './menu.module.css'

type ItemProps = Omit<ComponentProps<'button'>, 'onClick' | 'onSelect'> & {
  onSelect: () => void
  /** The menu stays open: the item unfolds more of it. */
  stays?: boolean
}

export function MenuItem({ className = '', onSelect, stays = false, ...given }: ItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      {...given}
      className={`${styles.item} ${className}`}
      data-stays={stays || undefined}
      onClick={onSelect}
    />
  )
}

/** One of several of which one holds. */
export function MenuChoice({ chosen, ...given }: ItemProps & { chosen: boolean }) {
  return <MenuItem {...given} role="menuitemradio" aria-checked={chosen} />
}

export function MenuLink({ className = '', children, ...given }: ComponentProps<'a'>) {
  return (
    <a role="menuitem" tabIndex={-1} {...given} className={`${styles.item} ${className}`}>
      {children}
    </a>
  )
}
