'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { autofocus } from '@/components/ui/autofocus'
import { Button } from '@/components/ui/button'
import { restoreArticle } from '../../commands/acts/article'
import { unsentIn } from '../../model/unsent'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { itemsOf } from '../../state/kept-writing'
import type { SyncState } from '../../state/slices/sync'
import { DeskDialog } from '../dialogs/desk-dialog'
import styles from './removed.module.css'
import { useRemovedWords } from './removed-words'
import { UnsentList } from './unsent-list'

type Props = { removed: NonNullable<SyncState['removed']>; onClose: () => void }

/** Says on an open desk that somebody has removed the article, and offers what was being written. */
export function RemovedDialog({ removed, onClose }: Props) {
  const t = useTranslations('desk.removed')
  const desk = useDesk()
  const { what, next } = useRemovedWords()(removed)
  const busy = useBusy(desk.articleId)
  const drafts = useDeskState((state) => state.drafts)
  const inlineEdits = useDeskState((state) => state.inlineEdits)
  const typed = useDeskState((state) => state.typed)
  const unsent = useMemo(() => unsentIn(itemsOf({ drafts, inlineEdits, typed }, [], 0)), [drafts, inlineEdits, typed])
  return (
    <DeskDialog open onClose={onClose} title={what}>
      <p>{next}</p>
      <UnsentList unsent={unsent} gone={removed === 'gone'} />
      <div className={styles.actions}>
        {removed !== 'gone' && removed.restorable && (
          <Button ref={autofocus} variant="primary" disabled={busy} onClick={() => void restoreArticle(desk, null)}>
            {t('restore')}
          </Button>
        )}
        <Link href="/">{t('library')}</Link>
      </div>
    </DeskDialog>
  )
}
