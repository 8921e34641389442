'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Gap, Thread, Unit } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { useThreadActions } from '../../commands/thread-actions'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useGoTo } from '../../state/use-go-to'
import styles from './card.module.css'
import { CardForm } from './card-form'
import { LongWords } from './long-words'
import { Quote } from './quote'

type Props = { thread: Thread; units: readonly Unit[]; offers: Offers }

export function GapBody({ thread, units, offers }: Props) {
  const t = useTranslations('desk')
  const { gap } = thread
  if (!gap) return null
  return (
    <>
      <Quote thread={thread} />
      <LongWords words={gap.explanation} />
      <p className={styles.soft} title={t(`gap.types.${gap.type}.example`)}>
        {t(`gap.types.${gap.type}.definition`)}
      </p>
      <p className={styles.soft}>
        {t('severity.label', { severity: t(`severity.${gap.severity}`) })} · {t(`gap.origin.${gap.origin}`)}
      </p>
      <Links gap={gap} units={units} />
      {gap.resolution !== 'open' && (
        <p className={styles.outcome}>
          {t(`gap.resolution.${gap.resolution}`)}
          {gap.resolutionNote && (
            <>
              <br />
              {gap.resolutionNote}
            </>
          )}
        </p>
      )}
      <EndGap thread={thread} offers={offers} />
    </>
  )
}

function Links({ gap, units }: { gap: Gap; units: readonly Unit[] }) {
  const t = useTranslations('desk.gap')
  const { toWords } = useGoTo()
  if (gap.links.length === 0) return null
  const numbers = new Map<string, number>()
  const included = units.filter(({ excluded }) => !excluded)
  for (const [index, unit] of included.entries())
    for (const { id } of [...unit.source, ...unit.target]) numbers.set(id, index + 1)
  return (
    <ul className={styles.links}>
      {gap.links.map((link) => (
        <li key={`${link.paragraphId}:${link.start}:${link.end}:${link.relation}`}>
          <button type="button" className={styles.link} onClick={() => toWords(link)}>
            {t(`relation.${link.relation}`)} {numbers.has(link.paragraphId) && `¶${numbers.get(link.paragraphId)} `}“
            {link.quote}”
          </button>
        </li>
      ))}
    </ul>
  )
}

const ENDS = ['fixed', 'noted', 'waived'] as const

function EndGap({ thread, offers }: Pick<Props, 'thread' | 'offers'>) {
  const t = useTranslations('desk.gap')
  const { store } = useDesk()
  const form = useDeskState((state) => (state.form?.threadId === thread.id ? state.form.name : null))
  const { endGap, reopenGap, busy } = useThreadActions()
  const chosen = ENDS.find((end) => end === form)
  if (offers.resolveGap && chosen)
    return (
      <CardForm
        slot={`${thread.id}:${chosen}`}
        label={t(`end.${chosen}.label`)}
        action={t(`end.${chosen}.button`)}
        busy={busy}
        onSend={(note) => endGap(thread, chosen, note)}
        onLeave={() => store.set({ form: null })}
      />
    )
  if (!offers.resolveGap && !offers.reopenGap) return null
  return (
    <div className={styles.actions}>
      {offers.resolveGap &&
        ENDS.map((end) => (
          <Button key={end} disabled={busy} onClick={() => store.set({ form: { threadId: thread.id, name: end } })}>
            {t(`end.${end}.button`)}
          </Button>
        ))}
      {offers.reopenGap && (
        <Button disabled={busy} onClick={() => void reopenGap(thread)}>
          {t('reopen')}
        </Button>
      )}
    </div>
  )
}
