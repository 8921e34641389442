'use client'

import type { Article, Finding, Gate, Member, Thread, Unit } from '@/domain/contract/shapes'
import { useDeskState } from '../../state/desk-context'
import type { Shown } from '../../state/use-shown'
import { BulkDialog } from '../bulk/bulk-dialog'
import { ChecksDialog } from '../checks/checks-dialog'
import { FilterDialog } from '../filter/filter-dialog'
import { Palette } from '../palette/palette'
import { SinceDialog } from '../since/since-dialog'
import { VersionsDialog } from '../versions/versions-dialog'
import { DiscardDialog } from './discard-dialog'
import { GateDialog } from './gate-dialog'
import { KeysDialog } from './keys-dialog'
import { MembersDialog } from './members-dialog'
import { SettingsDialog } from './settings-dialog'
import { SplitDialog } from './split-dialog'
import { ApproveDialog, ReopenDialog } from './transition-dialogs'

export type DialogProps = {
  article: Article
  units: readonly Unit[]
  threads: readonly Thread[]
  /** The open ones, in reading order, shown or not. */
  findings: readonly Finding[]
  /** What the filter leaves. */
  shown: Shown
  gate: Gate
  members: readonly Member[]
}

/** The dialog that is open, if one is. */
export function EveryDialog({ article, units, threads, findings, shown, gate, members }: DialogProps) {
  const dialog = useDeskState((state) => state.dialog)
  switch (dialog) {
    case null:
      return null
    case 'keys':
      return <KeysDialog />
    case 'palette':
      return <Palette article={article} units={units} threads={threads} shown={shown} gate={gate} />
    case 'gate':
      return <GateDialog gate={gate} units={units} threads={threads} />
    case 'members':
      return <MembersDialog article={article} members={members} />
    case 'settings':
      return <SettingsDialog article={article} />
    case 'approve':
      return <ApproveDialog />
    case 'reopen':
      return <ReopenDialog />
    case 'checks':
      return <ChecksDialog article={article} findings={findings} />
    case 'since':
      return <SinceDialog article={article} units={units} threads={threads} />
    case 'filter':
      return <FilterDialog threads={threads} findings={findings} shown={shown} gate={gate} />
    case 'bulk':
      return <BulkDialog />
    default: {
      const [kind, id = ''] = dialog.split(':')
      if (kind === 'versions') return <VersionsDialog key={id} paragraphId={id} />
      if (kind === 'discard') return <DiscardDialog draftId={id} />
      const unit = units.find((candidate) => candidate.id === id)
      return unit ? <SplitDialog unit={unit} /> : null
    }
  }
}
