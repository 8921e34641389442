'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useDraftActions } from '../../commands/draft-actions'
import { usePassageActions } from '../../commands/passage-actions'
import { useDesk, useDeskState } from '../../state/desk-context'
import { DeskDialog } from './desk-dialog'
import styles from './dialogs.module.css'

/** Asks before words are thrown away. */
export function DiscardDialog({ draftId }: { draftId: string }) {
  const t = useTranslations('desk.discard')
  const { store } = useDesk()
  const { giveUp } = useDraftActions()
  const passages = usePassageActions()
  const passage = useDeskState((state) => state.passages.find(({ id }) => id === draftId))
  const draft = useDeskState((state) => state.drafts.find(({ id }) => id === draftId))
  const keep = store.closeDialog
  return (
    <DeskDialog open onClose={keep} title={t('title')}>
      <div className={styles.actions}>
        <Button variant="primary" onClick={keep}>
          {t('keep')}
        </Button>
        <Button
          onClick={() => {
            keep()
            if (passage) passages.remove(passage)
            else if (draft) giveUp(draft)
          }}
        >
          {t('do')}
        </Button>
      </div>
    </DeskDialog>
  )
}
