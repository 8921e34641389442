'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDeskState } from '../../state/desk-context'
import type { SyncState } from '../../state/slices/sync'
import notices from '../desk/notice.module.css'
import { useRemovedWords } from './removed-words'

const RemovedDialog = dynamic(() => import('./removed-dialog').then((dialog) => dialog.RemovedDialog), { ssr: false })

/** Once the article can't be reached: says so in a dialog, and at the foot of the desk for as long as it is so. */
export function RemovedNotice() {
  const removed = useDeskState((state) => state.removed)
  return (
    <div role="status">{removed && <Notice key={removed === 'gone' ? 'gone' : 'removed'} removed={removed} />}</div>
  )
}

function Notice({ removed }: { removed: NonNullable<SyncState['removed']> }) {
  const t = useTranslations('desk.removed')
  const { what } = useRemovedWords()(removed)
  const [open, setOpen] = useState(true)
  return (
    <>
      <div className={notices.lost}>
        {what}{' '}
        <button type="button" className={notices.close} onClick={() => setOpen(true)}>
          {t('more')}
        </button>
      </div>
      {open && <RemovedDialog removed={removed} onClose={() => setOpen(false)} />}
    </>
  )
}
