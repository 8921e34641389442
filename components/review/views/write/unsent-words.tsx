'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { reply, replyTo } from '../../commands/acts/threads'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { hasLostFocus } from '../../state/go-to'
import styles from '../margin/card.module.css'
import { MentionField } from './mention-field'

/**
 * Shows words (a reason, a note, another wording) whose form is gone because somebody else decided first. Their field gets the
 * focus if the form had it, so that typing goes on there and no letter runs a command.
 */
export function UnsentWords({ thread, offers }: { thread: Thread; offers: Offers }) {
  const t = useTranslations('desk.decidedMeanwhile')
  const desk = useDesk()
  const { me, store } = desk
  const busy = useBusy(replyTo(thread.id))
  const id = useId()
  const typeOn = useCallback((node: HTMLTextAreaElement | null) => {
    if (!node || !hasLostFocus()) return
    node.focus({ preventScroll: true })
    node.setSelectionRange(node.value.length, node.value.length)
  }, [])
  const begun = useDeskState(
    ({ typed }) =>
      fieldsOf(thread, me.id).find((field) => (typed[`${thread.id}:${field}`] ?? '').trim() !== '') ?? null,
  )
  // Emptied by hand the field stays, and with it the focus.
  const [field, setField] = useState(begun)
  if (begun !== null && begun !== field) setField(begun)
  const words = useDeskState(({ typed }) => (field === null ? undefined : typed[`${thread.id}:${field}`]))
  if (field === null || words === undefined) return null
  const forget = () => {
    store.forgetTyped(thread.id, [field])
    store.closeForm()
  }
  const say = async () => {
    if (await reply(desk, { thread, words })) forget()
  }
  const { decision = 'other', decidedBy } = thread.suggestion ?? {}
  return (
    <section className={styles.beneath}>
      <p role="status">
        <strong>{t('title', { decision, name: decidedBy?.name ?? '' })}</strong>
      </p>
      <label htmlFor={id}>{t('yours')}</label>
      <MentionField
        id={id}
        onDrawn={typeOn}
        className={styles.field}
        dir="auto"
        rows={2}
        value={words}
        onValue={(typed) => store.type(`${thread.id}:${field}`, typed)}
      />
      <div className={styles.actions}>
        {offers.comment && (
          <Button variant="primary" disabled={busy || words.trim() === ''} onClick={() => void say()}>
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
