'use client'

import { useTranslations } from 'next-intl'
import { DropdownMenu } from 'radix-ui'
import { SIZES, textSizeOf } from '@/components/text-size'
import { useDesk, useDeskState } from '../state/desk-context'
import { useTextSize } from '../text/use-text-size'
import styles from './header.module.css'
import menu from './menu.module.css'

/** How large the article is read, and what is lit in it. It stays open, so that one sees what a choice does. */
export function LookMenu() {
  const t = useTranslations('desk')
  const { store } = useDesk()
  const { choose } = useTextSize()
  const size = useDeskState((state) => state.textSize)
  const ledger = useDeskState((state) => state.ledger)
  const stay = (event: Event) => event.preventDefault()
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={styles.icon} aria-label={t('textSize.menu')} title={t('textSize.menu')}>
        <span aria-hidden="true" className={styles.letters}>
          A<small>A</small>
        </span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className={menu.menu} align="end" sideOffset={6} collisionPadding={8}>
        <DropdownMenu.Label className={menu.label}>
          {t('textSize.title')} <kbd>−</kbd> <kbd>+</kbd>
        </DropdownMenu.Label>
        <DropdownMenu.RadioGroup value={size} onValueChange={(value) => choose(textSizeOf(value))}>
          {SIZES.map((name) => (
            <DropdownMenu.RadioItem key={name} className={menu.choice} value={name} onSelect={stay}>
              {t(`textSize.${name}`)}
              <DropdownMenu.ItemIndicator className={menu.chosen}>✓</DropdownMenu.ItemIndicator>
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
        <DropdownMenu.Separator className={menu.line} />
        <DropdownMenu.CheckboxItem
          className={menu.choice}
          checked={ledger}
          onCheckedChange={(on) => store.set({ ledger: on, lit: null })}
        >
          <span>
            {t('ledger.title')} <kbd>Q</kbd>
          </span>
          <DropdownMenu.ItemIndicator className={menu.chosen}>✓</DropdownMenu.ItemIndicator>
        </DropdownMenu.CheckboxItem>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
