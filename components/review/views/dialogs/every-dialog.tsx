'use client'

import { useEffect } from 'react'
import { useDesk } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import type { DeskDialog } from '../../state/slices/dialogs'
import { ApprovalDialog, ApprovedDialog } from '../approval/approval-dialog'
import { AssignmentsDialog } from '../assignments/assignments-dialog'
import { BulkDialog } from '../bulk/bulk-dialog'
import { ReplaceDialog } from '../bulk/replace-dialog'
import { ChecksDialog } from '../checks/checks-dialog'
import { FilterDialog } from '../filter/filter-dialog'
import { LinksDialog } from '../links/links-dialog'
import { Palette } from '../palette/palette'
import { AskDialog } from '../queries/ask-dialog'
import { ReturnDialog } from '../returns/return-dialog'
import { SinceDialog } from '../since/since-dialog'
import { VersionsDialog } from '../versions/versions-dialog'
import { KeysDialog } from './keys-dialog'
import { MembersDialog } from './members-dialog'
import { SettingsDialog } from './settings-dialog'
import { SplitDialog } from './split-dialog'
import { BackDialog, DiscardDialog } from './transition-dialogs'

/** The dialog that is open. */
export function EveryDialog({ dialog }: { dialog: DeskDialog }) {
  const { units, threads } = useOnDesk()
  switch (dialog) {
    case 'keys':
      return <KeysDialog />
    case 'palette':
      return <Palette />
    case 'members':
      return <MembersDialog />
    case 'assignments':
      return <AssignmentsDialog />
    case 'settings':
      return <SettingsDialog />
    case 'approve':
      return <ApprovalDialog />
    case 'approval':
      return <ApprovedDialog />
    case 'reopen':
      return <BackDialog key={dialog} step="reopen" />
    case 'backToDraft':
      return <BackDialog key={dialog} step="return" />
    case 'checks':
      return <ChecksDialog />
    case 'since':
      return <SinceDialog />
    case 'filter':
      return <FilterDialog />
    case 'links':
      return <LinksDialog />
    case 'return':
      return <ReturnDialog />
    case 'bulk':
      return <BulkDialog />
    case 'replace':
      return <ReplaceDialog />
    default: {
      const [kind, id = ''] = dialog.split(':')
      if (kind === 'versions') return <VersionsDialog key={id} paragraphId={id} />
      if (kind === 'ask') {
        const thread = threads.find((candidate) => candidate.id === id)
        return thread ? <AskDialog thread={thread} /> : <Closed />
      }
      if (kind === 'discard') return <DiscardDialog draftId={id} />
      const unit = units.find((candidate) => candidate.id === id)
      return unit ? <SplitDialog unit={unit} /> : <Closed />
    }
  }
}

/** What the dialog was about is gone. */
function Closed() {
  const { closeDialog } = useDesk().store
  useEffect(closeDialog, [closeDialog])
  return null
}
