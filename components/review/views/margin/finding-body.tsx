'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Change } from '@/components/redline/change'
import { Button } from '@/components/ui/button'
import type { Finding } from '@/domain/contract/findings'
import { keysOf } from '../../commands/commands'
import { dismissAndGoOn } from '../../commands/decide-commands'
import { beginPromotion } from '../../commands/drafts'
import { DRAFT_COMMANDS } from '../../commands/write-commands'
import { promotionsOf } from '../../model/draft'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { goToCard } from '../../state/go-to'
import { sendingKeys } from '../../state/keys'
import { useArticle } from '../../state/on-desk'
import { CommandButton, Keys } from '../command-button'
import { TranslatedBefore } from '../write/translated-before'
import { CardForm } from './card-decide'
import styles from './findings.module.css'
import { BegunForm } from './unsent-mark'

type Props = { finding: Finding }

/** Of an open finding: what is expected, and what can be done about it. */
export function FindingBody({ finding }: Props) {
  return (
    <>
      <Expected finding={finding} />
      <TranslatedBefore unitId={finding.unitId} words={{ paragraphId: finding.paragraphId, range: finding }} />
      <JudgeFinding finding={finding} />
    </>
  )
}

/** The expected words, if the check knows them. Not for the source, which can't be corrected. */
function Expected({ finding: { side, quote, expected } }: Props) {
  const { targetLanguage } = useArticle()
  if (side === 'source' || expected === undefined) return null
  return (
    <p className={styles.expected} lang={targetLanguage} dir="auto">
      <Change original={quote} replacement={expected} />
    </p>
  )
}

/** Buttons that promote a finding to a thread, filled in from the check, or dismiss it with a reason. */
function JudgeFinding({ finding }: Props) {
  const { abilities } = useArticle()
  const t = useTranslations('desk')
  const id = useId()
  const desk = useDesk()
  const dismissing = useDeskState(({ form }) => form?.threadId === finding.id && form.name === 'dismiss')
  if (!abilities.includes('judge-finding')) return null
  if (dismissing) return <DismissForm finding={finding} />
  return (
    <>
      <BegunForm id={finding.id} forms={DISMISSAL} />
      <div className={styles.judging}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms. */}
        <div role="group" className={styles.threads} aria-labelledby={id}>
          <p id={id} className={styles.label}>
            {t('findings.promote')}
          </p>
          {promotionsOf(finding, abilities).map(({ kind }) => (
            <Button
              key={kind}
              variant={kind === 'suggestion' ? 'primary' : undefined}
              onClick={() => beginPromotion(desk, finding, kind)}
            >
              {t(`kind.${kind}`)} <Keys names={keysOf(DRAFT_COMMANDS[kind])} />
            </Button>
          ))}
        </div>
        <Button className={styles.dismiss} onClick={() => desk.store.openForm(finding.id, 'dismiss')}>
          {t('findings.dismiss')} <Keys names={keysOf('dismiss')} />
        </Button>
      </div>
      {abilities.includes('edit-article') && <CommandButton command="checkOff" className={styles.off} />}
    </>
  )
}

const DISMISSAL = ['dismiss'] as const

/** Common reasons, each one click; stored in the words shown here. */
const REASONS = ['right', 'house', 'misread'] as const

/** Asks for the reason to dismiss a finding. */
function DismissForm({ finding }: Props) {
  const t = useTranslations('desk.findings')
  const id = useId()
  const desk = useDesk()
  const busy = useBusy(finding.id)
  const leave = () => {
    desk.store.closeForm()
    goToCard(desk, finding.id)
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
            onClick={() => void dismissAndGoOn(desk, finding, t(`reasons.${name}`))}
          >
            {t(`reasons.${name}`)}
          </Button>
        ))}
      </div>
      <CardForm
        id={finding.id}
        field="dismiss"
        label={t('otherReason')}
        action={t('dismiss')}
        focused={false}
        busy={busy}
        onSend={(reason) => dismissAndGoOn(desk, finding, reason)}
        onLeave={leave}
      />
    </section>
  )
}
