import type { NoticesState } from './notices'

export type DeskDialog =
  | 'keys'
  | 'gate'
  | 'members'
  | 'settings'
  | 'approve'
  | 'reopen'
  | 'bulk'
  | 'checks'
  | 'palette'
  | 'since'
  | 'filter'
  | `versions:${string}`
  | `split:${string}`
  | `discard:${string}`

/** The open dialog, at most one, or the export menu. */
export type DialogsState = { readonly dialog: DeskDialog | null; readonly exportOpen: boolean }

export const noDialogs: DialogsState = { dialog: null, exportOpen: false }

/** A refusal in a dialog goes with it. */
const withoutItsNotice = ({ notice }: NoticesState) => (notice?.dialog ? null : notice)

export const dialogsTransitions = {
  openDialog: (state: DialogsState & NoticesState, dialog: DeskDialog) => ({
    dialog,
    notice: withoutItsNotice(state),
    explained: null,
  }),
  closeDialog: (state: DialogsState & NoticesState) => ({ dialog: null, notice: withoutItsNotice(state) }),
  openExports: (_: DialogsState, exportOpen: boolean) => ({ exportOpen }),
}
