'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useOptimistic, useState, useTransition } from 'react'
import { useKeys } from '@/components/use-keys'
import { Button } from './button'
import styles from './search-frame.module.css'

type Props<Asked extends { readonly q: string }> = {
  /** The id of the field. */
  id: string
  /** The page that answers, where no script runs. */
  action: string
  asked: Asked
  /** The address of what is asked. */
  addressOf: (asked: Asked) => string
  words: { readonly field: string; readonly button: string; readonly busy: string }
  autoFocus?: boolean
  /** Beside the button. */
  beside?: ReactNode
  /** The filters. `shown`: what is asked, before its answer is here too. */
  filters: (shown: Asked, ask: (change: Partial<Asked>) => void) => ReactNode
  children: ReactNode
}

/** Words and filters above what they find. A plain form: it works before any script does, only slower. */
export function SearchFrame<Asked extends { readonly q: string }>({
  id,
  action,
  asked,
  addressOf,
  words,
  autoFocus = false,
  beside,
  filters,
  children,
}: Props<Asked>) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [shown, show] = useOptimistic(asked)
  const [typed, type] = useTyped(asked.q)
  const ask = (change: Partial<Asked>) =>
    start(() => {
      const next = { ...shown, q: typed, ...change }
      show(next)
      router.push(addressOf(next))
    })
  useKeys({ '/': () => document.getElementById(id)?.focus() })
  return (
    <>
      <search>
        <form
          action={action}
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            ask({})
          }}
        >
          <div className={styles.first}>
            <input
              id={id}
              type="search"
              name="q"
              maxLength={200}
              // biome-ignore lint/a11y/noAutofocus: whoever comes without words comes to type them.
              autoFocus={autoFocus}
              value={typed}
              placeholder={words.field}
              aria-label={words.field}
              aria-keyshortcuts="/"
              onChange={(event) => type(event.target.value)}
            />
            <Button type="submit">{words.button}</Button>
            {beside}
          </div>
          <div className={styles.choices}>{filters(shown, ask)}</div>
        </form>
      </search>
      <p role="status" className={styles.busy}>
        {busy && words.busy}
      </p>
      <div className={styles.found} aria-busy={busy}>
        {children}
      </div>
    </>
  )
}

/** What is typed; where the address changes by other means, what it asks. */
function useTyped(query: string) {
  const [typed, type] = useState(query)
  const [known, know] = useState(query)
  if (query !== known) {
    know(query)
    type(query)
  }
  return [typed, type] as const
}

type FilterProps = {
  id: string
  name: string
  label: string
  /** The key that leads to it. */
  shortcut?: string | undefined
  /** The words of each value, in order. */
  options: readonly (readonly [value: string, words: string])[]
  value: string
  onChoose: (value: string) => void
}

/** One question, of whose answers one is chosen. */
export function SearchFilter({ id, name, label, shortcut, options, value, onChoose }: FilterProps) {
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>
        {label} {shortcut && <kbd>{shortcut}</kbd>}
      </label>
      <select
        id={id}
        name={name}
        value={value}
        aria-keyshortcuts={shortcut?.toLowerCase()}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}

type DayProps = {
  id: string
  name: string
  label: string
  value: string | undefined
  onChoose: (value: string | undefined) => void
}

/** A day. While it is being typed it is none. */
export function SearchDay({ id, name, label, value, onChoose }: DayProps) {
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        key={value ?? ''}
        type="date"
        name={name}
        defaultValue={value}
        onChange={({ target }) => target.validity.valid && onChoose(target.value === '' ? undefined : target.value)}
      />
    </span>
  )
}
