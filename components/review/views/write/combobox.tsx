'use client'

import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { type OptionGroup, OptionList, optionId } from '@/components/ui/option-list'
import { isComposing } from '../../state/keys'
import styles from '../margin/card.module.css'

type Choices<Name extends string, T extends string> = readonly (Pick<OptionGroup<T>, 'options'> & {
  readonly name: Name
})[]

type Choosing<Name extends string, T extends string> = {
  /** What is offered for what has been typed. It is asked while the list is open. */
  readonly choicesFor: (typed: string) => Choices<Name, T>
  readonly onPick: (option: T) => void
  readonly onOpen?: () => void
  /** The field was emptied and left. */
  readonly onEmptied?: (() => void) | undefined
}

type Props<Name extends string, T extends string> = Choosing<Name, T> & {
  readonly label: string
  /** What is chosen, in words. */
  readonly chosen: string
  readonly placeholder: string
  readonly wordsOf: (option: T) => string
  readonly groupWords: (name: Name) => string | undefined
  /** Has the focus once its form is opened. */
  readonly first?: boolean
  readonly describedBy?: string
  /** Below the list, of the option that is pointed at. */
  readonly foot?: (pointed: T | undefined) => ReactNode
  /** What is said where nothing is found. */
  readonly none?: string
}

/**
 * A field that offers what is chosen from, narrowed by typing: arrows point, Enter and Tab take, Escape closes the list
 * first. Letters that an input method is still putting together search already, and its keys are its own.
 */
export function Combobox<Name extends string, T extends string>(props: Props<Name, T>) {
  const { label, chosen, placeholder, wordsOf, groupWords, first = false, describedBy, foot, none } = props
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { typed, open, groups, active, pointed, point, show, type, pick, close, press } = useChoosing(props)
  return (
    <div className={styles.labelled}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className={styles.select}
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? `${id}l` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? optionId(`${id}l`, active) : undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        data-first={first ? '' : undefined}
        value={typed ?? chosen}
        placeholder={placeholder}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={() => show(active)}
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
        onBlur={close}
      />
      {groups.length > 0 && (
        <OptionList
          id={`${id}l`}
          label={label}
          field={field}
          groups={groups.map(({ name, options }) => ({ name, label: groupWords(name), options }))}
          active={active}
          face={wordsOf}
          onPick={pick}
          {...(foot && { onPoint: point, foot: foot(pointed) })}
        />
      )}
      {none !== undefined && open && groups.length === 0 && (
        <p className={styles.soft} role="status">
          {none}
        </p>
      )}
    </div>
  )
}

function useChoosing<Name extends string, T extends string>({
  choicesFor,
  onPick,
  onOpen,
  onEmptied,
}: Choosing<Name, T>) {
  /** What is being typed; null: what is chosen is shown. */
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const groups = useMemo(() => (open ? choicesFor(typed ?? '') : []), [open, typed, choicesFor])
  const options = groups.flatMap((group) => group.options)
  const show = (at: number) => {
    if (!open) onOpen?.()
    setOpen(true)
    setActive(at)
  }
  const type = (words: string) => {
    setTyped(words)
    show(words.trim() === '' ? -1 : 0)
  }
  const close = () => {
    setOpen(false)
    setTyped(null)
    setActive(-1)
  }
  const pick = (option: T) => {
    onPick(option)
    close()
  }
  /** What was typed is taken: its first match, or nothing where the field was emptied. */
  const settle = () => {
    const chosen = options[active]
    if (chosen !== undefined) return pick(chosen)
    if (typed?.trim() === '') onEmptied?.()
    close()
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return show(0)
      const by = key === 'ArrowDown' ? 1 : -1
      setActive((active + by + options.length) % Math.max(1, options.length))
    } else if (key === 'Enter') {
      // Ctrl/⌘+Enter goes on to send.
      if (!event.ctrlKey && !event.metaKey) event.preventDefault()
      if (open) settle()
    } else if (key === 'Tab') {
      if (open) settle()
    } else if (key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }
  return { typed, open, groups, active, pointed: options[active], point: setActive, show, type, pick, close, press }
}
