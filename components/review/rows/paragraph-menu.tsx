'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import type { Paragraph } from '@/domain/contract/shapes'
import { usePassageActions } from '../compose/passage-actions'
import menu from '../header/menu.module.css'
import { unitsQuery } from '../state/article-queries'
import { useDesk, useDeskState } from '../state/desk-context'
import { KIND_CHOICES, kindNamed, nameOfKind, useParagraphKindWords } from '../threads/paragraph-kinds'
import { useParagraphActions } from './paragraph-actions'
import styles from './paragraph-menu.module.css'

type Props = { paragraph: Paragraph; label: string; abilities: readonly string[] }

/** What can be done to a paragraph as a whole, behind a quiet ¶ at its side. */
export function ParagraphMenu({ paragraph, label, abilities }: Props) {
  const { store } = useDesk()
  const open = useDeskState(({ menuId }) => menuId === paragraph.id)
  const near = useDeskState(({ unitId }) => unitId === paragraph.unitId)
  return (
    <DropdownMenu.Root
      modal={false}
      open={open}
      onOpenChange={(opened) => store.set({ menuId: opened ? paragraph.id : null })}
    >
      <DropdownMenu.Trigger
        className={styles.pilcrow}
        aria-label={label}
        title={`${label} (M)`}
        tabIndex={near ? 0 : -1}
      >
        <span aria-hidden="true">¶</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className={`${menu.menu} ${styles.menu}`}
        align="end"
        sideOffset={4}
        collisionPadding={10}
        onCloseAutoFocus={(event) => {
          // What an item opened takes the focus itself; else it goes back to where the keys of the desk are.
          event.preventDefault()
          if (store.get().dialog !== null || document.activeElement?.closest('[data-passage]')) return
          const unit = document.querySelector<HTMLElement>(`[data-unit="${CSS.escape(paragraph.unitId)}"]`)
          unit?.focus({ preventScroll: true })
        }}
      >
        {abilities.includes('suggest') && (
          <>
            <Changes paragraph={paragraph} />
            <DropdownMenu.Separator className={styles.line} />
          </>
        )}
        <DropdownMenu.Item className={menu.item} onSelect={() => store.set({ dialog: `versions:${paragraph.id}` })}>
          <Named name="versions" />
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}

function Changes({ paragraph }: { paragraph: Paragraph }) {
  const t = useTranslations('desk.paragraph')
  const { articleId } = useDesk()
  const { rewrite, insert } = usePassageActions()
  const { propose } = useParagraphActions()
  const { data: units = [] } = useQuery(unitsQuery(articleId))
  const last = units.flatMap(({ target }) => target).at(-1)?.id === paragraph.id
  return (
    <>
      <DropdownMenu.Item className={`${menu.item} ${styles.keyed}`} onSelect={() => rewrite(paragraph)}>
        <Named name="rewrite" /> <kbd>W</kbd>
      </DropdownMenu.Item>
      <DropdownMenu.Item
        className={menu.item}
        disabled={last}
        onSelect={() => void propose(paragraph, { op: 'join-next' })}
      >
        {t('join')}
      </DropdownMenu.Item>
      <DropdownMenu.Item className={menu.item} onSelect={() => insert(paragraph.unitId, paragraph.id)}>
        {t('insertAfter')}
      </DropdownMenu.Item>
      <DropdownMenu.Item className={menu.item} onSelect={() => void propose(paragraph, { op: 'remove' })}>
        {t('remove')}
      </DropdownMenu.Item>
      <MakeIt paragraph={paragraph} />
    </>
  )
}

/** The kinds unfold in the menu itself: beside it there is no room for them on a phone. */
function MakeIt({ paragraph }: { paragraph: Paragraph }) {
  const t = useTranslations('desk.paragraph')
  const words = useParagraphKindWords()
  const { propose } = useParagraphActions()
  const [unfolded, setUnfolded] = useState(false)
  const present = nameOfKind(paragraph)
  const choices = kindNamed(present) ? KIND_CHOICES : [...KIND_CHOICES, paragraph]
  const choose = (name: string) => {
    const choice = kindNamed(name)
    if (choice && name !== present) void propose(paragraph, { op: 'kind', to: choice.kind, level: choice.level })
  }
  return (
    <>
      <DropdownMenu.Item
        className={`${menu.item} ${styles.keyed}`}
        aria-expanded={unfolded}
        onSelect={(event) => {
          event.preventDefault()
          setUnfolded(!unfolded)
        }}
      >
        {t('makeIt')} <span aria-hidden="true">{unfolded ? '⌄' : '›'}</span>
      </DropdownMenu.Item>
      {unfolded && (
        <DropdownMenu.RadioGroup value={present} onValueChange={choose} aria-label={t('makeIt')}>
          {choices.map((choice) => (
            <DropdownMenu.RadioItem
              key={nameOfKind(choice)}
              className={`${menu.item} ${styles.choice}`}
              value={nameOfKind(choice)}
            >
              <DropdownMenu.ItemIndicator className={styles.tick} aria-hidden="true">
                ✓
              </DropdownMenu.ItemIndicator>
              {words(choice.kind, choice.level)}
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      )}
    </>
  )
}

function Named({ name }: { name: 'rewrite' | 'versions' }) {
  return <span>{useTranslations('desk.paragraph')(name)}</span>
}
