'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { EventType } from '@/domain/event'
import styles from './webhooks.module.css'

/** Types of events that belong together, under their name. */
export type KindOfEvents = { readonly name: string; readonly types: readonly EventType[] }

/** Null: all, also those to come. */
export type ChosenTypes = readonly EventType[] | null

type Props = {
  kinds: readonly KindOfEvents[]
  types: ChosenTypes
  onChange: (types: ChosenTypes) => void
}

/** What a webhook is sent: everything, or the types that are marked. */
export function EventTypes({ kinds, types, onChange }: Props) {
  const t = useTranslations('webhooks')
  const name = useId()
  return (
    <fieldset className={styles.types}>
      <legend>{t('types')}</legend>
      <label className={styles.check}>
        <input type="radio" name={name} checked={types === null} onChange={() => onChange(null)} />
        {t('everything')}
      </label>
      <label className={styles.check}>
        <input type="radio" name={name} checked={types !== null} onChange={() => onChange([])} />
        {t('onlyThese')}
      </label>
      {types && kinds.map((kind) => <Kind key={kind.name} kind={kind} types={types} onChange={onChange} />)}
    </fieldset>
  )
}

type KindProps = { kind: KindOfEvents; types: readonly EventType[]; onChange: Props['onChange'] }

function Kind({ kind, types, onChange }: KindProps) {
  const t = useTranslations('webhooks')
  const mark = (some: readonly EventType[], marked: boolean) =>
    onChange([...types.filter((type) => !some.includes(type)), ...(marked ? some : [])])
  const marked = kind.types.filter((type) => types.includes(type))
  const isWhole = marked.length === kind.types.length
  return (
    <div className={styles.kind}>
      <label className={styles.check}>
        <input type="checkbox" checked={isWhole} onChange={(event) => mark(kind.types, event.target.checked)} />
        {kind.name}
      </label>
      <details>
        <summary>{t('marked', { count: marked.length, all: kind.types.length })}</summary>
        <ul>
          {kind.types.map((type) => (
            <li key={type}>
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={types.includes(type)}
                  onChange={(event) => mark([type], event.target.checked)}
                />
                <code>{type}</code>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
