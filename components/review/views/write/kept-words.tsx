'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { reply, replyTo } from '../../commands/acts/threads'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import styles from '../margin/card.module.css'

/** Shows words (a reason, a note, another wording) that couldn't be sent because somebody else decided first. */
export function UnsentWords({ thread, offers }: { thread: Thread; offers: Offers }) {
  const t = useTranslations('desk.decidedMeanwhile')
  const desk = useDesk()
  const { me, store } = desk
  const busy = useBusy(replyTo(thread.id))
  const field = useDeskState(
    ({ typed }) =>
      fieldsOf(thread, me.id).find((field) => (typed[`${thread.id}:${field}`] ?? '').trim() !== '') ?? null,
  )
  const words = useDeskState(({ typed }) => (field === null ? '' : (typed[`${thread.id}:${field}`] ?? '')))
  if (field === null) return null
  const forget = () => {
    store.forgetTyped(thread.id, [field])
    store.closeForm()
  }
  const say = async () => {
    if (await reply(desk, { thread, words })) forget()
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
            {t('postComment')}
          </Button>
        )}
        <Button onClick={forget}>{t('discard')}</Button>
      </div>
    </section>
  )
}

/** The fields whose form is gone because somebody else decided the thread. */
function fieldsOf({ suggestion, gap }: Thread, meId: string): string[] {
  const ended = gap !== undefined && gap.resolution !== 'open'
  if (ended) return ['fixed', 'noted', 'waived']
  const decided = suggestion !== undefined && suggestion.decision !== 'pending' && suggestion.decidedBy?.id !== meId
  return decided ? ['reject', 'edit'] : []
}
