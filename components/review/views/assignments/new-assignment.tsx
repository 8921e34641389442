'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { assign, assignmentsOf } from '../../commands/acts/assignments'
import { endOf } from '../../model/settings'
import { useBusy, useDesk } from '../../state/desk-context'
import { useMembers, useUnitNumbers } from '../../state/on-desk'
import styles from './assignments.module.css'

const EMPTY = { userId: '', from: '', to: '', due: '', note: '' }

/** Assigns a member to the article, or to some of its units by their numbers. */
export function NewAssignment() {
  const t = useTranslations('desk.assigned')
  const desk = useDesk()
  const busy = useBusy(assignmentsOf(desk.articleId))
  const members = useMembers()
  const numbers = useUnitNumbers()
  const [form, setForm] = useState(EMPTY)
  const set = (change: Partial<typeof EMPTY>) => setForm({ ...form, ...change })
  const unitAt = (number: string) => [...numbers].find(([, one]) => String(one) === number)?.[0]
  const isBackwards = form.from !== '' && form.to !== '' && Number(form.from) > Number(form.to)
  const save = async () => {
    const { userId, from, to, due, note } = form
    const done = await assign(desk, {
      userId,
      ...(from !== '' && { fromUnitId: unitAt(from) }),
      ...(to !== '' && { toUnitId: unitAt(to) }),
      ...(due !== '' && { dueAt: endOf(due) }),
      ...(note.trim() !== '' && { note: note.trim() }),
    })
    if (done) setForm(EMPTY)
  }
  const unitField = (name: 'from' | 'to') => (
    <Field label={t(name)} error={name === 'to' && isBackwards ? t('backwards') : undefined}>
      {(given) => (
        <input
          {...given}
          type="number"
          min={1}
          max={numbers.size}
          placeholder={t(name === 'from' ? 'beginning' : 'end')}
          value={form[name]}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBackwards) void save()
      }}
    >
      <Field label={t('person')}>
        {(given) => (
          <select {...given} required value={form.userId} onChange={({ target }) => set({ userId: target.value })}>
            <option value="" disabled>
              {t('choose')}
            </option>
            {members.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.units}>
        {unitField('from')}
        {unitField('to')}
        <Field label={t('due')}>
          {(given) => (
            <input {...given} type="date" value={form.due} onChange={({ target }) => set({ due: target.value })} />
          )}
        </Field>
      </div>
      <Field label={t('note')}>
        {(given) => (
          <input {...given} maxLength={4000} value={form.note} onChange={({ target }) => set({ note: target.value })} />
        )}
      </Field>
      <Button type="submit" variant="primary" disabled={busy || form.userId === '' || isBackwards}>
        {t('assign')}
      </Button>
    </form>
  )
}
