'use client'

import { useTranslations } from 'next-intl'
import { memo, useId } from 'react'
import { Change } from '@/components/redline/change'
import { Button } from '@/components/ui/button'
import type { Finding } from '@/domain/contract/findings'
import { keysOf } from '../../commands/commands'
import { dismissAndGoOn } from '../../commands/decide-commands'
import { beginPromotion } from '../../commands/drafts'
import { DRAFT_COMMANDS } from '../../commands/write-commands'
import { promotionsOf } from '../../model/draft'
import { useChecks } from '../../state/checks'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { goToCard } from '../../state/go-to'
import { sendingKeys } from '../../state/keys'
import { useArticle } from '../../state/on-desk'
import { useElement } from '../../state/use-element'
import { Keys } from '../command-button'
import { CopyLink } from '../filter/copy-link'
import { CardForm } from './card-decide'
import styles from './findings.module.css'
import margin from './margin.module.css'
import { BegunForm, UnsentMark } from './unsent-mark'

type Props = { finding: Finding }

/** The card of a finding: the check's message, and buttons to promote or dismiss it if it is in focus. */
export const FindingCard = memo(function FindingCard({ finding }: Props) {
  const t = useTranslations('desk')
  const { store } = useDesk()
  const { id, unitId, paragraphId, check, message } = finding
  const open = useDeskState(({ threadId }) => threadId === id)
  const element = useElement('card', id)
  const title = useChecks().titleOf(check)
  const head = <span className={`${margin.kind} ${styles.title}`}>{title}</span>
  return (
    <article
      ref={element}
      className={`${margin.card} ${styles.card}`}
      data-card={id}
      data-about={paragraphId}
      data-of={unitId}
      data-open={open || undefined}
      aria-label={t('findings.label', { check: title })}
      tabIndex={-1}
    >
      {open ? (
        <div className={styles.body}>
          <div className={margin.top}>
            {head}
            <CopyLink place={{ at: 'finding', id }} />
          </div>
          <p className={styles.message}>{message}</p>
          <Expected finding={finding} />
          <JudgeFinding finding={finding} />
        </div>
      ) : (
        <button
          type="button"
          className={`${margin.face} ${styles.face}`}
          aria-expanded={false}
          onClick={() => store.focusThread(finding)}
        >
          {head}
          <span className={margin.summary}>{message}</span>
          <UnsentMark id={id} />
        </button>
      )}
    </article>
  )
})

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
