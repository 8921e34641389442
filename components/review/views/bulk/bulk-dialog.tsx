'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Article, BulkDecided, Thread, Unit } from '@/domain/contract/shapes'
import { LIMITS } from '@/domain/contract/text'
import { isBarredAsOwn } from '@/domain/offers'
import { useBulkActions } from '../../commands/bulk-actions'
import { chosenBy, EVERY, undecided } from '../../model/bulk-selection'
import { isFiltering, NO_FILTER } from '../../model/filter'
import { foreseeBulk } from '../../model/foresight'
import { useDesk, useDeskState, useTyped } from '../../state/desk-context'
import type { Shown } from '../../state/use-shown'
import { DeskDialog } from '../dialogs/desk-dialog'
import styles from './bulk.module.css'
import { BulkFilters } from './bulk-filters'
import { BulkPreview } from './bulk-preview'
import { BulkReason } from './bulk-reason'
import { BulkResult } from './bulk-result'

type Props = {
  article: Article
  units: readonly Unit[]
  /** In reading order, which is the order they are decided in. */
  threads: readonly Thread[]
  shown: Shown
}

/** Decides many suggestions at once. What will be applied and what left out is shown before, and told after. */
export function BulkDialog({ article, units, threads, shown }: Props) {
  const t = useTranslations('desk.bulk')
  const { store, me } = useDesk()
  const { decide, busy } = useBulkActions()
  const [selection, setSelection] = useState(EVERY)
  const [decision, setDecision] = useState<'accept' | 'reject'>('accept')
  const [reason, setReason] = useTyped('bulk:reject')
  const [done, setDone] = useState<{ decided: BulkDecided; decision: 'accept' | 'reject' } | null>(null)
  const filtering = useDeskState(({ filter }) => isFiltering(filter))
  const waiting = useMemo(() => undecided(threads).filter(shown.matches), [threads, shown.matches])
  const chosen = useMemo(() => chosenBy(waiting, selection).map(({ id }) => id), [waiting, selection])
  const own = useMemo(
    () => new Set(waiting.filter((thread) => isBarredAsOwn(thread, article.policy, me.id)).map(({ id }) => id)),
    [article.policy, waiting, me.id],
  )
  const foreseen = useMemo(
    () => (decision === 'accept' ? foreseeBulk(units, threads, chosen, own) : { applied: chosen, skipped: [] }),
    [decision, units, threads, chosen, own],
  )
  const close = () => store.set({ dialog: null })
  const title = t('title')
  const all = filtering && (
    <p className={styles.shown}>
      {waiting.length > 0 && t('onlyShown')}{' '}
      <Button onClick={() => store.set({ filter: NO_FILTER })}>{t('all')}</Button>
    </p>
  )
  if (done)
    return (
      <DeskDialog open onClose={close} title={title} size="wide">
        <BulkResult {...done} units={units} threads={threads} onAgain={() => setDone(null)} />
      </DeskDialog>
    )
  if (waiting.length === 0 && !busy)
    return (
      <DeskDialog open onClose={close} title={title}>
        <p>{t(filtering ? 'nothingShown' : 'nothing')}</p>
        {all}
      </DeskDialog>
    )
  const tooMany = chosen.length > LIMITS.bulk
  const lacksReason = decision === 'reject' && article.policy.rejectReason && reason.trim() === ''
  const ready = foreseen.applied.length > 0 && !tooMany && !lacksReason && !busy
  const send = async () => {
    if (!ready) return
    const why = decision === 'reject' && reason.trim() !== '' ? { reason } : {}
    if (await decide({ decision, threadIds: chosen, ...why }, (decided) => setDone({ decided, decision })))
      setReason('')
  }
  return (
    <DeskDialog open onClose={close} title={title} size="wide">
      <form
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {all}
        <BulkFilters waiting={waiting} units={units} selection={selection} onSelect={setSelection} />
        <fieldset className={styles.decision}>
          <legend>{t('decision')}</legend>
          {(['accept', 'reject'] as const).map((name) => (
            <label key={name}>
              <input type="radio" name="decision" checked={decision === name} onChange={() => setDecision(name)} />{' '}
              {t(name)}
            </label>
          ))}
        </fieldset>
        {decision === 'reject' && (
          <BulkReason
            asked={article.policy.rejectReason}
            words={reason}
            onWords={setReason}
            onSend={() => void send()}
            onLeave={close}
          />
        )}
        <BulkPreview decision={decision} foreseen={foreseen} units={units} threads={threads} />
        {tooMany && <p className={styles.warning}>{t('tooMany', { most: LIMITS.bulk })}</p>}
        <div className={styles.foot}>
          <Button type="submit" variant="primary" disabled={!ready}>
            {t(decision === 'accept' ? 'doAccept' : 'doReject', { count: foreseen.applied.length })}
          </Button>
          <Button onClick={close}>{t('close')}</Button>
          <span role="status" className={styles.running}>
            {busy && (
              <>
                <progress /> {t('running', { count: chosen.length })}
              </>
            )}
          </span>
        </div>
      </form>
    </DeskDialog>
  )
}
