'use client'

import { useTranslations } from 'next-intl'
import { useDesk } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import { CheckBasis } from './check-basis'
import { CheckSwitches } from './check-switches'
import { DismissedFindings } from './dismissed-findings'
import { ShownChecks } from './shown-checks'

/** What the automatic checks saw, which of it is on the desk, and what they are told of the article. */
export function ChecksDialog() {
  const t = useTranslations('desk.findings')
  const { store } = useDesk()
  const { article, findings } = useOnDesk()
  const able = (action: string) => article.abilities.includes(action)
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')}>
      <ShownChecks findings={findings} checked={article.checked} />
      <DismissedFindings canReopen={able('judge-finding')} />
      {able('edit-article') && (
        <>
          <CheckBasis article={article} />
          <CheckSwitches off={article.checksOff} />
        </>
      )}
    </DeskDialog>
  )
}
