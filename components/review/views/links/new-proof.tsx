'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { PROOF_CONTENTS } from '@/domain/contract/lists'
import { Locale } from '@/domain/contract/names'
import type { GuestKind } from '@/domain/contract/query'
import type { NewProofLink } from '@/domain/contract/query-routes'
import { makeProof, proofIn } from '../../commands/acts/proofs'
import { useBusy, useDesk } from '../../state/desk-context'
import { GuestFields } from '../queries/guest-fields'
import styles from './links.module.css'

/** So long a link may work, in days. */
const DAYS = [7, 30, 90]

/** Makes a link by which somebody reads the article, and nothing else. */
export function NewProof({ onMade }: { onMade: (guestId: string) => void }) {
  const t = useTranslations('desk.links')
  const desk = useDesk()
  const busy = useBusy(proofIn(desk.articleId))
  const reader = useLocale()
  const [form, setForm] = useState({
    name: '',
    kind: 'other' as GuestKind,
    content: 'clean' as NewProofLink['content'],
    days: 30,
    locale: Locale.parse(reader),
  })
  const name = form.name.trim()
  const make = async () => {
    const made = await makeProof(desk, { body: { ...form, name }, onMade })
    if (made) setForm({ ...form, name: '' })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name !== '' && !busy) void make()
      }}
    >
      <GuestFields label={t('name')} person={form} onChange={(change) => setForm({ ...form, ...change })}>
        <Field label={t('works')}>
          {(given) => (
            <select
              {...given}
              value={form.days}
              onChange={({ target }) => setForm({ ...form, days: Number(target.value) })}
            >
              {DAYS.map((days) => (
                <option key={days} value={days}>
                  {t('days', { days })}
                </option>
              ))}
            </select>
          )}
        </Field>
      </GuestFields>
      <fieldset className={styles.content}>
        <legend>{t('what')}</legend>
        {PROOF_CONTENTS.map((content) => (
          <label key={content}>
            <input
              type="radio"
              name="content"
              checked={form.content === content}
              onChange={() => setForm({ ...form, content })}
            />{' '}
            {t(`choose.${content}`)}
          </label>
        ))}
      </fieldset>
      <Button type="submit" variant="primary" disabled={busy || name === ''}>
        {t('make')}
      </Button>
    </form>
  )
}
