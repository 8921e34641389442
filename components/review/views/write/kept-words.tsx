'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { useThreadActions } from '../../commands/thread-actions'
import { useDesk, useDeskState } from '../../state/desk-context'
import styles from '../margin/card.module.css'

/** Somebody decided while one was writing a reason, a note or another wording: the words are there, to be said all the same. */
export function KeptWords({ thread, offers }: { thread: Thread; offers: Offers }) {
  const t = useTranslations('desk.meanwhile')
  const { me, store } = useDesk()
  const { reply, busy } = useThreadActions()
  const slot = useDeskState(
    ({ typed }) => slotsOf(thread, me.id).find((key) => (typed[key] ?? '').trim() !== '') ?? null,
  )
  const words = useDeskState(({ typed }) => (slot === null ? '' : (typed[slot] ?? '')))
  if (slot === null) return null
  const forget = () => store.set(({ typed: { [slot]: _gone, ...typed } }) => ({ typed, form: null }))
  const say = async () => {
    if (await reply(thread, words)) forget()
  }
  const { decision = 'other', decidedBy } = thread.suggestion ?? {}
  return (
    <section className={styles.beneath} role="status">
      <p>
        <strong>{t('title', { decision, name: decidedBy?.name ?? '' })}</strong> {t('yours')}
      </p>
      <blockquote className={styles.quote} dir="auto">
        {words}
      </blockquote>
      <div className={styles.actions}>
        {offers.comment && (
          <Button variant="primary" disabled={busy} onClick={() => void say()}>
            {t('say')}
          </Button>
        )}
        <Button onClick={forget}>{t('forget')}</Button>
      </div>
    </section>
  )
}

/** Where words would be that have lost their form: it was decided, and not by oneself. */
function slotsOf({ id, suggestion, gap }: Thread, meId: string): string[] {
  const ended = gap !== undefined && gap.resolution !== 'open'
  if (ended) return [`${id}:fixed`, `${id}:noted`, `${id}:waived`]
  const decided = suggestion !== undefined && suggestion.decision !== 'pending' && suggestion.decidedBy?.id !== meId
  return decided ? [`${id}:reject`, `${id}:edit`] : []
}
