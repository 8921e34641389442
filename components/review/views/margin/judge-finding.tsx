'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import type { Finding } from '@/domain/contract/shapes'
import { beginPromotion } from '../../commands/drafts'
import { promotionsOf } from '../../model/draft-kinds'
import { useDesk, useDeskState } from '../../state/desk-context'
import { DismissForm } from './dismiss-form'
import styles from './findings.module.css'

type Props = { finding: Finding; abilities: readonly string[] }

/** What one may make of a finding: a thread, with what the check knows filled in, or nothing, with the reason. */
export function JudgeFinding({ finding, abilities }: Props) {
  const t = useTranslations('desk')
  const id = useId()
  const desk = useDesk()
  const dismissing = useDeskState(({ form }) => form?.threadId === finding.id && form.name === 'dismiss')
  if (!abilities.includes('judge-finding')) return null
  if (dismissing) return <DismissForm finding={finding} />
  return (
    <div className={styles.judging}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms. */}
      <div role="group" className={styles.threads} aria-labelledby={id}>
        <p id={id} className={styles.label}>
          {t('findings.makeIt')}
        </p>
        {promotionsOf(finding, abilities).map(({ kind, key }) => (
          <Button
            key={kind}
            variant={kind === 'suggestion' ? 'primary' : undefined}
            onClick={() => beginPromotion(desk, finding, kind)}
          >
            {t(`kind.${kind}`)} <kbd>{key.toUpperCase()}</kbd>
          </Button>
        ))}
      </div>
      <Button className={styles.dismiss} onClick={() => desk.store.openForm(finding.id, 'dismiss')}>
        {t('findings.dismiss')} <kbd>D</kbd>
      </Button>
    </div>
  )
}
