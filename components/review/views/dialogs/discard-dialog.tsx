'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { discardDraft } from '../../commands/drafts'
import { discardInlineEdit } from '../../commands/inline-edits'
import { useDesk, useDeskState } from '../../state/desk-context'
import { DeskDialog } from './desk-dialog'
import styles from './dialogs.module.css'

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
