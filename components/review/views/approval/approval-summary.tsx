'use client'

import { useTranslations } from 'next-intl'
import type { ApprovalSummary as Summary, Waived } from '@/domain/contract/approval'
import { called, GAP_TYPES } from '@/domain/contract/lists'
import { useChecks } from '../../state/checks'
import { useDesk } from '../../state/desk-context'
import { goToThreadCard } from '../../state/go-to'
import { useThreads } from '../../state/on-desk'
import dialogs from '../dialogs/dialogs.module.css'
import styles from './approval.module.css'

type Props = {
  summary: Summary
  /** Called before the desk goes to a place. */
  onGo: () => void
}

/** Who signed off what, who decided how much, and what was waived and why. */
export function ApprovalSummary({ summary, onGo }: Props) {
  const t = useTranslations('desk.gate')
  const { units: all, signOffs, decisions, waived, waivedCount } = summary
  return (
    <>
      <section className={dialogs.group}>
        <h3>{t('signed')}</h3>
        <ul className={styles.signed}>
          {signOffs.map(({ userId, name, units: count }) => (
            <li key={userId}>{t('signedBy', { name, count, all })}</li>
          ))}
        </ul>
      </section>
      <section className={dialogs.group}>
        <h3>{t('decided')}</h3>
        {decisions.length === 0 && <p className={styles.none}>{t('decidedNone')}</p>}
        <ul className={styles.signed}>
          {decisions.map(({ userId, ...decided }) => (
            <li key={userId}>{t('decidedBy', decided)}</li>
          ))}
        </ul>
      </section>
      <section className={dialogs.group}>
        <h3>{t('waived')}</h3>
        {waivedCount === 0 && <p className={styles.none}>{t('waivedNone')}</p>}
        <ul className={styles.open}>
          {waived.map((one) => (
            <WaivedLine key={one.id} one={one} onGo={onGo} />
          ))}
        </ul>
        {waivedCount > waived.length && (
          <p className={styles.none}>{t('waivedMore', { count: waivedCount - waived.length })}</p>
        )}
      </section>
    </>
  )
}

/** What an approval left open, in one line. */
export function LeftOpen({ open }: Pick<Summary, 'open'>) {
  const t = useTranslations('desk.gate')
  const of = useTranslations('desk.since.count')
  const findings = useTranslations('desk.row')
  const left = [
    open.issues > 0 && of('issues', { count: open.issues }),
    open.gaps > 0 && of('gaps', { count: open.gaps }),
    open.comments > 0 && of('comments', { count: open.comments }),
    open.findings > 0 && findings('findings', { count: open.findings }),
  ].filter((words) => words !== false)
  return (
    <section className={dialogs.group}>
      <h3>{t('leftOpen')}</h3>
      <p className={styles.none}>{left.length === 0 ? t('leftNone') : left.join(' · ')}</p>
    </section>
  )
}

function WaivedLine({ one, onGo }: { one: Waived; onGo: () => void }) {
  const t = useTranslations('desk.gate')
  const desk = useDesk()
  const { titleOf } = useChecks()
  const thread = useThreads().find(({ id }) => id === one.id)
  const type = one.kind === 'gap' ? called(GAP_TYPES, one.what) : undefined
  const words = type ? desk.t(`gap.types.${type}.label`) : titleOf(one.what)
  return (
    <li className={styles.line}>
      <span className={styles.reason}>
        <b>{words}</b> {t('waivedBy', { reason: one.reason, name: one.by?.name ?? 'Stet' })}
      </span>
      {thread && (
        <button
          type="button"
          className={styles.link}
          aria-label={t('goTo', { words })}
          onClick={() => {
            onGo()
            goToThreadCard(desk, thread)
          }}
        >
          {t('go')}
        </button>
      )}
    </li>
  )
}
