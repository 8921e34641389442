'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { plainWords } from '@/components/redline/change-words'
import type { Thread } from '@/domain/contract/shapes'
import { resolveGap } from '../../commands/acts/threads'
import { acceptedFixes } from '../../model/gaps'
import { useDesk } from '../../state/desk-context'
import { useArticle, useThreads, useUnitNumbers, useUnits } from '../../state/on-desk'
import styles from './card.module.css'
import { CardForm } from './card-decide'

type Props = { thread: Thread; busy: boolean }

/** How a gap was fixed: by a correction that is chosen, with the sign-off of its unit, or as somebody says it. */
export function FixedForm({ thread, busy }: Props) {
  const t = useTranslations('desk.gap')
  const desk = useDesk()
  const id = useId()
  const { abilities } = useArticle()
  const unit = useUnits().find((one) => one.id === thread.unitId)
  const { own, others } = acceptedFixes(thread, useThreads())
  const [fixedBy, setFixedBy] = useState('')
  const [signsOff, setSignsOff] = useState(false)
  const hasChoice = own.length + others.length > 0
  return (
    <CardForm
      id={thread.id}
      field="fixed"
      label={t(fixedBy === '' && !signsOff ? 'end.fixed.label' : 'end.fixed.more')}
      action={t('end.fixed.button')}
      optional={fixedBy !== '' || signsOff}
      focused={!hasChoice}
      busy={busy}
      onSend={(note) =>
        resolveGap(desk, {
          ...{ thread, resolution: 'fixed', note },
          ...(fixedBy !== '' && { fixedBy }),
          ...(signsOff && unit && { signsOff: unit }),
        })
      }
      onLeave={() => desk.store.closeForm()}
    >
      {hasChoice && (
        <>
          <label htmlFor={id}>{t('end.fixed.by')}</label>
          <select
            id={id}
            className={styles.select}
            // biome-ignore lint/a11y/noAutofocus: the form opens because it was asked for.
            autoFocus
            value={fixedBy}
            onChange={({ target }) => setFixedBy(target.value)}
          >
            <option value="">{t('end.fixed.none')}</option>
            <Choices label={t('end.fixed.here')} threads={own} />
            <Choices label={t('end.fixed.elsewhere')} threads={others} />
          </select>
        </>
      )}
      {unit && abilities.includes('sign-off') && (
        <label className={styles.check}>
          <input type="checkbox" checked={signsOff} onChange={({ target }) => setSignsOff(target.checked)} />{' '}
          {t('end.fixed.signOff')}
        </label>
      )}
    </CardForm>
  )
}

function Choices({ label, threads }: { label: string; threads: readonly Thread[] }) {
  const { t } = useDesk()
  const numbers = useUnitNumbers()
  if (threads.length === 0) return null
  return (
    <optgroup label={label}>
      {threads.map((thread) => {
        const number = numbers.get(thread.unitId ?? '')
        return (
          <option key={thread.id} value={thread.id}>
            {number === undefined ? '' : `${number} · `}
            {plainWords(t, thread)}
          </option>
        )
      })}
    </optgroup>
  )
}
