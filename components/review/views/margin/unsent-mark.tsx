'use client'

import { useTranslations } from 'next-intl'
import { useDesk, useDeskState } from '../../state/desk-context'
import type { CardForm } from '../../state/slices/focus'
import styles from './margin.module.css'

/** The forms of a card in which words can be left. */
const FORMS = ['reject', 'edit', 'fixed', 'noted', 'waived', 'dismiss'] as const satisfies readonly CardForm[]

const FIELDS: ReadonlySet<string> = new Set([...FORMS, 'reply'])

/** Says that words were left in a closed card: a reason, a note, a reply. */
export function UnsentMark({ id }: { id: string }) {
  const t = useTranslations('desk.card')
  // Every closed card asks, at every letter typed anywhere: few fields have words.
  const isBegun = useDeskState(({ typed }) =>
    Object.entries(typed).some(
      ([key, words]) => key.startsWith(id) && isLeft(words) && FIELDS.has(key.slice(id.length + 1)),
    ),
  )
  return isBegun ? <span className={styles.unsent}>{t('unsent')}</span> : null
}

/** In an open card: the words left in a form that isn't open, and a button to go on with them. `forms`: those it can open. */
export function BegunForm({ id, forms }: { id: string; forms: readonly CardForm[] }) {
  const t = useTranslations('desk.card')
  const { store } = useDesk()
  const form = useDeskState((state) => (state.form?.threadId === id ? state.form.name : null))
  const begun = useDeskState(({ typed }) =>
    FORMS.find((name) => forms.includes(name) && isLeft(typed[`${id}:${name}`])),
  )
  const words = useDeskState(({ typed }) => typed[`${id}:${begun ?? ''}`])
  if (form !== null || begun === undefined) return null
  return (
    <p className={styles.begun}>
      <span dir="auto">“{words?.trim()}”</span>
      <button type="button" onClick={() => store.openForm(id, begun)}>
        {t(`begun.${begun}`)}
      </button>
    </p>
  )
}

const isLeft = (words: string | undefined) => words !== undefined && words.trim() !== ''
