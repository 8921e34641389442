'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import type { Finding } from '@/domain/contract/shapes'
import { useFindingActions } from '../../commands/finding-actions'
import { useDesk } from '../../state/desk-context'
import { sendingKeys } from '../../state/typing'
import { useGoTo } from '../../state/use-go-to'
import { CardForm } from './card-form'
import styles from './findings.module.css'

/** The reasons that are given again and again, each a click; the words are kept as they are read here. */
const REASONS = ['right', 'house', 'misread'] as const

/** Why a finding is none. */
export function DismissForm({ finding }: { finding: Finding }) {
  const t = useTranslations('desk.findings')
  const id = useId()
  const { store } = useDesk()
  const { dismiss, busy } = useFindingActions()
  const { toCard } = useGoTo()
  const leave = () => {
    store.set({ form: null })
    toCard(finding.id)
  }
  return (
    <section aria-labelledby={id} onKeyDown={sendingKeys({ send: () => {}, leave })}>
      <p id={id} className={styles.label}>
        {t('why')}
      </p>
      <div className={styles.reasons}>
        {REASONS.map((name, index) => (
          <Button
            key={name}
            autoFocus={index === 0}
            disabled={busy}
            onClick={() => void dismiss(finding, t(`reasons.${name}`))}
          >
            {t(`reasons.${name}`)}
          </Button>
        ))}
      </div>
      <CardForm
        slot={`${finding.id}:dismiss`}
        label={t('otherReason')}
        action={t('dismiss')}
        focused={false}
        busy={busy}
        onSend={(reason) => dismiss(finding, reason)}
        onLeave={leave}
      />
    </section>
  )
}
