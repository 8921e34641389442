'use client'

import { type KeyboardEvent, useMemo, useState } from 'react'
import type { OptionGroup } from '@/components/ui/option-list'
import { isComposing } from '../../state/keys'

type Choices<Name extends string, T extends string> = readonly (Pick<OptionGroup<T>, 'options'> & {
  readonly name: Name
})[]

type Props<Name extends string, T extends string> = {
  /** What is offered for what has been typed. It is asked while the list is open. */
  readonly choicesFor: (typed: string) => Choices<Name, T>
  readonly onPick: (option: T) => void
  readonly onOpen?: () => void
  /** The field was emptied and left. */
  readonly onEmptied?: () => void
}

/**
 * A field that offers what is chosen from, narrowed by typing: arrows point, Enter and Tab take, Escape closes the list
 * first. Letters that an input method is still putting together search already, and its keys are its own.
 */
export function useCombobox<Name extends string, T extends string>({
  choicesFor,
  onPick,
  onOpen,
  onEmptied,
}: Props<Name, T>) {
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
