'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDeskState } from '../../state/desk-context'
import type { SyncState } from '../../state/slices/sync'
import notices from '../desk/notice.module.css'
import { Later, REMOVED_DIALOG } from '../later'
import { useRemovedWords } from './removed-words'

/** Once the article can't be reached: says so in a dialog, and once that is closed at the foot of the desk. */
export function RemovedNotice() {
  const removed = useDeskState((state) => state.removed)
  return removed && <Notice key={removed === 'gone' ? 'gone' : 'removed'} removed={removed} />
}

function Notice({ removed }: { removed: NonNullable<SyncState['removed']> }) {
  const t = useTranslations('desk.removed')
  const { what } = useRemovedWords()(removed)
  const [open, setOpen] = useState(true)
  const line = (
    <div className={notices.lost}>
      {what}{' '}
      <button type="button" className={notices.close} onClick={() => setOpen(true)}>
        {t('more')}
      </button>
    </div>
  )
  return (
    <>
      <div role="status">{!open && line}</div>
      {open && <Later view={REMOVED_DIALOG} props={{ removed, onClose: () => setOpen(false) }} meanwhile={line} />}
    </>
  )
}
