'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useState } from 'react'
import { autofocus } from '@/components/ui/autofocus'
import { isPaletteKey } from '../../commands/keys'
import { commandItems } from '../../commands/palette-items'
import { useCommandContext } from '../../commands/use-command'
import { called, type Item, inGroups, stepFrom } from '../../model/search'
import { useDesk, useDeskState } from '../../state/desk-context'
import { leaveField, onceDrawn } from '../../state/go-to'
import { isComposing } from '../../state/typing'
import { DeskDialog } from '../dialogs/desk-dialog'
import { Options } from './options'
import styles from './palette.module.css'
import { MOST, usePlaceItems } from './use-places'

/** Everything one can do and every place one can go to, by typing. */
export function Palette() {
  const t = useTranslations('desk.palette')
  const { store } = useDesk()
  const context = useCommandContext()
  // Whatever happens on the desk may change what can be run.
  useDeskState((state) => state)
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')} size="top">
      <Search commands={commandItems(context)} />
    </DeskDialog>
  )
}

/** A combobox: the focus stays in the field, arrows choose. What can be run isn't asked anew with every letter. */
function Search({ commands }: { commands: readonly Item[] }) {
  const t = useTranslations('desk.palette')
  const { store } = useDesk()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, choose] = useState<string | null>(null)
  const places = usePlaceItems(typed)
  const groups = inGroups([...called(commands, typed), ...places])
  const items = groups.flatMap((group) => group.items)
  const at = Math.max(
    0,
    items.findIndex((item) => item.id === chosen),
  )
  const active = items[at]
  const optionId = (item: Item) => `${id}${item.id}`

  const run = (item: Item) => {
    // Its line says why it can't be done now.
    if (item.reason !== undefined) return
    store.closeDialog()
    onceDrawn(() => {
      leaveField()
      item.run()
    })
  }
  const keys = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (isPaletteKey(event.nativeEvent)) store.closeDialog()
    else if (event.key === 'ArrowDown') choose(stepFrom(items, at, 1)?.id ?? null)
    else if (event.key === 'ArrowUp') choose(stepFrom(items, at, -1)?.id ?? null)
    else if (event.key === 'Enter') active && run(active)
    else return
    event.preventDefault()
  }

  return (
    <>
      <input
        ref={autofocus}
        className={styles.field}
        type="text"
        role="combobox"
        aria-label={t('label')}
        aria-expanded={items.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active && optionId(active)}
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
    </>
  )
}
