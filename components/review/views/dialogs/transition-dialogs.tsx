'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { transitionArticle } from '../../commands/acts/article'
import { discardDraft } from '../../commands/drafts'
import { discardInlineEdit } from '../../commands/inline-edits'
import { useBusy, useDesk, useDeskState, useTyped } from '../../state/desk-context'
import { sendingKeys } from '../../state/keys'
import { DeskDialog } from './desk-dialog'
import styles from './dialogs.module.css'

/** To go back, and why: to reopen an approved article, or to return one in review to draft. */
export function BackDialog({ step }: { step: 'reopen' | 'return' }) {
  const t = useTranslations('desk.transition')
  const id = useId()
  const desk = useDesk()
  const busy = useBusy(desk.articleId)
  const [reason, setReason] = useTyped(step)
  const close = desk.store.closeDialog
  const ready = reason.trim() !== '' && !busy
  const send = async () => {
    const to = step === 'reopen' ? 'in_review' : 'draft'
    if (!ready || !(await transitionArticle(desk, { to, reason }))) return
    setReason('')
    close()
  }
  return (
    <DeskDialog open onClose={close} title={t(`${step}Title`)}>
      <label className={styles.label} htmlFor={id}>
        {t('reason')}
      </label>
      <textarea
        id={id}
        className={styles.field}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={sendingKeys({ send: () => void send(), leave: close })}
      />
      <div className={styles.actions}>
        <Button variant="primary" disabled={!ready} onClick={() => void send()}>
          {t(step)}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </div>
    </DeskDialog>
  )
}

/** Asks before words are thrown away. */
export function DiscardDialog({ draftId }: { draftId: string }) {
  const t = useTranslations('desk.discard')
  const desk = useDesk()
  const edit = useDeskState((state) => state.inlineEdits.find(({ id }) => id === draftId))
  const draft = useDeskState((state) => state.drafts.find(({ id }) => id === draftId))
  const keep = desk.store.closeDialog
  return (
    <DeskDialog open onClose={keep} title={t('title')}>
      <div className={styles.actions}>
        <Button variant="primary" onClick={keep}>
          {t('keep')}
        </Button>
        <Button
          onClick={() => {
            keep()
            if (edit) discardInlineEdit(desk, edit)
            else if (draft) discardDraft(desk, draft)
          }}
        >
          {t('do')}
        </Button>
      </div>
    </DeskDialog>
  )
}
