'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { autofocus } from '@/components/ui/autofocus'
import { isPaletteKey } from '../../commands/palette-key'
import { useCommands } from '../../commands/use-desk-keys'
import { isFiltering } from '../../model/filter'
import { called, type Item, inGroups } from '../../model/palette-item'
import { useDesk, useDeskState } from '../../state/desk-context'
import { onceDrawn } from '../../state/go-to'
import { isComposing } from '../../state/typing'
import { DeskDialog } from '../dialogs/desk-dialog'
import type { DialogProps } from '../dialogs/every-dialog'
import { Options } from './options'
import styles from './palette.module.css'
import { useCommandItems } from './use-commands'
import { MOST, usePlaceItems } from './use-places'
import { useViewItems } from './use-views'

type Props = Pick<DialogProps, 'article' | 'units' | 'threads' | 'shown' | 'gate'>

/** Everything one can do and every place one can go to, by typing. A combobox: the focus stays in the field, arrows choose. */
export function Palette({ article, units, threads, shown, gate }: Props) {
  const t = useTranslations('desk.palette')
  const { store, me } = useDesk()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, choose] = useState<string | null>(null)
  const { threadId, undo, mending, terms: ledger, filter } = useDeskState((state) => state)
  const situation = {
    article,
    meId: me.id,
    thread: threads.find((thread) => thread.id === threadId),
    finding: shown.findings.find((finding) => finding.id === threadId),
    undoable: undo.length > 0,
    filtering: isFiltering(filter),
    mending: mending !== null && article.abilities.includes('align'),
    ledger,
  }
  const press = useCommands({ article, units, shown })
  const commands = useCommandItems({ article, gate, situation, press })
  const views = useViewItems(threads)
  const places = usePlaceItems(typed, { article, units, threads })
  const groups = inGroups([...called([...commands, ...views], typed), ...places])
  const items = groups.flatMap((group) => group.items)
  const at = Math.max(
    0,
    items.findIndex((item) => item.id === chosen),
  )
  const active = items[at]
  const optionId = (item: Item) => `${id}${item.id}`
  const activeId = active && optionId(active)
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  const close = () => store.set({ dialog: null })
  const run = (item: Item) => {
    close()
    onceDrawn(() => {
      // A field that has the focus would keep it.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      item.run()
    })
  }
  const step = (by: 1 | -1) => choose(items[(at + by + items.length) % Math.max(1, items.length)]?.id ?? null)
  const keys = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (isPaletteKey(event.nativeEvent)) close()
    else if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter') active && run(active)
    else return
    event.preventDefault()
  }

  return (
    <DeskDialog open onClose={close} title={t('title')} size="top">
      <input
        ref={autofocus}
        className={styles.field}
        type="text"
        role="combobox"
        aria-label={t('label')}
        aria-expanded={items.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        placeholder={t('label')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          choose(null)
        }}
        onKeyDown={keys}
      />
      <Options id={id} groups={groups} active={active} optionId={optionId} choose={choose} run={run} />
      <p className={styles.told} role="status">
        {typed.trim() !== '' && items.length > 0 && t('results', { count: items.length })}
        {items.length === 0 && t('nothing')}
        {groups.some((group) => group.items.length === MOST) && ` ${t('more')}`}
      </p>
    </DeskDialog>
  )
}
