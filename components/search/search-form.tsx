'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useOptimistic, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { useKeys } from '@/components/use-keys'
import { SearchKind } from '@/domain/contract/names'
import styles from './search.module.css'
import { addressOfSearch, chosen, kindNamed, type SearchAsked } from './search-query'

/** One of the choices of a filter, by its id. */
export type Choice = { readonly id: string; readonly name: string }

type Props = {
  asked: SearchAsked
  people: readonly Choice[]
  articles: readonly Choice[]
  children: ReactNode
}

/** The words and what they are looked for in, above what is found. A plain form: it works before any script does. */
export function SearchForm({ asked, people, articles, children }: Props) {
  const t = useTranslations('search')
  const router = useRouter()
  const [busy, start] = useTransition()
  const [shown, show] = useOptimistic(asked)
  const [typed, type] = useTyped(asked.q)
  const ask = (change: Partial<SearchAsked>) =>
    start(() => {
      const next = { ...shown, q: typed, ...change }
      show(next)
      router.push(addressOfSearch(next))
    })
  useKeys({
    '/': () => document.getElementById('search-words')?.focus(),
    f: () => document.getElementById('search-kind')?.focus(),
  })
  const kinds = SearchKind.options.map((id) => ({ id, name: t(`kinds.${id}`) }))
  return (
    <>
      <search>
        <form
          action="/search"
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            ask({})
          }}
        >
          <div className={styles.first}>
            <input
              id="search-words"
              type="search"
              name="q"
              maxLength={200}
              // biome-ignore lint/a11y/noAutofocus: whoever comes without words comes to type them.
              autoFocus={asked.q === ''}
              value={typed}
              placeholder={t('placeholder')}
              aria-label={t('placeholder')}
              aria-keyshortcuts="/"
              onChange={(event) => type(event.target.value)}
            />
            <Button type="submit">{t('do')}</Button>
          </div>
          <div className={styles.choices}>
            <Filter
              name="kind"
              label={t('kind')}
              all={t('anyKind')}
              choices={kinds}
              value={shown.kind}
              onChoose={(value) => ask({ kind: kindNamed(value) })}
              shortcut="F"
            />
            <Filter
              name="person"
              label={t('person')}
              all={t('anyPerson')}
              choices={people}
              value={shown.person}
              onChoose={(value) => ask({ person: chosen(value) })}
            />
            <Filter
              name="articleId"
              label={t('article')}
              all={t('anyArticle')}
              choices={articles}
              value={shown.articleId}
              onChoose={(value) => ask({ articleId: chosen(value) })}
            />
            <DayField name="from" label={t('from')} value={shown.from} onChoose={(from) => ask({ from })} />
            <DayField name="to" label={t('to')} value={shown.to} onChoose={(to) => ask({ to })} />
          </div>
        </form>
      </search>
      <p role="status" className={styles.busy}>
        {busy && t('searching')}
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
  name: 'kind' | 'person' | 'articleId'
  label: string
  all: string
  choices: readonly Choice[]
  value: string | undefined
  onChoose: (value: string) => void
  shortcut?: string
}

function Filter({ name, label, all, choices, value, onChoose, shortcut }: FilterProps) {
  const id = `search-${name}`
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>
        {label} {shortcut && <kbd>{shortcut}</kbd>}
      </label>
      <select
        id={id}
        name={name}
        value={value ?? ''}
        aria-keyshortcuts={shortcut?.toLowerCase()}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </span>
  )
}

type DayProps = {
  name: 'from' | 'to'
  label: string
  value: string | undefined
  onChoose: (value: string | undefined) => void
}

/** A day. While it is being typed it is none. */
function DayField({ name, label, value, onChoose }: DayProps) {
  const id = `search-${name}`
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        key={value ?? ''}
        type="date"
        name={name}
        defaultValue={value}
        onChange={(event) => event.target.validity.valid && onChoose(chosen(event.target.value))}
      />
    </span>
  )
}
